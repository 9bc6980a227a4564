package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text as a terminal shows it: each cell holds what stands in one column, so that
 * something can be put under it. Tabs become spaces, and what would command the terminal or turn
 * the text round becomes {@code �}.
 */
final class DisplayLine {
    private static final int TAB = 4;
    private static final String ILLEGIBLE = "\uFFFD";

    private final List<String> cells = new ArrayList<>();
    private final int[] cellAt;

    DisplayLine(String line) {
        cellAt = new int[line.length() + 1];
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int end = i + Character.charCount(character);
            java.util.Arrays.fill(cellAt, i, end, cells.size());
            put(character);
            i = end;
        }
        cellAt[line.length()] = cells.size();
    }

    /** The number of columns that the line fills. */
    int width() {
        return cells.size();
    }

    /** The column, from 0, in which the character of an index stands; the end for any beyond. */
    int cell(int index) {
        return cellAt[Math.min(index, cellAt.length - 1)];
    }

    /** The columns from one to another, without the second. */
    String between(int from, int to) {
        return String.join("", cells.subList(Math.min(from, width()), Math.min(to, width())));
    }

    private void put(int character) {
        if (character == '\t') {
            do {
                cells.add(" ");
            } while (cells.size() % TAB != 0);
        } else if (isIllegible(character)) {
            cells.add(ILLEGIBLE);
        } else if (isCombining(character) && !cells.isEmpty()) {
            int last = cells.size() - 1;
            cells.set(last, cells.get(last) + Character.toString(character));
        } else {
            cells.add(Character.toString(character));
            if (isWide(character)) {
                cells.add("");
            }
        }
    }

    private static boolean isIllegible(int character) {
        return Character.isISOControl(character)
                || Character.getType(character) == Character.SURROGATE
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }

    private static boolean isCombining(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    /** East Asian characters and pictograms fill two columns. */
    private static boolean isWide(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0x1F300 && character <= 0x1FAFF
                || character >= 0x20000 && character <= 0x3FFFD;
    }
}
