package org.sidestep.content;

import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/**
 * Writes pictures that are steps of one. All stand side by side, in print too; a script shows one
 * at a time.
 */
public final class SeriesHtml {
    private final PageText page;
    private final ResourceBundle words;

    public SeriesHtml(PageText page, ResourceBundle words) {
        this.page = page;
        this.words = words;
    }

    /**
     * The pictures of a movement, with a button for the next and one for the one before.
     *
     * @param figures HTML, in their order
     */
    public String frames(List<String> figures) {
        if (figures.size() < 2) {
            return "<div class=\"series\"><div class=\"series__pictures\">"
                    + String.join("", figures)
                    + "</div></div>";
        }
        return whole("frames", word("series.frames"), figures, steps(figures.size()));
    }

    /**
     * The steps that an editor put one after the other.
     *
     * @param names of the steps
     * @param figures HTML, as many as names
     */
    String of(Series series, List<String> names, List<String> figures) {
        String kind = series.kind().name().toLowerCase(java.util.Locale.ROOT);
        String id = page.unique("series-" + series.id());
        return whole(
                kind,
                Escape.html(series.label()),
                figures,
                series.kind() == Series.Kind.SLIDER
                        ? slider(series, id, names)
                        : layers(series, id, names));
    }

    private String whole(String kind, String label, List<String> figures, String control) {
        page.needs("series");
        return "<div class=\"series series--%s\" role=\"group\" aria-label=\"%s\">"
                        .formatted(kind, label)
                + "<div class=\"series__pictures\">"
                + String.join("", figures)
                + control
                + "</div></div>";
    }

    private String steps(int count) {
        return "<p class=\"series__control\">"
                + button("previous", word("series.previous"))
                + "<output class=\"series__name\" data-words=\"%s\">%s</output>"
                        .formatted(
                                word("series.place"),
                                Escape.html(
                                        MessageFormat.format(
                                                words.getString("series.place"), 1, count)))
                + button("next", word("series.next"))
                + "</p>";
    }

    private static String button(String step, String label) {
        return "<button type=\"button\" class=\"button button--quiet series__%s\">%s</button>"
                .formatted(step, label);
    }

    private static String slider(Series series, String id, List<String> names) {
        return ("<p class=\"series__control\"><label for=\"%1$s\">%2$s</label> <input id=\"%1$s\" type=\"range\""
                        + " min=\"0\" max=\"%3$d\" value=\"0\" data-names=\"%4$s\" aria-valuetext=\"%5$s\">"
                        + " <output class=\"series__name\" for=\"%1$s\">%5$s</output></p>")
                .formatted(
                        id,
                        Escape.html(series.label()),
                        names.size() - 1,
                        Escape.html(String.join("|", names)),
                        Escape.html(names.get(0)));
    }

    private static String layers(Series series, String id, List<String> names) {
        var html =
                new StringBuilder("<fieldset class=\"series__control\"><legend>")
                        .append(Escape.html(series.label()))
                        .append("</legend>");
        for (int i = 0; i < names.size(); i++) {
            html.append(
                    "<label class=\"series__layer\"><input type=\"radio\" name=\"%s\" value=\"%d\"%s> %s</label>"
                            .formatted(id, i, i == 0 ? " checked" : "", Escape.html(names.get(i))));
        }
        return html.append("</fieldset>").toString();
    }

    private String word(String key) {
        return Escape.html(words.getString(key));
    }
}
