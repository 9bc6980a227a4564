package org.sidestep.quiz.exchange;

import org.apache.commons.text.StringEscapeUtils;

/** Words as HTML. */
final class Html {
    private Html() {}

    static String escape(String words) {
        return StringEscapeUtils.escapeXml10(words);
    }
}
