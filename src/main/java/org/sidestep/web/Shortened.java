package org.sidestep.web;

import java.util.regex.Pattern;

/** Stylesheets and scripts without what only their writers read. Quoted text stays as it is. */
final class Shortened {
    private static final Pattern REMARK_OR_INDENT = Pattern.compile("(?m)^\\s*//.*\\R|^\\s+");

    private static final char NONE = 0;

    private Shortened() {}

    /** In one go: this is read before the first page, by a Java that has compiled nothing yet. */
    static String stylesheet(String css) {
        var close = new StringBuilder(css.length());
        char space = NONE;
        int next = 0;
        while (next < css.length()) {
            char c = css.charAt(next);
            int end = css.startsWith("/*", next) ? css.indexOf("*/", next + 2) : -1;
            if (end >= 0) {
                next = end + 2;
                continue;
            }
            if (Character.isWhitespace(c)) {
                space = space == NONE ? c : space;
                next++;
                continue;
            }
            addSpace(close, space, c);
            space = NONE;
            int quoted = c == '"' ? css.indexOf('"', next + 1) : -1;
            if (quoted >= 0) {
                close.append(css, next, quoted + 1);
                next = quoted + 1;
            } else {
                add(close, c);
                next += css.startsWith(": ", next) ? 2 : 1;
            }
        }
        return close.toString();
    }

    private static void addSpace(StringBuilder close, char space, char next) {
        int last = close.length() - 1;
        if (space != NONE && last >= 0 && !isSign(close.charAt(last)) && !isSign(next)) {
            close.append(space);
        }
    }

    private static void add(StringBuilder close, char c) {
        int last = close.length() - 1;
        if (c == '}' && last >= 0 && close.charAt(last) == ';') {
            close.setLength(last);
        }
        close.append(c);
    }

    private static boolean isSign(char c) {
        return c == '{' || c == '}' || c == ';' || c == ',';
    }

    /** Lines that are remarks go, and so does indentation; text over several lines has none. */
    static String script(String script) {
        return REMARK_OR_INDENT.matcher(script).replaceAll("");
    }
}
