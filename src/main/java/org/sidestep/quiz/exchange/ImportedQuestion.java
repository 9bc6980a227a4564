package org.sidestep.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A question of another system, written as here. Texts are Markdown on one line.
 *
 * @param line where it begins in the other file
 * @param name what the other system calls it
 * @param text its paragraphs; the first one asks
 * @param answers the lines that make its shape
 */
public record ImportedQuestion(
        int line,
        String name,
        List<String> text,
        String answers,
        List<String> hint,
        List<String> why) {
    /** What stands where the other system has no feedback, until an editor writes it. */
    static final String NO_FEEDBACK = "Say what is wrong with it, and what is right.";

    private static final Pattern NUMBER =
            Pattern.compile(
                    "[-+]?(?:[0-9]{1,20}\\.?[0-9]{0,20}|\\.[0-9]{1,20})(?:[eE][-+]?[0-9]{1,2})?");

    /** What is asked where the other system has only a sentence with gaps. */
    static final String ASKS_FOR_WORDS = "Which words are missing?";

    public ImportedQuestion {
        text = List.copyOf(text);
        hint = List.copyOf(hint);
        why = List.copyOf(why);
    }

    /** An option, or a range of numbers, with its feedback; an empty feedback is none. */
    record Choice(String text, String feedback, boolean right) {
        String markdown() {
            String told = feedback.isEmpty() && !right ? NO_FEEDBACK : feedback;
            return "- ["
                    + (right ? "x" : " ")
                    + "] "
                    + text
                    + (told.isEmpty() ? "" : "\n  > " + told);
        }
    }

    /** A pair; without a left side, a right side to spare. */
    record Pair(String left, String right) {}

    static String choices(List<Choice> choices) {
        return choices.stream().map(Choice::markdown).collect(Collectors.joining("\n"));
    }

    /** A number and how far it may be missed, such as {@code = 45 ± 10 degrees}. */
    static String range(BigDecimal number, BigDecimal tolerance, String unit) {
        String off = tolerance.signum() == 0 ? "" : " ± " + plain(tolerance.abs());
        return ("= " + plain(number) + off + " " + unit).strip();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A number that some people could have typed; nothing when it is none. */
    static Optional<BigDecimal> number(String written) {
        return Optional.of(written.strip())
                .filter(digits -> NUMBER.matcher(digits).matches())
                .map(BigDecimal::new);
    }

    static String noNumber(String written) {
        return "“" + written + "” is no number; left out. Write digits with a point, such as 4.5";
    }

    static String steps(List<String> steps) {
        var lines = new ArrayList<String>();
        steps.forEach(step -> lines.add((lines.size() + 1) + ". " + step));
        return String.join("\n", lines);
    }

    static String pairs(List<Pair> pairs) {
        return pairs.stream()
                .map(pair -> ("- " + pair.left()).strip() + " -> " + pair.right())
                .collect(Collectors.joining("\n"));
    }

    /** A gap and the words that fill it, which are no Markdown yet. */
    static String gap(List<String> accepted) {
        return accepted.stream()
                .map(MarkdownOf::words)
                .collect(Collectors.joining(" | ", "[[", "]]"));
    }

    String stem() {
        return text.isEmpty() ? MarkdownOf.words(name) : text.get(0);
    }

    List<String> prompt() {
        return text.subList(Math.min(1, text.size()), text.size());
    }
}
