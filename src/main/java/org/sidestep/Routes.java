package org.sidestep;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HttpResponseException;
import org.sidestep.articles.ReadingPages;
import org.sidestep.database.DatabaseException;
import org.sidestep.quiz.QuizPages;
import org.sidestep.quiz.RunPages;
import org.sidestep.web.ErrorPages;
import org.sidestep.web.SameSite;
import org.sidestep.web.SecurityHeaders;

/** Every address of the site, in the order a reader meets them. */
final class Routes {
    private Routes() {}

    static void draw(
            RoutesConfig to,
            ReadingPages reading,
            QuizPages quizzes,
            RunPages runs,
            MachinePages machines,
            ErrorPages errors) {
        to.before(SecurityHeaders::set);
        to.before(SameSite::require);

        // Reading
        to.get("/", reading::home);
        to.get("/articles/", reading::articles);
        to.get("/articles/{slug}.md", reading::articleSource);
        to.get("/articles/{slug}", reading::article);
        to.get("/exercises/", reading::exercises);
        to.get("/exercises/{slug}.md", reading::exerciseSource);
        to.get("/exercises/{slug}", reading::exercise);
        to.get("/glossary", reading::glossary);
        to.get("/references", reading::references);

        // Quizzes
        to.get("/quizzes/", quizzes::list);
        to.get("/quizzes/{slug}", quizzes::show);
        to.post("/quizzes/{slug}/runs", runs::begin);
        to.get("/runs/{run}", runs::show);
        to.get("/runs/{run}/questions/{place}", runs::question);
        to.post("/runs/{run}/answers", runs::answer);

        // Addresses as people type them
        to.get("/articles", machines::withSlash);
        to.get("/exercises", machines::withSlash);
        to.get("/quizzes", machines::withSlash);
        to.get("/<path>/", machines::withoutSlash);

        // Machines
        to.get("/sitemap.xml", machines::sitemap);
        to.get("/robots.txt", machines::robots);
        to.get("/healthz", machines::health);
        to.get("/assets/<name>", machines::asset);
        to.get("/favicon.ico", machines::favicon);

        // About, privacy, credits and whatever else stands in content/pages
        to.get("/{page}", reading::page);

        // When things go wrong
        to.exception(HttpResponseException.class, errors::refused);
        to.exception(DatabaseException.Busy.class, errors::busy);
        to.exception(Exception.class, errors::unexpected);
        to.error(404, errors::bare);
    }

    /** What only an editor has. */
    static void drawPreview(RoutesConfig to, OpenPages pages) {
        to.sse("/dev/events", pages::listen);
    }
}
