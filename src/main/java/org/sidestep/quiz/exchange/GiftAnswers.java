package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidestep.quiz.exchange.ImportedQuestion.Choice;
import org.sidestep.quiz.exchange.ImportedQuestion.Pair;

/** What stands between the braces of a question in GIFT, written as here. */
final class GiftAnswers {
    private static final Pattern WEIGHT = Pattern.compile("^%(-?[0-9]+(?:\\.[0-9]+)?)%");
    private static final double ALL = 100;

    private final GiftTexts texts;
    private final Notes notes;

    GiftAnswers(GiftTexts texts, Notes notes) {
        this.texts = texts;
        this.notes = notes;
    }

    /** The lines that make the shape; nothing when there is no such shape here. */
    Optional<String> shape(String answers) {
        if (answers.isEmpty()) {
            return notes.none(
                    "a question to be answered in free words has no shape here; left out");
        }
        if (answers.startsWith("#")) {
            return numbers(answers.substring(1));
        }
        if (answers.startsWith(">")) {
            return notes.none("this order is written as a plugin's; left out");
        }
        if (answers.contains("~")) {
            return Optional.of(choices(answers));
        }
        if (answers.contains("=") && answers.contains("->")) {
            return Optional.of(pairs(answers));
        }
        String word = answers.split("#", 2)[0].strip().toUpperCase(Locale.ROOT);
        if (List.of("T", "TRUE", "F", "FALSE").contains(word)) {
            return Optional.of(trueFalse(word.startsWith("T"), answers));
        }
        return gap(answers);
    }

    private String trueFalse(boolean isTrue, String answers) {
        String[] bits = answers.split("#", -1);
        String wrong = bits.length > 1 ? texts.line(bits[1]) : "";
        String right = bits.length > 2 ? texts.line(bits[2]) : "";
        return ImportedQuestion.choices(
                List.of(
                        new Choice("True", isTrue ? right : wrong, isTrue),
                        new Choice("False", isTrue ? wrong : right, !isTrue)));
    }

    private String choices(String answers) {
        var choices = new WeighedAnswers(notes);
        for (String answer : split(answers.replace("=", "~="), "~")) {
            boolean key = answer.startsWith("=");
            String written = key ? answer.substring(1) : WEIGHT.matcher(answer).replaceFirst("");
            double percent = key ? ALL : weight(answer).orElse(0.0);
            choices.add(texts.line(answer(written)), texts.line(feedback(written)), percent);
        }
        return answers.contains("=") ? choices.single() : choices.several();
    }

    private static String answer(String written) {
        return written.split("#", 2)[0].strip();
    }

    private static String feedback(String written) {
        return written.contains("#") ? written.substring(written.indexOf('#') + 1) : "";
    }

    private Optional<String> numbers(String answers) {
        var ranges = new WeighedAnswers(notes);
        if (answers.contains("~")) {
            notes.add("the feedback on any other number has no place here; left out");
        }
        String listed = answers.split("~", 2)[0];
        for (String answer : split(listed.contains("=") ? listed : "=" + listed, "=")) {
            String written = WEIGHT.matcher(answer).replaceFirst("");
            String number = GiftTexts.unprotect(answer(written));
            Optional<String> range = range(number);
            if (range.isEmpty()) {
                return notes.none(ImportedQuestion.noNumber(number));
            }
            ranges.add(range.get(), texts.line(feedback(written)), weight(answer).orElse(ALL));
        }
        return Optional.of(ranges.single());
    }

    /** From one number to another, or a number and its tolerance behind a colon. */
    private static Optional<String> range(String written) {
        boolean ends = written.contains("..");
        String[] parts = written.split(ends ? "\\.\\." : ":", 2);
        var first = ImportedQuestion.number(parts[0]);
        var second = ImportedQuestion.number(parts.length > 1 ? parts[1] : "0");
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                ends
                        ? "= " + first.get().toPlainString() + ".." + second.get().toPlainString()
                        : ImportedQuestion.range(first.get(), second.get(), ""));
    }

    private String pairs(String answers) {
        var pairs = new ArrayList<Pair>();
        for (String answer : split(answers, "=")) {
            String[] sides = answer.split("->", 2);
            if (sides.length < 2) {
                notes.add("“" + GiftTexts.unprotect(answer) + "” is no pair; left out");
            } else {
                pairs.add(
                        new Pair(
                                texts.line(sides[0]),
                                MarkdownOf.words(GiftTexts.unprotect(sides[1]))));
            }
        }
        return ImportedQuestion.pairs(pairs);
    }

    private Optional<String> gap(String answers) {
        var spellings = new Spellings(notes);
        for (String answer : split(answers, "=")) {
            String written = WEIGHT.matcher(answer).replaceFirst("");
            spellings.add(
                    GiftTexts.unprotect(answer(written)),
                    weight(answer).orElse(ALL),
                    feedback(written));
        }
        return spellings.gap();
    }

    private static List<String> split(String answers, String sign) {
        return Arrays.stream(answers.split(sign))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static Optional<Double> weight(String answer) {
        Matcher weight = WEIGHT.matcher(answer);
        return weight.find() ? Optional.of(Double.valueOf(weight.group(1))) : Optional.empty();
    }
}
