package org.sidestep.quiz;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One right answer among several options: 1 point for it, 0 for any other.
 *
 * @param trueFalse the options are the two words true and false, whose order is never changed
 */
public record SingleChoice(List<Option> options, boolean trueFalse) implements ChoiceShape {
    private static final Set<Set<String>> FIXED =
            Set.of(Set.of("true", "false"), Set.of("yes", "no"));

    public SingleChoice {
        options = List.copyOf(options);
        if (options.stream().filter(Option::right).count() != 1) {
            throw new IllegalArgumentException("exactly one option must be right: " + options);
        }
    }

    static SingleChoice of(List<Option> options) {
        Set<String> words =
                options.stream()
                        .map(option -> Digest.normalised(option.text().plain()))
                        .collect(Collectors.toSet());
        return new SingleChoice(options, FIXED.contains(words));
    }

    @Override
    public String kind() {
        return trueFalse ? "true-false" : "single";
    }

    @Override
    public Entered read(Form form) {
        String chosen = form.first(ANSWER);
        return Option.find(options, chosen).isPresent()
                ? Entered.of(Response.of(List.of(chosen)))
                : Entered.missing(ANSWER, "error.choose-one");
    }

    @Override
    public Grade gradeAnswer(Response response) {
        return Grade.of(
                options.stream().anyMatch(option -> option.right() && response.has(option.key())));
    }
}
