package org.sidestep.quiz.exchange;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Moodle's texts as Markdown, in any of its formats. */
final class MoodleTexts {
    private static final String BLANK_LINE = "\\R[ \\t]*\\R\\s*";

    private final Notes notes;

    MoodleTexts(Notes notes) {
        this.notes = notes;
    }

    /**
     * Its paragraphs, each on one line.
     *
     * @param format as GIFT or Moodle XML calls it: {@code html}, {@code moodle} (HTML whose line
     *     breaks count), {@code plain} or {@code markdown}
     */
    List<String> paragraphs(String text, String format) {
        Stream<String> parts = Arrays.stream(text.strip().split(BLANK_LINE));
        return switch (format) {
            case "plain", "plain_text" -> parts.map(MarkdownOf::paragraph).toList();
            case "markdown" -> parts.map(part -> part.replaceAll("\\s+", " ")).toList();
            case "moodle", "moodle_auto_format" -> parts.flatMap(part -> html(part)).toList();
            default -> html(text).toList();
        };
    }

    private Stream<String> html(String html) {
        MarkdownOf.lost(html).forEach(notes::add);
        return MarkdownOf.html(html).stream();
    }

    /** All of it on one line. */
    String line(String text, String format) {
        return String.join(" ", paragraphs(text, format));
    }
}
