package org.sidestep.quiz.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Surroundings;
import org.sidestep.quiz.Cloze;
import org.sidestep.quiz.Matching;
import org.sidestep.quiz.MultipleChoice;
import org.sidestep.quiz.NumberEntry;
import org.sidestep.quiz.Option;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.SingleChoice;

/**
 * Quizzes in GIFT, Moodle's format for writing questions by hand (docs.moodle.org/en/GIFT_format).
 * It knows neither pictures nor hints nor an order.
 */
public final class Gift {
    private final Optional<String> base;
    private final PortableText text;
    private final Lost lost = new Lost();
    private final StringBuilder gift = new StringBuilder();

    private Gift(Surroundings site, Optional<String> base) {
        this.base = base;
        this.text = new PortableText(site, base, "");
    }

    /**
     * Writes quizzes.
     *
     * @param base the address under which readers know the site, for links to it
     */
    public static Exported of(List<Quiz> quizzes, Surroundings site, Optional<String> base) {
        var gift = new Gift(site, base);
        for (Quiz quiz : quizzes) {
            gift.gift.append("$CATEGORY: $course$/top/");
            gift.gift.append(quiz.entry().title().replace("/", "//")).append("\n\n");
            quiz.questions().forEach(gift::write);
        }
        return Exported.of(gift.gift.toString().getBytes(StandardCharsets.UTF_8), gift.lost);
    }

    private void write(Question question) {
        Optional<String> answers = answers(question);
        if (answers.isEmpty()) {
            lost.addWhole(question, "GIFT");
            return;
        }
        lost.addUsual(question, base, false);
        lost.addHint(question);
        gift.append("::").append(escape(question.id())).append(":: [html]");
        gift.append(html(question.stem())).append(html(question.prompt()));
        gift.append(answers.get()).append("\n\n");
    }

    /** The answers in their braces, with the sentence around them if there is one. */
    private Optional<String> answers(Question question) {
        if (question.shape() instanceof SingleChoice single) {
            return Optional.of(braces(choice(single), question));
        }
        if (question.shape() instanceof MultipleChoice several) {
            return Optional.of(braces(choice(several), question));
        }
        if (question.shape() instanceof NumberEntry number) {
            return Optional.of(braces(number(question, number), question));
        }
        if (question.shape() instanceof Matching matching) {
            return Optional.of(braces(matching(matching), question));
        }
        return question.shape() instanceof Cloze cloze && cloze.gaps().size() == 1
                ? Optional.of(sentence(question, cloze))
                : Optional.empty();
    }

    private String choice(SingleChoice single) {
        Option right = single.options().stream().filter(Option::right).findFirst().orElseThrow();
        boolean words =
                single.options().stream()
                        .allMatch(option -> option.text().plain().matches("(?i)true|false"));
        if (single.options().size() == 2 && words) {
            Option wrong = single.options().get(single.options().indexOf(right) == 0 ? 1 : 0);
            return right.text().plain().toUpperCase(java.util.Locale.ROOT)
                    + "#"
                    + html(wrong.feedback())
                    + "#"
                    + html(right.feedback());
        }
        return single.options().stream()
                .map(option -> option.right() ? "=" + answer(option) : wrong(answer(option)))
                .collect(Collectors.joining("\n"));
    }

    /** A per cent sign at its start would be taken for its weight. */
    private static String wrong(String answer) {
        return "~" + (answer.startsWith("%") ? "%0%" : "") + answer;
    }

    private String choice(MultipleChoice several) {
        long right = several.options().stream().filter(Option::right).count();
        String share = String.format(java.util.Locale.ROOT, "%.5f", 100.0 / right);
        String shown = share.replaceAll("\\.?0+$", "");
        return several.options().stream()
                .map(option -> "~%" + (option.right() ? "" : "-") + shown + "%" + answer(option))
                .collect(Collectors.joining("\n"));
    }

    private String number(Question question, NumberEntry number) {
        if (!number.unit().isEmpty()) {
            lost.add(question, "the unit “" + number.unit() + "”");
        }
        return number.ranges().stream()
                .map(
                        range ->
                                (range.right() ? "=" : "=%0%")
                                        + range.middle().toPlainString()
                                        + ":"
                                        + range.tolerance().toPlainString()
                                        + feedback(range.feedback()))
                .collect(Collectors.joining("\n", "#\n", ""));
    }

    private String matching(Matching matching) {
        var pairs =
                matching.pairs().stream()
                        .map(pair -> "=" + line(pair.left().text()) + " -> " + plain(pair.right()));
        var spare = matching.spare().stream().map(right -> "= -> " + plain(right));
        return java.util.stream.Stream.concat(pairs, spare).collect(Collectors.joining("\n"));
    }

    private String sentence(Question question, Cloze cloze) {
        return cloze.parts().stream()
                .map(
                        part ->
                                part.isGap()
                                        ? braces(gap(part.accepted()), question)
                                        : escape(Html.escape(part.words())))
                .collect(Collectors.joining("", "<p>", "</p>"));
    }

    private static String gap(List<String> accepted) {
        return accepted.stream()
                .map(word -> "=" + escape(word).replace("*", "\\*"))
                .collect(Collectors.joining(" "));
    }

    private String braces(String answers, Question question) {
        return " {\n" + answers + "\n####" + html(question.why()) + "\n}";
    }

    private String answer(Option option) {
        return line(option.text()) + feedback(option.feedback());
    }

    private String feedback(MarkdownText feedback) {
        return feedback.isEmpty() ? "" : "#" + html(feedback);
    }

    private static String plain(Option option) {
        return escape(option.text().plain());
    }

    private String line(MarkdownText words) {
        return escape(text.inline(words));
    }

    private String html(MarkdownText words) {
        return escape(text.blocks(words));
    }

    /** A blank line would end the question. */
    private static String escape(String text) {
        return text.replaceAll("([\\\\~=#{}:])", "\\\\$1").replaceAll("\\s*\\n\\s*", " ");
    }
}
