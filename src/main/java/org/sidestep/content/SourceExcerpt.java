package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;

/**
 * The lines around a place in a file, with a caret under its column. Long lines are cut around the
 * caret; a place behind the end of its line, or of its file, is shown at the end.
 *
 * @param text lines with their numbers, without a line break at the end
 */
public record SourceExcerpt(String text) {
    private static final int AROUND = 1;
    private static final int WIDEST = 100;
    private static final int LEAD = 60;
    private static final int LOOKED_AT = 1_000;
    private static final String CUT = "…";

    /**
     * Shows a place.
     *
     * @param source the text of the whole file
     * @param line from 1
     * @param column from 1, in characters
     */
    public static SourceExcerpt of(String source, int line, int column) {
        List<String> lines = source.lines().toList();
        int shown = Math.min(line, lines.size() + 1);
        int last = Math.max(shown, Math.min(lines.size(), shown + AROUND));
        int digits = Integer.toString(last).length();
        var excerpt = new ArrayList<String>();
        for (int n = Math.max(1, shown - AROUND); n <= last; n++) {
            String text = n > lines.size() ? "" : lines.get(n - 1);
            var window = Window.of(text, n == shown ? Math.min(column - 1, text.length()) : 0);
            excerpt.add(gutter(Integer.toString(n), digits) + window.text());
            if (n == shown) {
                excerpt.add(gutter("", digits) + " ".repeat(window.caret()) + "^");
            }
        }
        return new SourceExcerpt(String.join("\n", excerpt));
    }

    private static String gutter(String number, int digits) {
        return " ".repeat(digits - number.length()) + number + " | ";
    }

    /** As much of a line as can be shown, and the column of its caret. */
    private record Window(String text, int caret) {
        static Window of(String line, int index) {
            int from = Math.max(0, index - LOOKED_AT);
            int to = Math.min(line.length(), index + LOOKED_AT);
            var display = new DisplayLine(line.substring(from, to));
            int caret = display.cell(index - from);
            int start = caret < WIDEST ? 0 : caret - LEAD;
            int end = Math.min(display.width(), start + WIDEST);
            String before = from + start > 0 ? CUT : "";
            String after = to < line.length() || end < display.width() ? CUT : "";
            return new Window(
                    before + display.between(start, end) + after, caret - start + before.length());
        }
    }
}
