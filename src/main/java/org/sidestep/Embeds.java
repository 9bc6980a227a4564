package org.sidestep;

import java.util.Optional;
import org.sidestep.articles.EmbeddedExercise;
import org.sidestep.articles.Reading;
import org.sidestep.content.PageText;
import org.sidestep.quiz.EmbeddedQuestion;
import org.sidestep.quiz.Quizzes;
import org.sidestep.web.Templates;

/** What stands in the place of a link to a question or an exercise. */
final class Embeds {
    private final Reading reading;
    private final Quizzes quizzes;
    private final Templates templates;
    private final String run;

    Embeds(Reading reading, Quizzes quizzes, Templates templates) {
        this(reading, quizzes, templates, "");
    }

    private Embeds(Reading reading, Quizzes quizzes, Templates templates, String run) {
        this.reading = reading;
        this.quizzes = quizzes;
        this.templates = templates;
        this.run = run;
    }

    /** The same, with questions whose answers join a run that has begun. */
    Embeds joining(String runId) {
        return new Embeds(reading, quizzes, templates, runId);
    }

    /** For {@code /quizzes/anatomy#one-leg}, {@code #one-leg} and {@code /exercises/clamshell}. */
    Optional<String> html(String address, PageText page) {
        int hash = address.indexOf('#');
        if (hash >= 0) {
            return question(address.substring(hash + 1), page);
        }
        return reading.exercise(address.replaceFirst("^/exercises/", ""))
                .filter(exercise -> exercise.url().equals(address))
                .map(exercise -> templates.fragment(EmbeddedExercise.of(exercise, reading, page)));
    }

    private Optional<String> question(String id, PageText page) {
        page.needs("in-place");
        return quizzes.holding(id)
                .flatMap(
                        quiz ->
                                quiz.find(id)
                                        .map(
                                                question ->
                                                        templates.fragment(
                                                                EmbeddedQuestion.of(
                                                                        quiz, question, url(page),
                                                                        page, run))));
    }

    private static String url(PageText page) {
        return page.file().equals("pages/home.md")
                ? "/"
                : "/" + page.file().replaceFirst("\\.md$", "");
    }
}
