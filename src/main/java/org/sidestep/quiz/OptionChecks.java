package org.sidestep.quiz;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidestep.content.Check;
import org.sidestep.content.Problems;
import org.sidestep.content.Readability;

/** Checks the options of a choice: none may give the answer away or hang on its place. */
final class OptionChecks {
    static final int MOST = 5;
    private static final double LONGER = 1.5;

    /** Characters by which lengths may differ before anyone notices. */
    private static final int NOTICED = 12;

    private static final Pattern ALL =
            Pattern.compile(
                    "(?i)\\b(?:all|none|both|neither|any) of (?:the above|these|them|the (?:other )?"
                            + "(?:options|answers))\\b|^(?:all|none|neither|both)\\W*$");
    private static final Pattern POSITION =
            Pattern.compile(
                    "(?i:\\bboth )[A-F] and [A-F]\\b|\\b[A-F] (?:and|or) [A-F]\\b"
                            + "|(?i:\\b(?:the )?(?:options?|answers?|one) (?:above|below)\\b"
                            + "|\\bthe above\\b|\\bthe (?:first|second|third|last) (?:option|answer)\\b"
                            + "|\\b(?:option|answer) (?:[A-F]|[1-6])\\b)");
    private static final Pattern ABSOLUTE = Pattern.compile("(?i)\\b(?:always|never)\\b");
    private static final int SHORTEST_ECHO = 5;
    private static final Set<String> COMMON =
            Set.of(
                    "about", "above", "after", "again", "before", "being", "below", "between",
                    "could", "every", "first", "might", "other", "people", "person", "should",
                    "since", "their", "them", "there", "these", "thing", "those", "through",
                    "under", "until", "where", "which", "while", "whose", "without", "would",
                    "choose", "apply", "right");

    private final Question question;
    private final List<Option> options;
    private final Problems problems;

    OptionChecks(Question question, Problems problems) {
        this.question = question;
        this.options = question.shape().choices();
        this.problems = problems;
    }

    void check() {
        if (options.size() > MOST) {
            problems.add(
                    question.at(),
                    Check.OPTION_COUNT,
                    "this question has "
                            + options.size()
                            + " options; three good ones are enough, and "
                            + MOST
                            + " the most");
        }
        options.forEach(this::place);
        if (!question.shape().kind().equals("true-false")) {
            absolute();
            length();
            echo();
        }
    }

    private void place(Option option) {
        String text = option.text().plain();
        if (ALL.matcher(text).find()) {
            problems.add(
                    option.at(),
                    Check.OPTION_ALL,
                    "the option \""
                            + text
                            + "\" asks about the other options; let readers choose several right"
                            + " ones instead, with more than one `[x]`");
        } else if (POSITION.matcher(text).find()) {
            problems.add(
                    option.at(),
                    Check.OPTION_POSITION,
                    "the option \""
                            + text
                            + "\" names a place, but options are shuffled; write out what it means");
        }
    }

    private void absolute() {
        boolean inRight = options.stream().anyMatch(option -> option.right() && isAbsolute(option));
        boolean inWrong =
                options.stream().anyMatch(option -> !option.right() && isAbsolute(option));
        if (inRight == inWrong) {
            return;
        }
        for (Option option : options) {
            Matcher word = ABSOLUTE.matcher(option.text().plain());
            if (word.find()) {
                problems.add(
                        option.at(),
                        Check.OPTION_ABSOLUTE,
                        "\""
                                + word.group()
                                + "\" in the option \""
                                + option.text().plain()
                                + "\" gives away whether it is right; say it without the word");
            }
        }
    }

    private static boolean isAbsolute(Option option) {
        return ABSOLUTE.matcher(option.text().plain()).find();
    }

    private void length() {
        double wrong = meanLength(false);
        for (Option option : options) {
            int length = option.text().plain().length();
            if (option.right()
                    && wrong > 0
                    && length > LONGER * wrong
                    && length > wrong + NOTICED) {
                problems.add(
                        option.at(),
                        Check.OPTION_LENGTH,
                        "the right option \""
                                + option.text().plain()
                                + "\" has "
                                + length
                                + " characters and the wrong ones "
                                + Math.round(wrong)
                                + " on average, which gives it away; make them alike");
            }
        }
    }

    private double meanLength(boolean right) {
        return options.stream()
                .filter(option -> option.right() == right)
                .mapToInt(option -> option.text().plain().length())
                .average()
                .orElse(0);
    }

    private void echo() {
        Set<String> stem = contentWords(question.stem().plain());
        List<Option> right = options.stream().filter(Option::right).toList();
        for (Option option : options) {
            Set<String> own = contentWords(option.text().plain());
            stem.removeIf(word -> option.right() != own.contains(word));
        }
        if (!stem.isEmpty() && options.size() > right.size()) {
            problems.add(
                    right.get(0).at(),
                    Check.OPTION_ECHO,
                    "\""
                            + String.join("\", \"", stem)
                            + "\" of the question comes back only in the right option \""
                            + right.get(0).text().plain()
                            + "\"; use another word there, or use it in a wrong one too");
        }
    }

    private static Set<String> contentWords(String text) {
        var words = new TreeSet<String>();
        for (String word : Readability.words(text.toLowerCase(Locale.ROOT))) {
            String bare = word.replaceAll("[^\\p{L}-]", "").replaceFirst("(?<=[^s])s$", "");
            if (bare.length() >= SHORTEST_ECHO && !COMMON.contains(bare)) {
                words.add(bare);
            }
        }
        return words;
    }
}
