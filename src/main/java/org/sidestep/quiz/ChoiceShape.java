package org.sidestep.quiz;

import java.util.List;
import java.util.stream.Collectors;
import org.sidestep.content.MarkdownText;

/** A question answered by choosing among options, by their words or by their places. */
public sealed interface ChoiceShape extends Shape permits SingleChoice, MultipleChoice, Hotspot {
    /** What there is to choose from, in the order of the file. */
    List<Option> options();

    @Override
    default List<Option> choices() {
        return options();
    }

    @Override
    default List<Line> review(Response response) {
        return options().stream()
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

    @Override
    default List<MarkdownText> texts() {
        return Option.texts(options());
    }

    @Override
    default List<MarkdownText> feedback() {
        return options().stream().map(Option::feedback).toList();
    }

    @Override
    default String measure() {
        return options().stream()
                .map(option -> option.key() + (option.right() ? "+" : "-"))
                .sorted()
                .collect(Collectors.joining(","));
    }
}
