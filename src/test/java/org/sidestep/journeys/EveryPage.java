package org.sidestep.journeys;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sidestep.support.Editor;
import org.sidestep.support.RunningSite;

/** Every kind of page there is, with its empty and its failing states. */
final class EveryPage {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/articles/",
                    "/articles/anatomy",
                    "/articles/knee-valgus",
                    "/exercises/",
                    "/exercises/clamshell",
                    "/glossary",
                    "/references",
                    "/search",
                    "/search?q=gluteus+medeus",
                    "/search?q=carburettor",
                    "/about",
                    "/quizzes/",
                    "/quizzes/anatomy",
                    "/quizzes/anatomy/print",
                    "/review",
                    "/review/plan",
                    "/review/key",
                    "/offline",
                    "/nothing-here");

    private final RunningSite site;
    private final List<Visit> visits = new ArrayList<>();
    private final Set<String> shapes = new HashSet<>();

    private EveryPage(RunningSite site) {
        this.site = site;
    }

    /** What readers meet. */
    static List<Visit> of(RunningSite site) {
        var pages = new EveryPage(site);
        PAGES.forEach(pages::add);
        pages.add("/quizzes/anatomy/print", "seed", "7");
        pages.add("/review/key", "key", "nonsense");
        pages.add("/quizzes/anatomy/runs", "a", "x".repeat(65_600));
        pages.visits.add(Visit.sending(site, "/quizzes/anatomy/runs").fromElsewhere());
        pages.addRun("anatomy");
        pages.addReview(pages.addRun("pfps"));
        pages.addPretest();
        return pages.visits;
    }

    /** What an editor meets, whose site has few questions. */
    static List<Visit> of(Editor editor) {
        var pages = new EveryPage(editor.site());
        pages.add("/editor/login");
        pages.add("/editor/login", "password", "wrong");
        for (String path : List.of("/editor", "/editor/questions", "/editor/questions/which")) {
            pages.visits.add(Visit.to(editor.site(), path).with("editor=" + editor.cookie()));
        }
        return pages.visits;
    }

    private void add(String path) {
        visits.add(Visit.to(site, path));
    }

    private void add(String path, String... form) {
        visits.add(Visit.sending(site, path, form));
    }

    /**
     * Of a run each shape of question that was not there yet, before and after an answer, one
     * without an answer, what can be said against one, and the result.
     */
    private String addRun(String quiz) {
        String open = begin(quiz);
        String done = begin(quiz);
        add(open + "/answers", "place", "1");
        for (int place = 1; place <= count(open); place++) {
            skip(done, place);
            String question = "/questions/" + place;
            if (shapes.add(site.get(open + question).texts(".question__how").toString())) {
                add(open + question);
                add(done + question);
            }
        }
        add(done);
        if (visits.stream().noneMatch(visit -> visit.path().startsWith("/reports/"))) {
            addReport(done + "/questions/1");
        }
        return done;
    }

    private void addReport(String answered) {
        String report = site.get(answered).html().select("a[href^=/reports/]").attr("href");
        String words = report.replaceFirst("\\?.*", "");
        add(report);
        add(words, "words", "");
        add(words + "/thanks");
    }

    /** What is shown to whom the site remembers something for, a question of it being due. */
    private void addReview(String done) {
        var page = site.post("/review/cards", "run", done.replace("/runs/", ""));
        String cookie = page.header("Set-Cookie").replaceFirst(";.*", "");
        for (String path : List.of("/review", "/review/forget", "/review/key")) {
            visits.add(Visit.to(site, path).with(cookie));
        }
    }

    /** Before reading: a question, its answer, the result, and the article from there. */
    private void addPretest() {
        String run = begin("anatomy", "pretest", "1");
        add(begin("anatomy", "pretest", "1") + "/questions/1");
        for (int place = 1; place <= count(run); place++) {
            skip(run, place);
        }
        add(run + "/questions/1");
        add(run);
        add(run + "/reading");
    }

    private String begin(String quiz, String... form) {
        return site.post("/quizzes/" + quiz + "/runs", form).location().replace("/questions/1", "");
    }

    private int count(String run) {
        return site.get(run + "/questions/1").html().select(".step").size();
    }

    private void skip(String run, int place) {
        site.post(run + "/answers", "place", Integer.toString(place), "unknown", "1");
    }
}
