package org.sidestep;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sidestep.articles.Article;
import org.sidestep.articles.Byline;
import org.sidestep.articles.Exercise;
import org.sidestep.content.Check;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Outline;
import org.sidestep.content.People;
import org.sidestep.content.Problems;
import org.sidestep.content.Slugs;
import org.sidestep.content.Suggestion;
import org.sidestep.content.Surroundings;
import org.sidestep.quiz.Quiz;

/** Checks what no file can know of itself: whether everything it names is there. */
final class CrossChecks {
    private final TextChecks texts;
    private final Links links;
    private final People people;
    private final Problems problems;

    CrossChecks(Surroundings site, Links links, People people, Problems problems) {
        this.texts = new TextChecks(site, links, problems);
        this.links = links;
        this.people = people;
        this.problems = problems;
    }

    void check(Contents all) {
        all.texts().forEach(texts::text);
        all.articles().forEach(article -> check(article, all.articles()));
        all.exercises().forEach(this::check);
        all.quizzes()
                .forEach(quiz -> quiz.article().ifPresent(slug -> article(slug, all.articles())));
        all.pages().forEach(page -> uniqueHeadings(page.text()));
        uniqueQuestions(all.quizzes());
        all.site().question().ifPresent(id -> question(id, all.quizzes()));
    }

    private void check(Article article, List<Article> articles) {
        people(article.byline());
        article.related().forEach(slug -> article(slug, articles));
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
        if (!key.text().isEmpty() && people.find(key.text()).isEmpty()) {
            problems.add(
                    key.at(),
                    Check.PERSON_UNKNOWN,
                    "people.yml has no one called \""
                            + key.text()
                            + "\"; "
                            + Suggestion.among(people.byKey().keySet(), key.text()));
        }
    }

    private void article(Located slug, List<Article> articles) {
        if (!links.paths().contains("articles/" + slug.text() + ".md")) {
            var slugs = articles.stream().map(Article::slug).toList();
            problems.add(
                    slug.at(),
                    Check.SLUG_UNKNOWN,
                    "there is no article \""
                            + slug.text()
                            + "\"; "
                            + Suggestion.among(slugs, slug.text()));
        }
    }

    private void question(Located id, List<Quiz> quizzes) {
        Set<String> ids = new HashSet<>();
        quizzes.forEach(quiz -> quiz.questions().forEach(question -> ids.add(question.id())));
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

    private void uniqueQuestions(List<Quiz> quizzes) {
        Map<String, Quiz> first = new HashMap<>();
        for (Quiz quiz : quizzes) {
            quiz.questions()
                    .forEach(
                            question -> {
                                Quiz other = first.putIfAbsent(question.id(), quiz);
                                if (other != null && other != quiz) {
                                    problems.add(
                                            question.at(),
                                            Check.QUESTION_DUPLICATE,
                                            "the id \""
                                                    + question.id()
                                                    + "\" stands in "
                                                    + other.entry().file().path()
                                                    + " too; give this question another one");
                                }
                            });
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
