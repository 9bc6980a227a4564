package org.sidestep.quiz;

import java.util.List;
import java.util.regex.Pattern;
import org.sidestep.content.Check;
import org.sidestep.content.Problems;

/** Checks the ranges of a number question against each other. */
final class NumberChecks {
    private static final Pattern AMOUNT = Pattern.compile("^[-0-9.,±+/%\\s]+");

    private NumberChecks() {}

    static void check(List<NumberEntry.Range> ranges, Problems problems) {
        for (int i = 1; i < ranges.size(); i++) {
            NumberEntry.Range range = ranges.get(i);
            unit(range, ranges.get(0), problems);
            for (NumberEntry.Range earlier : ranges.subList(0, i)) {
                overlap(range, earlier, problems);
            }
        }
    }

    private static void overlap(
            NumberEntry.Range range, NumberEntry.Range earlier, Problems problems) {
        boolean overlaps =
                range.low().compareTo(earlier.high()) <= 0
                        && earlier.low().compareTo(range.high()) <= 0;
        if (overlaps) {
            problems.add(
                    range.at(),
                    Check.NUMBER_OVERLAP,
                    "\""
                            + range.text().plain()
                            + "\" and \""
                            + earlier.text().plain()
                            + "\" share numbers, and the upper one takes them; make the ranges"
                            + " narrower");
        }
    }

    private static void unit(NumberEntry.Range range, NumberEntry.Range first, Problems problems) {
        if (!unit(range).equals(unit(first))) {
            problems.add(
                    range.at(),
                    Check.NUMBER_UNIT,
                    "\""
                            + range.text().plain()
                            + "\" has another unit than \""
                            + first.text().plain()
                            + "\"; write the same one on every line");
        }
    }

    private static String unit(NumberEntry.Range range) {
        return AMOUNT.matcher(range.text().plain()).replaceFirst("").strip();
    }
}
