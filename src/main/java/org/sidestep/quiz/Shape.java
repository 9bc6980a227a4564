package org.sidestep.quiz;

import java.util.List;
import org.sidestep.content.MarkdownText;

/**
 * How a question is answered and graded. The editor never names a shape; it is read from how the
 * question is written. Everything here is a pure function of its arguments.
 */
public sealed interface Shape permits ChoiceShape, NumberEntry, Ordering, Matching, Cloze {
    /** The form field of shapes that have only one. */
    String ANSWER = "answer";

    /** The value that means “I don’t know”. */
    String UNKNOWN = "unknown";

    /** The shape's name in templates and in exports, such as {@code single}. */
    String kind();

    /** Reads an answer off a form in which “I don’t know” was not chosen. */
    Entered read(Form form);

    /** Grades an answer in which “I don’t know” was not chosen. */
    Grade gradeAnswer(Response response);

    /** The answer beside the key, line by line, for the page after it. */
    List<Line> review(Response response);

    /** All its texts, for those who check them. */
    List<MarkdownText> texts();

    /** The options that a reader chooses from by their words; none for other shapes. */
    default List<Option> choices() {
        return List.of();
    }

    /** What a reader is told about single answers. */
    List<MarkdownText> feedback();

    /**
     * What decides whether two questions measure the same thing: the options in any order, and the
     * key.
     */
    String measure();

    default Grade grade(Response response) {
        return response.unknown() ? Grade.unknown() : gradeAnswer(response);
    }

    /**
     * One line of a review.
     *
     * @param label an option, or the left side of a pair
     * @param given what the reader said of it, where that is not just choosing it
     * @param expected what was expected instead
     * @param chosen whether the reader chose it
     * @param right whether it is right: the option, or what was given
     */
    record Line(
            MarkdownText label,
            MarkdownText given,
            MarkdownText expected,
            boolean chosen,
            boolean right,
            MarkdownText feedback) {}
}
