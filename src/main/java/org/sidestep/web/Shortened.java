package org.sidestep.web;

import java.util.regex.Pattern;

/** Stylesheets and scripts without what only their writers read. Quoted text stays as it is. */
final class Shortened {
    private static final Pattern REMARK = Pattern.compile("(\"[^\"]*\")|/\\*(?s:.*?)\\*/");
    private static final Pattern BESIDE_A_SIGN =
            Pattern.compile("(\"[^\"]*\")|\\s*([{};,])\\s*|(:) ");
    private static final Pattern SPACE = Pattern.compile("(\"[^\"]*\")|(\\s)\\s+");
    private static final Pattern REMARK_OR_INDENT = Pattern.compile("(?m)^\\s*//.*\\R|^\\s+");

    private Shortened() {}

    static String stylesheet(String css) {
        String rules = REMARK.matcher(css).replaceAll("$1");
        String close = BESIDE_A_SIGN.matcher(rules).replaceAll("$1$2$3");
        return SPACE.matcher(close).replaceAll("$1$2").replace(";}", "}").strip();
    }

    /** Lines that are remarks go, and so does indentation; text over several lines has none. */
    static String script(String script) {
        return REMARK_OR_INDENT.matcher(script).replaceAll("");
    }
}
