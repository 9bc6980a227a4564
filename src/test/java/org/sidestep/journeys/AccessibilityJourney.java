package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.WebDriver;
import org.sidestep.support.Axe;
import org.sidestep.support.Browser;
import org.sidestep.support.NuChecker;
import org.sidestep.support.RunningSite;

/**
 * Every kind of page before the accessibility and the HTML checker, in the light, in the dark and
 * on a small phone.
 */
class AccessibilityJourney {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/articles/",
                    "/articles/anatomy",
                    "/articles/knee-valgus",
                    "/articles/pfps",
                    "/articles/programme",
                    "/exercises/",
                    "/exercises/clamshell",
                    "/glossary",
                    "/references",
                    "/search",
                    "/search?q=pain",
                    "/search?q=gluteus+medeus",
                    "/search?q=carburettor",
                    "/about",
                    "/quizzes/",
                    "/quizzes/anatomy",
                    "/quizzes/anatomy/print",
                    "/quizzes/everything",
                    "/review",
                    "/review/plan",
                    "/review/key",
                    "/offline",
                    "/nothing-here");

    @RegisterExtension static final Browser browser = new Browser();

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    @Test
    void noPageHasAViolationInTheLight() {
        browser.light();
        assertThat(violations(allPages())).isEmpty();
    }

    @Test
    void noPageIsHardToReadInTheDark() {
        browser.dark();
        assertThat(found(allPages(), Axe::contrastViolations)).isEmpty();
    }

    @Test
    void noPageHasAViolationOrScrollsSidewaysAt320Pixels() {
        browser.size(320, 640);
        assertThat(violations(allPages())).isEmpty();
    }

    @Test
    void everyKindOfPageIsValidHtml() {
        var errors = new ArrayList<String>();
        for (String page : allPages()) {
            String path = page.substring(site.url().length());
            NuChecker.errors(site.get(path).body())
                    .forEach(error -> errors.add(path + " " + error));
        }
        assertThat(errors).isEmpty();
    }

    private static List<String> violations(List<String> pages) {
        return found(pages, Axe::violations);
    }

    private static List<String> found(
            List<String> pages, Function<WebDriver, List<String>> violationsOf) {
        var found = new ArrayList<String>();
        for (String page : pages) {
            browser.open(page);
            violationsOf
                    .apply(browser.driver())
                    .forEach(violation -> found.add(page + " " + violation));
            if (scrollsSideways()) {
                found.add(page + " scrolls sideways");
            }
        }
        return found;
    }

    private static boolean scrollsSideways() {
        return (boolean)
                browser.driver()
                        .executeScript("return document.documentElement.scrollWidth > innerWidth");
    }

    /**
     * The pages above, and of the runs of two quizzes each shape of question, before and after an
     * answer, and the result.
     */
    private static List<String> allPages() {
        var pages = new ArrayList<String>();
        var shapes = new HashSet<String>();
        PAGES.forEach(path -> pages.add(site.url(path)));
        for (String quiz : List.of("anatomy", "pfps")) {
            addRun(quiz, shapes, pages);
        }
        addPretest(pages);
        return pages;
    }

    /** Before reading: a question, its answer, the result, and the article from there. */
    private static void addPretest(List<String> pages) {
        String run =
                site.post("/quizzes/anatomy/runs", "pretest", "1")
                        .location()
                        .replace("/questions/1", "");
        int count = site.get(run + "/questions/1").html().select(".step").size();
        for (int place = 1; place <= count; place++) {
            site.post(run + "/answers", "place", Integer.toString(place), "unknown", "1");
        }
        pages.add(site.url(run + "/questions/1"));
        pages.add(site.url(run));
        pages.add(site.url(run + "/reading"));
    }

    private static void addRun(String quiz, Set<String> shapes, List<String> pages) {
        String open =
                site.post("/quizzes/" + quiz + "/runs").location().replace("/questions/1", "");
        String done =
                site.post("/quizzes/" + quiz + "/runs").location().replace("/questions/1", "");
        int count =
                site.get(open + "/questions/1")
                        .html()
                        .select(".step, .progress__step, .progress li")
                        .size();
        for (int place = 1; place <= count; place++) {
            site.post(done + "/answers", "place", Integer.toString(place), "unknown", "1");
            if (shapes.add(shape(open + "/questions/" + place))) {
                pages.add(site.url(open + "/questions/" + place));
                pages.add(site.url(done + "/questions/" + place));
            }
        }
        pages.add(site.url(done));
    }

    /** What a question asks its reader to do. */
    private static String shape(String question) {
        return site.get(question).texts(".question__how").toString();
    }
}
