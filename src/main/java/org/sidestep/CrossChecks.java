package org.sidestep;

import java.util.HashSet;
import java.util.Set;
import org.sidestep.articles.Article;
import org.sidestep.articles.Byline;
import org.sidestep.articles.Exercise;
import org.sidestep.content.Check;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Outline;
import org.sidestep.content.Problems;
import org.sidestep.content.Slugs;
import org.sidestep.content.Suggestion;
import org.sidestep.content.WorkQueue;

/** Checks what no file can know of itself: whether everything it names is there. */
final class CrossChecks {
    private final TextChecks texts;
    private final DateChecks dates;
    private final Contents all;
    private final Links links;
    private final Problems problems;

    CrossChecks(Inspection.Surveyed surveyed, Problems problems) {
        this.texts = new TextChecks(surveyed.site(), surveyed.links(), problems);
        this.dates = new DateChecks(surveyed.all(), surveyed.today(), problems);
        this.all = surveyed.all();
        this.links = surveyed.links();
        this.problems = problems;
    }

    /** Looks at some files, or at all. */
    void check(Contents part) {
        WorkQueue.drain(part.texts(), texts::text);
        WorkQueue.drain(part.articles(), this::check);
        part.exercises().forEach(this::check);
        part.quizzes().forEach(quiz -> quiz.article().ifPresent(this::article));
        part.pages().forEach(page -> uniqueHeadings(page.text()));
        part.site().question().ifPresent(this::question);
        dates.hidden(part.links());
    }

    private void check(Article article) {
        people(article.byline());
        article.related().forEach(this::article);
        uniqueHeadings(article.text());
    }

    private void check(Exercise exercise) {
        people(exercise.byline());
        exercise.muscles().forEach(muscle -> texts.glossary(muscle.text(), muscle.at()));
        exercise.frames()
                .forEach(frame -> texts.figure(frame.figure().text(), frame.figure().at()));
    }

    private void people(Byline byline) {
        person(byline.author());
        byline.reviewer().ifPresent(this::person);
    }

    private void person(Located key) {
        if (!key.text().isEmpty() && all.people().find(key.text()).isEmpty()) {
            problems.add(
                    key.at(),
                    Check.PERSON_UNKNOWN,
                    "people.yml has no one called \""
                            + key.text()
                            + "\"; "
                            + Suggestion.among(all.people().byKey().keySet(), key.text()));
        }
    }

    private void article(Located slug) {
        if (!links.paths().contains("articles/" + slug.text() + ".md")) {
            var slugs = all.articles().stream().map(Article::slug).toList();
            problems.add(
                    slug.at(),
                    Check.SLUG_UNKNOWN,
                    "there is no article \""
                            + slug.text()
                            + "\"; "
                            + Suggestion.among(slugs, slug.text()));
        }
    }

    private void question(Located id) {
        Set<String> ids = new HashSet<>();
        all.quizzes().forEach(quiz -> quiz.questions().forEach(question -> ids.add(question.id())));
        if (!ids.contains(id.text())) {
            problems.add(
                    id.at(),
                    Check.SLUG_UNKNOWN,
                    "there is no question \""
                            + id.text()
                            + "\"; "
                            + Suggestion.among(ids, id.text()));
        }
    }

    private void uniqueHeadings(MarkdownText text) {
        var seen = new HashSet<String>();
        for (Outline.Heading heading : text.outline().headings()) {
            if (!Slugs.isSlug(heading.id())) {
                problems.add(
                        heading.at(),
                        Check.ANCHOR_DUPLICATE,
                        "the id \""
                                + heading.id()
                                + "\" must be small letters, digits and hyphens; write `{#"
                                + Slugs.from(heading.id())
                                + "}`");
            }
            if (!seen.add(heading.id())) {
                problems.add(
                        heading.at(),
                        Check.ANCHOR_DUPLICATE,
                        "the id \""
                                + heading.id()
                                + "\" stands on this page twice; give each section its own");
            }
        }
    }
}
