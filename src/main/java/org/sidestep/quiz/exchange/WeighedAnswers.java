package org.sidestep.quiz.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.sidestep.quiz.exchange.ImportedQuestion.Choice;

/** The answers of a question with their weights in per cent, of which only some mean the same. */
final class WeighedAnswers {
    private static final double ALL = 100;

    /** Moodle rounds a third to 33.33333. */
    private static final double ROUNDING = 0.1;

    private record Weighed(String text, String feedback, double percent) {}

    private final List<Weighed> answers = new ArrayList<>();
    private final Notes notes;

    WeighedAnswers(Notes notes) {
        this.notes = notes;
    }

    void add(String text, String feedback, double percent) {
        if (text.startsWith("\\=")) {
            notes.add(
                    "“"
                            + text.substring(1)
                            + "” would be taken for a number; begin it with a word");
        }
        answers.add(new Weighed(text, feedback, percent));
    }

    /** One of them is to be given: it is right when it is worth all. */
    String single() {
        var choices = new ArrayList<Choice>();
        for (Weighed answer : answers) {
            boolean right = isNear(answer.percent(), ALL);
            if (!right && !isNear(answer.percent(), 0)) {
                notes.add(
                        "“%s” is worth %s %% there and nothing here"
                                .formatted(answer.text(), percent(answer)));
            }
            choices.add(new Choice(answer.text(), answer.feedback(), right));
        }
        return ImportedQuestion.choices(choices);
    }

    /** Several of them are to be given: those that are worth anything. */
    String several() {
        double share = ALL / answers.stream().filter(answer -> answer.percent() > 0).count();
        boolean same =
                answers.stream().allMatch(answer -> isNear(Math.abs(answer.percent()), share));
        if (!same) {
            notes.add(
                    "its answers are weighted differently there; here each right one gives the same"
                            + " share, and each wrong one takes as much away");
        }
        return ImportedQuestion.choices(
                answers.stream()
                        .map(one -> new Choice(one.text(), one.feedback(), one.percent() > 0))
                        .toList());
    }

    private static boolean isNear(double percent, double other) {
        return Math.abs(percent - other) < ROUNDING;
    }

    private static String percent(Weighed answer) {
        return BigDecimal.valueOf(answer.percent())
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
