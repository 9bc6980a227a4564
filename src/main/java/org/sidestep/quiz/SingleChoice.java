package org.sidestep.quiz;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sidestep.content.MarkdownText;

/**
 * One right answer among several options: 1 point for it, 0 for any other.
 *
 * @param trueFalse the options are the two words true and false, whose order is never changed
 */
public record SingleChoice(List<Option> options, boolean trueFalse) implements Shape {
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
        return find(options, chosen).isPresent()
                ? Entered.of(Response.of(List.of(chosen)))
                : Entered.missing(ANSWER, "error.choose-one");
    }

    @Override
    public Grade gradeAnswer(Response response) {
        return Grade.of(
                options.stream().anyMatch(option -> option.right() && response.has(option.key())));
    }

    @Override
    public List<Line> review(Response response) {
        return review(options, response);
    }

    @Override
    public List<MarkdownText> texts() {
        return Option.texts(options);
    }

    @Override
    public List<Option> choices() {
        return options;
    }

    @Override
    public List<MarkdownText> feedback() {
        return options.stream().map(Option::feedback).toList();
    }

    @Override
    public String measure() {
        return measure(options);
    }

    static Optional<Option> find(List<Option> options, String key) {
        return options.stream().filter(option -> option.key().equals(key)).findFirst();
    }

    static List<Line> review(List<Option> options, Response response) {
        return options.stream()
                .map(
                        option ->
                                new Line(
                                        option.text(),
                                        MarkdownText.empty(),
                                        MarkdownText.empty(),
                                        response.has(option.key()),
                                        option.right(),
                                        option.feedback()))
                .toList();
    }

    static String measure(List<Option> options) {
        return options.stream()
                .map(option -> option.key() + (option.right() ? "+" : "-"))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
