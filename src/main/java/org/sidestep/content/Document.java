package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;

/**
 * A Markdown file taken apart: its front matter, and its text with blank lines in the place of the
 * front matter, so that the parser's line numbers are the file's own.
 */
public record Document(SourceFile file, Fields front, MarkdownText text) {
    private static final String FENCE = "---";

    /** Takes the file apart; what is missing is reported, and stands empty in the result. */
    public static Document of(SourceFile file, Problems problems) {
        List<String> head = head(file);
        if (head.isEmpty() || !isFence(head.get(0))) {
            problems.add(
                    file.start(),
                    Check.FRONT_MATTER_MISSING,
                    "front matter is missing; begin the file with a line `---`, then `title: …`, and close with `---`");
            return new Document(
                    file,
                    Fields.unreadable(file, 1, problems),
                    MarkdownText.parse(file, file.text()));
        }
        int end = head.size() - 1;
        if (end == 0 || !isFence(head.get(end))) {
            problems.add(
                    file.start(),
                    Check.FRONT_MATTER_SYNTAX,
                    "the front matter is not closed; end it with a line `---`");
            return new Document(
                    file, Fields.unreadable(file, 1, problems), MarkdownText.parse(file, ""));
        }
        var front = Fields.parse(file, String.join("\n", head.subList(1, end)), 2, problems);
        return new Document(file, front, MarkdownText.after(end + 1, file));
    }

    /** The lines from the first one to the second fence. */
    private static List<String> head(SourceFile file) {
        var head = new ArrayList<String>();
        var lines = file.text().lines().iterator();
        while (lines.hasNext()) {
            head.add(lines.next());
            if (head.size() > 1 && isFence(head.get(head.size() - 1))) {
                break;
            }
        }
        return head;
    }

    private static boolean isFence(String line) {
        return line.stripTrailing().equals(FENCE);
    }
}
