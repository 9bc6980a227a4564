package org.sidestep.insight;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of a table for other programs (RFC 4180). */
final class Csv {
    /**
     * A spreadsheet takes what begins with one of these for a formula, unless it is a number
     * (OWASP, CSV injection).
     */
    private static final String FORMULA = "(?s)[=+\\-@\\t\\r\\n\uFF1D\uFF0B\uFF0D\uFF20].*";

    private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

    private Csv() {}

    static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = text.matches(FORMULA) && !text.matches(NUMBER) ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
