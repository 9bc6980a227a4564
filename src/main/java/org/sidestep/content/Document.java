package org.sidestep.content;

import java.util.List;

/**
 * A Markdown file taken apart: its front matter, and its text with blank lines in the place of the
 * front matter, so that the parser's line numbers are the file's own.
 */
public record Document(SourceFile file, Fields front, MarkdownText text) {
    private static final String FENCE = "---";

    /** Takes the file apart; what is missing is reported, and stands empty in the result. */
    public static Document of(SourceFile file, Problems problems) {
        List<String> lines = file.lines();
        if (lines.isEmpty() || !lines.get(0).stripTrailing().equals(FENCE)) {
            problems.add(
                    file.start(),
                    Check.FRONT_MATTER_MISSING,
                    "front matter is missing; begin the file with a line `---`, then `title: …`, and close with `---`");
            return new Document(
                    file,
                    Fields.unreadable(file, 1, problems),
                    MarkdownText.parse(file, file.text()));
        }
        int end = closingFence(lines);
        if (end < 0) {
            problems.add(
                    file.start(),
                    Check.FRONT_MATTER_SYNTAX,
                    "the front matter is not closed; end it with a line `---`");
            return new Document(
                    file, Fields.unreadable(file, 1, problems), MarkdownText.parse(file, ""));
        }
        var front = Fields.parse(file, String.join("\n", lines.subList(1, end)), 2, problems);
        return new Document(file, front, MarkdownText.after(end + 1, file));
    }

    private static int closingFence(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }
}
