package org.sidestep.quiz.exchange;

import java.util.Arrays;
import java.util.List;

/** Moodle's texts as Markdown. */
final class MoodleTexts {
    private final Notes notes;

    MoodleTexts(Notes notes) {
        this.notes = notes;
    }

    /**
     * Its paragraphs, each on one line.
     *
     * @param format as Moodle calls it: {@code html}, {@code moodle}, {@code plain} or {@code
     *     markdown}
     */
    List<String> paragraphs(String text, String format) {
        if (text.isBlank()) {
            return List.of();
        }
        if (format.equals("html") || format.equals("moodle")) {
            if (MarkdownOf.hasPicture(text)) {
                notes.add("a picture is left out");
            }
            return MarkdownOf.html(text);
        }
        return Arrays.stream(text.strip().split("\\n\\s*\\n"))
                .map(paragraph -> format.equals("plain") ? MarkdownOf.words(paragraph) : paragraph)
                .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** All of it on one line. */
    String line(String text, String format) {
        return String.join(" ", paragraphs(text, format));
    }
}
