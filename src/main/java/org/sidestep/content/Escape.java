package org.sidestep.content;

import org.apache.commons.text.StringEscapeUtils;

/** Makes text safe inside HTML. */
final class Escape {
    private Escape() {}

    static String html(String text) {
        return StringEscapeUtils.escapeXml10(text);
    }
}
