package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;

/** Checks what can be told of a text without knowing any other. */
public final class ProseChecks {
    private ProseChecks() {}

    /** What every text is asked: nothing lost, and no sentence without an end. */
    public static void wording(MarkdownText text, Problems problems) {
        markup(text, problems);
        problems.later(found -> sentences(Prose.of(text), found));
    }

    /** Whether a sentence runs on. */
    public static void sentences(Prose prose, Problems problems) {
        new WordingChecks(problems).sentences(prose.passages());
    }

    /** Whether a source stands beside every strong word. */
    public static void claims(Prose prose, Problems problems) {
        new WordingChecks(problems).claims(prose.passages());
    }

    /** Whether signs that were meant as Markdown are shown as they stand. */
    public static void markup(MarkdownText text, Problems problems) {
        new LostMarkup(text, problems).check(Passage.of(text));
    }

    /** Whether the text is built of short pieces. */
    public static void structure(Prose prose, Problems problems) {
        new StructureChecks(prose, problems).check();
    }

    /**
     * Whether a text can be read by those it is for.
     *
     * @param hardest the grade up to which it may go; 0 for the usual one
     */
    public static void grade(Prose prose, int hardest, Problems problems) {
        new GradeChecks(prose, problems).check(hardest > 0 ? hardest : GradeChecks.HARDEST_ARTICLE);
    }

    /** The boxes of a text, with their words. */
    public static List<Callout> boxes(MarkdownText text, Callout.Kind kind) {
        var boxes = new ArrayList<Callout>();
        text.walk(
                node -> {
                    if (node instanceof Callout callout
                            && callout.kind().filter(kind::equals).isPresent()) {
                        boxes.add(callout);
                    }
                });
        return boxes;
    }
}
