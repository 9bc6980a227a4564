package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sidestep.content.Slugs;

/**
 * Imported questions as the Markdown of a quiz that nobody but an editor sees yet.
 *
 * @param why the link and the source with which each explanation ends, until an editor names the
 *     right ones
 */
public record QuizDraft(String title, String article, String why) {
    /**
     * Writes the file.
     *
     * @param taken ids of questions that are on the site already
     */
    public String markdown(List<ImportedQuestion> questions, Set<String> taken) {
        var ids = new HashSet<>(taken);
        var text = new StringBuilder("---\n");
        text.append("title: ").append(quoted(title)).append('\n');
        text.append("summary: ").append(quoted("Say what these questions ask about.")).append('\n');
        text.append("article: ").append(article).append('\n');
        text.append("draft: true\n---\n");
        for (ImportedQuestion question : questions) {
            String id = free(question, ids);
            ids.add(id);
            text.append(String.join("\n\n", blocks(question, id))).append("\n\n");
        }
        return text.toString().stripTrailing() + "\n";
    }

    private List<String> blocks(ImportedQuestion question, String id) {
        var blocks = new ArrayList<String>();
        blocks.add("## " + question.stem() + " {#" + id + "}");
        blocks.addAll(question.prompt());
        blocks.add(question.answers());
        if (!question.hint().isEmpty()) {
            blocks.add(callout("HINT", question.hint()));
        }
        var paragraphs = new ArrayList<>(question.why());
        paragraphs.add(why);
        blocks.add(callout("WHY", paragraphs));
        blocks.removeIf(String::isEmpty);
        return blocks;
    }

    private static String callout(String kind, List<String> paragraphs) {
        return "> [!" + kind + "]\n> " + String.join("\n>\n> ", paragraphs);
    }

    private static String free(ImportedQuestion question, Set<String> taken) {
        String id = Slugs.from(question.name().isBlank() ? question.stem() : question.name());
        String free = id;
        for (int n = 2; taken.contains(free); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    /** A text of the front matter, whatever signs it holds. */
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
