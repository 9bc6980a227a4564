package org.sidestep.quiz;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidestep.content.Check;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Problems;

/** Reads {@code = 45 ± 10 degrees}, {@code = 45 +- 10%} and {@code = 35..55 degrees}. */
final class NumberParser {
    private static final String NUMBER = "(-?[0-9]{1,12}(?:[.,][0-9]{1,12})?)";
    private static final String UNIT = "((?![-+.0-9])[^±]*)";
    private static final Pattern RANGE =
            Pattern.compile("^=\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "\\s*" + UNIT + "$");
    private static final Pattern TOLERANCE =
            Pattern.compile(
                    "^=\\s*"
                            + NUMBER
                            + "\\s*(?:(?:±|\\+-|\\+/-)\\s*"
                            + NUMBER
                            + "\\s*(%)?)?\\s*"
                            + UNIT
                            + "$");

    private NumberParser() {}

    static boolean isNumber(OptionItem item) {
        return item.plain().startsWith("=");
    }

    static Optional<Shape> parse(List<OptionItem> items, Problems problems) {
        var ranges = new ArrayList<NumberEntry.Range>();
        String unit = "";
        for (OptionItem item : items) {
            Matcher range = RANGE.matcher(item.plain());
            Matcher tolerance = TOLERANCE.matcher(item.plain());
            if (range.matches()) {
                ranges.add(range(item, decimal(range.group(1)), decimal(range.group(2))));
                unit = unit.isEmpty() ? range.group(3).strip() : unit;
            } else if (tolerance.matches()) {
                BigDecimal middle = decimal(tolerance.group(1));
                BigDecimal width = width(tolerance, middle);
                ranges.add(range(item, middle.subtract(width), middle.add(width)));
                unit = unit.isEmpty() ? tolerance.group(4).strip() : unit;
            } else {
                problems.add(
                        item.at(),
                        Check.QUESTION_SHAPE,
                        "\""
                                + item.plain()
                                + "\" is no number; write `= 45 ± 10 degrees` or `= 35..55 degrees`");
            }
        }
        NumberChecks.check(ranges, problems);
        boolean keyed = ranges.stream().anyMatch(NumberEntry.Range::right);
        return keyed ? Optional.of(new NumberEntry(ranges, unit)) : Optional.empty();
    }

    private static BigDecimal width(Matcher tolerance, BigDecimal middle) {
        if (tolerance.group(2) == null) {
            return BigDecimal.ZERO;
        }
        BigDecimal width = decimal(tolerance.group(2)).abs();
        return tolerance.group(3) == null ? width : middle.abs().multiply(width).movePointLeft(2);
    }

    private static NumberEntry.Range range(OptionItem item, BigDecimal one, BigDecimal other) {
        return new NumberEntry.Range(
                one.min(other),
                one.max(other),
                MarkdownText.words(item.plain().substring(1).strip()),
                item.feedback(),
                item.right(),
                item.at());
    }

    private static BigDecimal decimal(String digits) {
        return new BigDecimal(digits.replace(',', '.'));
    }
}
