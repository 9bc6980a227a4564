package org.sidestep.quiz;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Position;

/**
 * A number within a tolerance: 1 point inside the range, 0 outside.
 *
 * @param ranges the right range and the likely errors, each with its feedback; the first that holds
 *     the number counts
 * @param unit printed after the field; may be empty
 */
public record NumberEntry(List<Range> ranges, String unit) implements Shape {
    /** Words after the number, or a sign such as °. */
    private static final Pattern UNIT = Pattern.compile("(?<=[0-9.,])\\s*[\\p{L}%°][^0-9]*$");

    private static final Pattern THOUSANDS =
            Pattern.compile("[+-]?[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\\.[0-9]*)?");

    /**
     * The numbers from {@code low} to {@code high}, both included.
     *
     * @param text what the editor wrote, such as {@code 45 ± 10 degrees}
     */
    public record Range(
            BigDecimal low,
            BigDecimal high,
            MarkdownText text,
            MarkdownText feedback,
            boolean right,
            Position at) {
        public Range {
            if (low.compareTo(high) > 0) {
                throw new IllegalArgumentException(
                        "a range runs from low to high: " + low + ".." + high);
            }
        }

        /** The number half way between its ends. */
        public BigDecimal middle() {
            return low.add(high).divide(new BigDecimal(2)).stripTrailingZeros();
        }

        /** How far a number may lie from the middle. */
        public BigDecimal tolerance() {
            return high.subtract(low).divide(new BigDecimal(2)).stripTrailingZeros();
        }

        boolean holds(BigDecimal number) {
            return low.compareTo(number) <= 0 && number.compareTo(high) <= 0;
        }
    }

    public NumberEntry {
        ranges = List.copyOf(ranges);
        if (ranges.stream().noneMatch(Range::right)) {
            throw new IllegalArgumentException("one range must be right: " + ranges);
        }
    }

    @Override
    public String kind() {
        return "number";
    }

    @Override
    public Entered read(Form form) {
        String entered = form.first(ANSWER);
        if (number(entered).isEmpty()) {
            return Entered.missing(
                    ANSWER, entered.isEmpty() ? "error.number" : "error.not-a-number");
        }
        return isOfUnit(entered)
                ? Entered.of(Response.of(List.of(entered)))
                : Entered.missing(ANSWER, "error.other-unit");
    }

    /** Whether what follows the number, if anything does, is a part of the unit. */
    private boolean isOfUnit(String entered) {
        var known = unitWords(unit);
        return known.isEmpty()
                || unitWords(unitIn(entered)).stream()
                        .allMatch(word -> known.stream().anyMatch(one -> areAlike(one, word)));
    }

    private static List<String> unitWords(String unit) {
        String words = unit.replace("%", " percent ").replace("°", " degrees ");
        return Pattern.compile("[\\p{L}\\p{M}]+")
                .matcher(words.toLowerCase(Locale.ROOT).replace("per cent", "percent"))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /**
     * {@code degree} and {@code deg} are as good as {@code degrees}, and {@code repetitions} as
     * good as {@code reps}.
     */
    private static boolean areAlike(String one, String other) {
        return one.startsWith(singular(other)) || other.startsWith(singular(one));
    }

    /** A word of at most three letters is a symbol, such as ms, and no plural. */
    private static String singular(String word) {
        return word.length() > 3 && word.endsWith("s")
                ? word.substring(0, word.length() - 1)
                : word;
    }

    @Override
    public Grade gradeAnswer(Response response) {
        return Grade.of(held(response).map(Range::right).orElse(false));
    }

    @Override
    public List<Line> review(Response response) {
        Range key = ranges.stream().filter(Range::right).findFirst().orElseThrow();
        var held = response.unknown() ? Optional.<Range>empty() : held(response);
        String given = response.unknown() ? "" : withUnit(response.values().get(0).strip());
        return List.of(
                new Line(
                        MarkdownText.empty(),
                        MarkdownText.words(given),
                        key.text(),
                        !response.unknown(),
                        held.map(Range::right).orElse(false),
                        held.map(Range::feedback).orElse(MarkdownText.empty())));
    }

    private String withUnit(String entered) {
        return unitIn(entered).isEmpty() ? (entered + " " + unit).strip() : entered;
    }

    @Override
    public List<MarkdownText> texts() {
        return ranges.stream().map(Range::feedback).toList();
    }

    @Override
    public List<MarkdownText> feedback() {
        return texts();
    }

    @Override
    public String measure() {
        return ranges.stream()
                .filter(Range::right)
                .map(
                        range ->
                                range.low().stripTrailingZeros().toPlainString()
                                        + ".."
                                        + range.high().stripTrailingZeros().toPlainString())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private Optional<Range> held(Response response) {
        return number(response.values().get(0))
                .flatMap(
                        number -> ranges.stream().filter(range -> range.holds(number)).findFirst());
    }

    private static String unitIn(String entered) {
        var unit = UNIT.matcher(withPlainSpaces(entered));
        return unit.find() ? unit.group().strip() : "";
    }

    /** A number that was copied may hold spaces that do not break a line. */
    private static String withPlainSpaces(String entered) {
        return entered.replaceAll("[\\p{Z}\\s]+", " ").strip();
    }

    /**
     * Reads {@code 45}, {@code 4,5}, {@code 1,000}, {@code −3} and {@code 45 degrees}: the unit may
     * be written or not. A comma before three digits parts thousands, any other one decimals.
     */
    public static Optional<BigDecimal> number(String entered) {
        String bare =
                UNIT.matcher(withPlainSpaces(entered))
                        .replaceFirst("")
                        .replaceAll("^[−–]", "-")
                        .replace(" ", "");
        String digits =
                THOUSANDS.matcher(bare).matches() ? bare.replace(",", "") : bare.replace(',', '.');
        if (!digits.matches("[+-]?(?:[0-9]{1,12}(?:\\.[0-9]{0,12})?|\\.[0-9]{1,12})")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits.endsWith(".") ? digits + "0" : digits));
    }
}
