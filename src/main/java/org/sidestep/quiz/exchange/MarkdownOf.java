package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Texts of other systems as Markdown: paragraphs, emphasis, links and raised digits; the rest as
 * its words.
 */
final class MarkdownOf {
    private static final Set<String> STRONG = Set.of("b", "strong");
    private static final Set<String> EMPHASIS = Set.of("i", "em");
    private static final Set<String> SILENT = Set.of("script", "style", "img", "object", "video");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private MarkdownOf() {}

    /** The paragraphs of HTML, each on one line. */
    static List<String> html(String html) {
        var markdown = new MarkdownOf();
        markdown.children(Jsoup.parseBodyFragment(html).body());
        markdown.endParagraph();
        return List.copyOf(markdown.paragraphs);
    }

    /** What HTML holds that has no place here, and what to do about it. */
    static List<String> lost(String html) {
        var lost = new ArrayList<String>();
        Element body = Jsoup.parseBodyFragment(html).body();
        for (Element picture : body.select("img, object, video, audio, iframe")) {
            String shown = picture.attr("alt").strip();
            lost.add(
                    "a picture, film or sound is left out"
                            + (shown.isEmpty() ? "" : " (" + shown + ")")
                            + "; add it as a figure of this site");
        }
        for (Element link : body.select("a[href]")) {
            if (!isKept(link)) {
                lost.add("the link to “" + link.attr("href") + "” is left out; its words stay");
            }
        }
        if (!body.select("table").isEmpty()) {
            lost.add("of a table only the words stay");
        }
        return lost;
    }

    private static boolean isKept(Element link) {
        return link.attr("href").matches("https?:[^\\s<>]+");
    }

    /** A paragraph that is no Markdown. */
    static String paragraph(String words) {
        return begun(words(words));
    }

    /** Words that are no Markdown, nor the gaps of a sentence. */
    static String words(String words) {
        return words.replaceAll("\\s+", " ")
                .strip()
                .replace("[[", "[ [")
                .replaceAll("([\\\\`*_\\[\\]<>~])", "\\\\$1")
                .replaceAll("&(?=#?[A-Za-z0-9]+;)", "\\\\&");
    }

    /** At its beginning, more signs would make it a list or a heading. */
    private static String begun(String paragraph) {
        return paragraph
                .replaceFirst("^([-+#=|])", "\\\\$1")
                .replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }

    private void children(Node parent) {
        parent.childNodes().forEach(this::read);
    }

    private void read(Node node) {
        if (node instanceof TextNode text) {
            String words = text.getWholeText().replaceAll("\\s+", " ");
            line.append(words.startsWith(" ") ? " " : "").append(words(words));
            line.append(words.length() > 1 && words.endsWith(" ") ? " " : "");
        } else if (node instanceof Element element) {
            read(element);
        }
    }

    private void read(Element element) {
        String tag = element.normalName();
        if (SILENT.contains(tag)) {
            return;
        }
        if (STRONG.contains(tag)) {
            around(element, "**", "**");
        } else if (EMPHASIS.contains(tag)) {
            around(element, "*", "*");
        } else if (tag.equals("a") && isKept(element)) {
            String to = element.attr("href").replace("(", "%28").replace(")", "%29");
            around(element, "[", "](" + to + ")");
        } else if (tag.equals("sup")) {
            shift(element, "⁰¹²³⁴⁵⁶⁷⁸⁹", "^");
        } else if (tag.equals("sub")) {
            shift(element, "₀₁₂₃₄₅₆₇₈₉", "\\_");
        } else if (tag.equals("br")) {
            line.append(' ');
        } else if (element.isBlock()) {
            endParagraph();
            // A list would be taken for the options.
            line.append(tag.equals("li") ? "• " : "");
            children(element);
            endParagraph();
        } else {
            children(element);
        }
    }

    /**
     * Digits have signs of their own; before anything else stands a mark, so that 10³ never is 103.
     */
    private void shift(Element element, String digits, String mark) {
        String words = element.text().strip();
        if (words.matches("[0-9]+")) {
            words.chars().forEach(digit -> line.append(digits.charAt(digit - '0')));
        } else {
            line.append(mark);
            children(element);
        }
    }

    private void around(Element element, String before, String after) {
        if (element.text().isBlank()) {
            return;
        }
        // Marks can't reach over paragraphs.
        if (element.getAllElements().stream().anyMatch(Element::isBlock)) {
            children(element);
            return;
        }
        line.append(before);
        int start = line.length();
        children(element);
        String inside = line.substring(start);
        line.setLength(start);
        line.append(inside.strip()).append(after);
        line.append(inside.endsWith(" ") ? " " : "");
    }

    private void endParagraph() {
        String paragraph = line.toString().replaceAll(" +", " ").strip();
        if (!paragraph.isEmpty() && !paragraph.equals("•")) {
            paragraphs.add(begun(paragraph));
        }
        line.setLength(0);
    }
}
