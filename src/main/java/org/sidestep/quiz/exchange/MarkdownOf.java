package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Texts of other systems as Markdown: paragraphs, emphasis and links; the rest as its words. */
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

    static boolean hasPicture(String html) {
        return !Jsoup.parseBodyFragment(html).select("img, object, video, audio").isEmpty();
    }

    /** Words that are no Markdown. */
    static String words(String words) {
        return words.replaceAll("\\s+", " ").strip().replaceAll("([\\\\`*_\\[\\]<>])", "\\\\$1");
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
        } else if (tag.equals("a") && element.attr("href").matches("https?:[^\\s()<>]+")) {
            around(element, "[", "](" + element.attr("href") + ")");
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

    private void around(Element element, String before, String after) {
        if (element.text().isBlank()) {
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
            paragraphs.add(paragraph);
        }
        line.setLength(0);
    }
}
