package org.sidestep.quiz.exchange;

import java.math.BigDecimal;
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
        return Optional.of(gap(answers));
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
        var choices = new ArrayList<Choice>();
        boolean single = answers.contains("=");
        for (String answer : split(answers.replace("=", "~="), "~")) {
            boolean key = answer.startsWith("=");
            double weight = key ? 100 : weight(answer).orElse(0.0);
            if (single && weight > 0 && weight < 100) {
                notes.add("an answer worth " + weight + " % counts as wrong here");
            }
            String words = key ? answer.substring(1) : WEIGHT.matcher(answer).replaceFirst("");
            choices.add(choice(words, single ? weight >= 100 : weight > 0));
        }
        return ImportedQuestion.choices(choices);
    }

    private Choice choice(String answer, boolean right) {
        String[] bits = answer.split("#", 2);
        return new Choice(texts.line(bits[0]), bits.length > 1 ? texts.line(bits[1]) : "", right);
    }

    private Optional<String> numbers(String answers) {
        var ranges = new ArrayList<Choice>();
        if (answers.contains("~")) {
            notes.add("the feedback on any other number has no place here");
        }
        String listed = answers.split("~", 2)[0];
        for (String answer : split(listed.contains("=") ? listed : "=" + listed, "=")) {
            boolean right = weight(answer).orElse(100.0) > 0;
            String[] bits = WEIGHT.matcher(answer).replaceFirst("").split("#", 2);
            Optional<String> range = range(GiftTexts.unprotect(bits[0]).strip());
            if (range.isEmpty()) {
                return notes.none(
                        "“" + GiftTexts.unprotect(bits[0]).strip() + "” is no number; left out");
            }
            String told = bits.length > 1 ? texts.line(bits[1]) : "";
            ranges.add(new Choice(range.get(), told, right));
        }
        return Optional.of(ImportedQuestion.choices(ranges));
    }

    private static Optional<String> range(String written) {
        String[] ends = written.split("\\.\\.", 2);
        String[] parts = written.split(":", 2);
        try {
            return Optional.of(
                    ends.length == 2
                            ? "= " + new BigDecimal(ends[0]) + ".." + new BigDecimal(ends[1])
                            : ImportedQuestion.range(
                                    new BigDecimal(parts[0].strip()),
                                    new BigDecimal(parts.length > 1 ? parts[1].strip() : "0"),
                                    ""));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
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

    private String gap(String answers) {
        var accepted = new ArrayList<String>();
        for (String answer : split(answers, "=")) {
            String[] bits = WEIGHT.matcher(answer).replaceFirst("").split("#", 2);
            if (weight(answer).orElse(100.0) < 100) {
                notes.add(
                        "“"
                                + GiftTexts.unprotect(bits[0]).strip()
                                + "” is not wholly right and is left out");
            } else {
                accepted.add(GiftTexts.unprotect(bits[0]).strip());
            }
            if (bits.length > 1 && !bits[1].isBlank()) {
                notes.add("the feedback on a word has no place here");
            }
        }
        return ImportedQuestion.gap(accepted);
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
