package org.sidestep.quiz;

import java.util.List;

/**
 * Several right answers: (right ticks − wrong ticks) / number of right answers, not below 0, so
 * that ticking everything earns nothing when half of the options are wrong.
 */
public record MultipleChoice(List<Option> options) implements ChoiceShape {
    public MultipleChoice {
        options = List.copyOf(options);
        if (options.stream().noneMatch(Option::right)) {
            throw new IllegalArgumentException("at least one option must be right: " + options);
        }
    }

    @Override
    public String kind() {
        return "several";
    }

    @Override
    public Entered read(Form form) {
        List<String> chosen =
                form.all(ANSWER).stream()
                        .filter(key -> Option.find(options, key).isPresent())
                        .distinct()
                        .sorted()
                        .toList();
        return chosen.isEmpty()
                ? Entered.missing(ANSWER, "error.choose-some")
                : Entered.of(Response.of(chosen));
    }

    @Override
    public Grade gradeAnswer(Response response) {
        double right = 0;
        double ticks = 0;
        for (Option option : options) {
            right += option.right() ? 1 : 0;
            if (response.has(option.key())) {
                ticks += option.right() ? 1 : -1;
            }
        }
        return Grade.of(Math.max(0, ticks / right));
    }
}
