package org.sidestep.quiz;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Position;

/**
 * One option of a question.
 *
 * @param key names the option by its words, never by its place, so that answers survive a new order
 * @param feedback what a reader who chose it is told; may be empty
 * @param right whether it is (one of) the right answer(s)
 */
public record Option(
        String key, MarkdownText text, MarkdownText feedback, boolean right, Position at) {
    static Option of(MarkdownText text, MarkdownText feedback, boolean right, Position at) {
        return new Option(keyOf(text), text, feedback, right, at);
    }

    /** The words and the feedback of some options. */
    static List<MarkdownText> texts(List<Option> options) {
        return options.stream()
                .flatMap(option -> Stream.of(option.text(), option.feedback()))
                .toList();
    }

    /** The option with this key. */
    static Optional<Option> find(List<Option> options, String key) {
        return options.stream().filter(option -> option.key().equals(key)).findFirst();
    }

    static String keyOf(MarkdownText text) {
        return Digest.of(Digest.normalised(text.plain()), 12);
    }
}
