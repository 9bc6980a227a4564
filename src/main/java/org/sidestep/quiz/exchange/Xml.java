package org.sidestep.quiz.exchange;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.commons.text.StringEscapeUtils;

/** Writes well-formed XML, one element after the other. */
final class Xml {
    private static final int OUTSIDE = 2;

    private final StringBuilder text =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element; its attributes are given as name, value, name, value. */
    Xml open(String tag, String... attributes) {
        start(tag, attributes).append('>');
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    Xml close() {
        text.append("</").append(open.pop()).append('>');
        return endLine();
    }

    Xml empty(String tag, String... attributes) {
        start(tag, attributes).append("/>");
        return endLine();
    }

    /** An element that holds words. */
    Xml words(String tag, String words, String... attributes) {
        return open(tag, attributes).text(words).close();
    }

    Xml text(String words) {
        text.append(StringEscapeUtils.escapeXml10(words));
        return this;
    }

    /** XML that is well-formed already. */
    Xml raw(String xml) {
        text.append(xml);
        return this;
    }

    /** Further inside, a space might count. */
    private Xml endLine() {
        text.append(open.size() <= OUTSIDE ? "\n" : "");
        return this;
    }

    private StringBuilder start(String tag, String... attributes) {
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(StringEscapeUtils.escapeXml10(attributes[i + 1])).append('"');
        }
        return text;
    }

    byte[] bytes() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
