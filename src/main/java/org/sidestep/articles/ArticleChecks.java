package org.sidestep.articles;

import org.sidestep.content.Callout;
import org.sidestep.content.Check;
import org.sidestep.content.Citation;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;
import org.sidestep.content.Prose;
import org.sidestep.content.ProseChecks;

/** Checks an article by itself: its words, its build, and the boxes its topic needs. */
final class ArticleChecks {
    private final Article article;
    private final Problems problems;

    ArticleChecks(Article article, Problems problems) {
        this.article = article;
        this.problems = problems;
    }

    /**
     * Warns of what can be told of an article by itself.
     *
     * @param hardest the reading grade up to which it may go; 0 for the usual one
     */
    void check(int hardest) {
        Prose prose = article.prose();
        ProseChecks.sentences(prose, problems);
        ProseChecks.claims(prose, problems);
        ProseChecks.structure(prose, problems);
        ProseChecks.grade(prose, hardest, problems);
        if (!article.entry().draft()) {
            boxes();
        }
    }

    private void boxes() {
        if (lacks(Callout.Kind.KEY)) {
            problems.add(
                    article.entry().file().start(),
                    Check.KEY_POINTS_MISSING,
                    "\""
                            + article.entry().title()
                            + "\" has no key points; begin the text with `> [!KEY]` and a list of"
                            + " what to remember");
        }
        if (article.topic().equals("pain") && lacks(Callout.Kind.WARNING)) {
            problems.add(
                    topic(),
                    Check.WARNING_MISSING,
                    "an article on pain needs a box that says when to get help; write `> [!WARNING]`"
                            + " and the signs");
        }
        boolean weighs = article.topic().equals("pain") || article.topic().equals("evidence");
        if (weighs && cites() && lacks(Callout.Kind.SURE)) {
            problems.add(
                    topic(),
                    Check.SURE_MISSING,
                    "this article cites studies but never says how sure we are; write `> [!SURE]"
                            + " moderate` (or strong, weak, mixed, expert) and a sentence why");
        }
    }

    private boolean lacks(Callout.Kind kind) {
        return ProseChecks.boxes(article.text(), kind).isEmpty();
    }

    private boolean cites() {
        var found = new boolean[1];
        article.text().walk(node -> found[0] |= node instanceof Citation);
        return found[0];
    }

    private Position topic() {
        return article.entry().at("topic");
    }
}
