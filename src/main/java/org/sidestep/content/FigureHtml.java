package org.sidestep.content;

import java.util.ResourceBundle;
import java.util.regex.Matcher;

/**
 * Writes figures into a page: the drawing itself, so that it follows the theme, with caption and
 * credit.
 */
public final class FigureHtml {
    static final String SCHEME = "figure:";

    private final PageText page;
    private final ResourceBundle words;
    private final boolean plain;

    /** Figures whose structures a reader can choose. */
    public FigureHtml(PageText page, ResourceBundle words) {
        this(page, words, false);
    }

    /**
     * @param plain whether they only show, as in a question
     */
    FigureHtml(PageText page, ResourceBundle words, boolean plain) {
        this.page = page;
        this.words = words;
        this.plain = plain;
    }

    /**
     * The whole figure element.
     *
     * @param alt what the figure teaches
     * @param caption HTML; may be empty
     */
    public String of(Figure figure, String alt, String caption) {
        return "<figure class=\"figure figure--"
                + Escape.html(figure.id())
                + (isTall(figure) ? " figure--tall" : "")
                + "\">"
                + picture(figure, alt)
                + "<figcaption>"
                + (caption.isEmpty()
                        ? ""
                        : "<span class=\"figure__caption\">" + caption + "</span> ")
                + "<a class=\"figure__credit\" href=\"/credits\">"
                + word("figure.credit")
                + ' '
                + Escape.html(figure.licence())
                + "</a></figcaption></figure>";
    }

    /** The drawing; where there is one for small screens, both, with the key to its numbers. */
    private String picture(Figure figure, String alt) {
        if (figure.narrow().isEmpty()) {
            return drawing(figure, alt, page);
        }
        return "<div class=\"figure__wide\">"
                + drawing(figure, alt, page)
                + "</div><div class=\"figure__narrow\">"
                + drawing(figure.narrow().get(), alt, page)
                + "</div>"
                + key(figure.narrow().get());
    }

    /** Whether there is room for the caption beside the drawing. */
    private static boolean isTall(Figure figure) {
        return figure.narrow().isEmpty() && figure.height() > figure.width() * 1.1;
    }

    /** The drawing alone, named by {@code alt} and described by its own description. */
    public static String drawing(Figure figure, String alt, PageText page) {
        String own = "fig-" + figure.id();
        String unique = page.unique(own);
        String svg =
                figure.svg()
                        .replaceAll("(?s)<metadata>.*?</metadata>", "")
                        .replaceAll("(?s)<title[^>]*>.*?</title>", "")
                        .replaceFirst(" aria-labelledby=\"[^\"]*\"", "");
        if (!unique.equals(own)) {
            svg =
                    svg.replace("id=\"" + own + "-", "id=\"" + unique + "-")
                            .replace("#" + own + "-", "#" + unique + "-");
        }
        String name =
                " aria-label=\"" + Escape.html(alt) + "\" aria-describedby=\"" + unique + "-d\"";
        return svg.replaceFirst(
                        "<svg ",
                        "<svg width=\""
                                + figure.width()
                                + "\" height=\""
                                + figure.height()
                                + "\""
                                + Matcher.quoteReplacement(name)
                                + " ")
                .strip();
    }

    /**
     * The same HTML without anything in its drawings that says what their parts are called, for a
     * question that asks just that. Classes only say how a part looks.
     */
    public static String unnamed(String html) {
        return html.replaceAll(" data-(?:structure|side)=\"[^\"]*\"", "")
                .replaceAll("(?s)<desc[^>]*>.*?</desc>", "")
                .replaceAll("(<svg [^>]*?) aria-describedby=\"[^\"]*\"", "$1");
    }

    private String key(Figure figure) {
        var html = new StringBuilder("<ol class=\"figure__key");
        if (!plain) {
            page.needs("structures");
            html.append(" figure__key--choice\" data-chosen=\"")
                    .append(word("figure.chosen"))
                    .append("\" data-show=\"")
                    .append(word("figure.show"));
        }
        html.append("\">");
        figure.key().forEach(entry -> entry(entry, html));
        return html.append("</ol>").toString();
    }

    private void entry(Figure.KeyEntry entry, StringBuilder html) {
        html.append("<li value=\"").append(entry.number()).append('"');
        if (!plain) {
            data("structure", entry.structure(), html);
            data("term", entry.term(), html);
            html.append(entry.part() ? " data-part" : "");
        }
        html.append('>').append(Escape.html(entry.name()));
        if (!entry.latin().isEmpty()) {
            html.append(" <i lang=\"la\">").append(Escape.html(entry.latin())).append("</i>");
        }
        html.append("</li>");
    }

    private static void data(String name, String value, StringBuilder html) {
        if (!value.isEmpty()) {
            html.append(" data-").append(name).append("=\"").append(Escape.html(value)).append('"');
        }
    }

    private String word(String key) {
        return Escape.html(words.getString(key));
    }
}
