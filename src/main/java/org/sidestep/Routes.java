package org.sidestep;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import org.eclipse.jetty.io.EofException;
import org.sidestep.access.LoginPages;
import org.sidestep.articles.ReadingPages;
import org.sidestep.database.DatabaseException;
import org.sidestep.insight.Downloads;
import org.sidestep.insight.ReportPages;
import org.sidestep.insight.StatisticsPages;
import org.sidestep.insight.WorklistPages;
import org.sidestep.quiz.PrintedQuizzes;
import org.sidestep.quiz.QuizPages;
import org.sidestep.quiz.RunForms;
import org.sidestep.quiz.RunPages;
import org.sidestep.review.ReviewForms;
import org.sidestep.review.ReviewPages;
import org.sidestep.search.SearchPages;
import org.sidestep.web.ErrorPages;
import org.sidestep.web.SecurityHeaders;

/** Every address of the site, in the order a reader meets them. */
final class Routes {
    private Routes() {}

    /**
     * Who answers.
     *
     * @param edition sees to it that a request meets the content of today
     * @param sameSite refuses what a page of another site asks for
     */
    record Handlers(
            Handler edition,
            Handler sameSite,
            Editor editor,
            ReadingPages reading,
            QuizPages quizzes,
            PrintedQuizzes paper,
            RunForms runForms,
            RunPages runs,
            ReviewForms reviewForms,
            ReviewPages review,
            SearchPages search,
            MachinePages machines,
            ErrorPages errors) {}

    /** What is behind the editors' password. */
    record Editor(
            LoginPages login,
            WorklistPages worklist,
            StatisticsPages statistics,
            Downloads downloads,
            ReportPages reports) {}

    static void draw(RoutesConfig to, Handlers by) {
        to.before(by.edition);
        to.before(SecurityHeaders::set);
        to.before(by.sameSite);

        // Reading
        to.get("/", by.reading::home);
        to.get("/articles/", by.reading::articles);
        to.get("/articles/{slug}.md", by.reading::articleSource);
        to.get("/articles/{slug}", by.reading::article);
        to.get("/exercises/", by.reading::exercises);
        to.get("/exercises/{slug}.md", by.reading::exerciseSource);
        to.get("/exercises/{slug}", by.reading::exercise);
        to.get("/glossary", by.reading::glossary);
        to.get("/references", by.reading::references);

        // Quizzes
        to.get("/quizzes/", by.quizzes::list);
        to.get("/quizzes/{slug}", by.quizzes::show);
        to.get("/quizzes/{slug}/print", by.paper::show);
        to.post("/quizzes/{slug}/print", by.paper::showWithKey);
        to.post("/quizzes/{slug}/runs", by.runForms::begin);
        to.get("/runs/{run}", by.runs::show);
        to.get("/runs/{run}/reading", by.runs::reading);
        to.get("/runs/{run}/questions/{place}", by.runs::question);
        to.post("/runs/{run}/answers", by.runForms::answer);

        // Review
        to.get("/review", by.review::show);
        to.post("/review/cards", by.reviewForms::remember);
        to.post("/review/runs", by.reviewForms::begin);
        to.get("/review/key", by.review::key);
        to.post("/review/key", by.reviewForms::open);
        to.get("/review/calendar.ics", by.review::calendar);
        to.get("/review/plan", by.review::plan);
        to.get("/review/plan.ics", by.review::planCalendar);
        to.get("/review/export.json", by.review::export);
        to.get("/review/forget", by.review::forget);
        to.post("/review/forget", by.reviewForms::forget);

        // Search
        to.get("/search", by.search::search);

        // What readers say is wrong, and what editors do about it
        to.get("/reports/{question}", by.editor.reports::show);
        to.post("/reports/{question}", by.editor.reports::take);
        to.get("/reports/{question}/thanks", by.editor.reports::thanks);
        drawEditor(to, by.editor);

        // Addresses as people type them
        to.get("/articles", by.machines::withSlash);
        to.get("/exercises", by.machines::withSlash);
        to.get("/quizzes", by.machines::withSlash);
        to.get("/<path>/", by.machines::withoutSlash);

        // Machines
        to.get("/sitemap.xml", by.machines::sitemap);
        to.get("/feed.xml", by.machines::feed);
        to.get("/manifest.webmanifest", by.machines::manifest);
        to.get("/offline", by.machines::offline);
        to.get("/service-worker.js", by.machines::serviceWorker);
        to.get("/robots.txt", by.machines::robots);
        to.get("/healthz", by.machines::health);
        to.get("/assets/<name>", by.machines::asset);
        to.get("/favicon.ico", by.machines::favicon);

        // About, privacy, credits and whatever else stands in content/pages
        to.get("/{page}", by.reading::page);

        // When things go wrong
        to.exception(HttpResponseException.class, by.errors::refused);
        to.exception(DatabaseException.Busy.class, by.errors::busy);
        to.exception(DatabaseException.Failing.class, by.errors::busy);
        to.exception(EofException.class, by.errors::gone);
        to.exception(Exception.class, by.errors::unexpected);
        to.error(404, by.errors::bare);
        to.error(408, by.errors::bare);
    }

    private static void drawEditor(RoutesConfig to, Editor by) {
        to.before("/editor", by.login::guard);
        to.before("/editor/*", by.login::guard);
        to.get("/editor/login", by.login::show);
        to.post("/editor/login", by.login::begin);
        to.post("/editor/logout", by.login::end);
        to.get("/editor", by.worklist::show);
        to.post("/editor/reports/{id}/done", by.worklist::done);
        to.get("/editor/questions", by.statistics::list);
        to.get("/editor/questions.csv", by.downloads::questions);
        to.get("/editor/answers.csv", by.downloads::answers);
        to.get("/editor/questions/{id}", by.statistics::show);
        to.post("/editor/questions/{id}/same", by.statistics::same);
        to.post("/editor/questions/{id}/look", by.statistics::look);
    }

    /** What only an editor has. */
    static void drawPreview(RoutesConfig to, OpenPages pages) {
        to.sse("/dev/events", pages::listen);
    }
}
