package org.sidestep.content;

import java.util.ResourceBundle;

/**
 * Writes a figure into a page: the drawing itself, so that it follows the theme, with caption and
 * credit.
 */
public final class FigureHtml {
    static final String SCHEME = "figure:";

    private FigureHtml() {}

    /**
     * The whole figure element.
     *
     * @param alt what the figure teaches
     * @param caption HTML; may be empty
     */
    public static String of(
            Figure figure, String alt, String caption, PageText page, ResourceBundle words) {
        var html = new StringBuilder();
        html.append("<figure class=\"figure figure--")
                .append(Escape.html(figure.id()))
                .append(isTall(figure) ? " figure--tall" : "")
                .append("\">");
        if (figure.narrow().isPresent()) {
            html.append("<div class=\"figure__wide\">")
                    .append(drawing(figure, alt, page))
                    .append("</div>");
            html.append("<div class=\"figure__narrow\">")
                    .append(drawing(figure.narrow().get(), alt, page))
                    .append(key(figure.narrow().get()))
                    .append("</div>");
        } else {
            html.append(drawing(figure, alt, page));
        }
        html.append("<figcaption>");
        if (!caption.isEmpty()) {
            html.append("<span class=\"figure__caption\">").append(caption).append("</span> ");
        }
        html.append("<a class=\"figure__credit\" href=\"/credits\">")
                .append(Escape.html(words.getString("figure.credit")))
                .append(' ')
                .append(Escape.html(figure.licence()))
                .append("</a>");
        return html.append("</figcaption></figure>").toString();
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
                                + java.util.regex.Matcher.quoteReplacement(name)
                                + " ")
                .strip();
    }

    private static String key(Figure figure) {
        var html = new StringBuilder("<ol class=\"figure__key\">");
        for (Figure.KeyEntry entry : figure.key()) {
            html.append("<li value=\"")
                    .append(entry.number())
                    .append("\">")
                    .append(Escape.html(entry.name()));
            if (!entry.latin().isEmpty()) {
                html.append(" <i lang=\"la\">").append(Escape.html(entry.latin())).append("</i>");
            }
            html.append("</li>");
        }
        return html.append("</ol>").toString();
    }
}
