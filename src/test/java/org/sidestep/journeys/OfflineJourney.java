package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.sidestep.support.Browser;
import org.sidestep.support.DatabaseUnderTest;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;
import org.sidestep.support.SiteBuilder;

/** A reader whose network goes away. */
class OfflineJourney {
    @RegisterExtension static final Browser browser = new Browser();

    @TempDir Path folder;

    private final Reader reader = new Reader(browser);
    private final String database = DatabaseUnderTest.H2.freshUrl();
    private RunningSite site;
    private int port;

    @BeforeEach
    void startAndVisit() {
        Folder.small(folder).withArticle("lying", "> [!KEY]\n> - Lie down.\n");
        site = start(0);
        port = site.port();
        browser.open(url("/articles/standing"));
        waitUntilKept("/articles/standing");
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void whatWasReadIsReadOnWithItsColoursAndOtherPagesSayWhatIsKept() {
        site.close();
        browser.open(url("/articles/standing"));
        assertThat(reader.reads("h1")).isEqualTo("standing");
        assertThat(style("body", "fontFamily")).contains("Atkinson");

        browser.open(url("/articles/lying"));
        assertThat(reader.reads("h1")).isEqualTo("Reading without a network");
        browser.waitFor(driver -> reader.sees("[data-module=kept] li a"));
        assertThat(reader.reads("[data-module=kept] ul")).isEqualTo("standing");
        assertThat(reader.reads("main")).doesNotContain("A quiz always asks");
    }

    @Test
    void aQuizIsNeverKept() {
        browser.open(url("/quizzes/standing"));
        browser.open(url("/quizzes/"));
        browser.open(url("/search?q=hip"));
        site.close();
        for (String path : List.of("/quizzes/standing", "/quizzes/", "/search?q=hip")) {
            browser.open(url(path));
            assertThat(reader.reads("h1")).as(path).isEqualTo("Reading without a network");
        }
        browser.open(url("/quizzes/standing"));
        browser.waitFor(driver -> reader.reads("main").contains("A quiz always asks"));
        assertThat(kept()).containsExactly("/articles/standing");
    }

    @Test
    void anAnswerThatCannotBeSentStaysInItsForm() {
        browser.open(url("/quizzes/standing"));
        reader.begins();
        reader.all("main input[name=answer]").get(1).click();
        site.close();
        browser.driver()
                .findElement(By.cssSelector("main form button[type=submit]:not([name])"))
                .click();
        browser.waitFor(driver -> reader.reads(".notice").contains("was not sent"));
        assertThat(reader.all("main input[name=answer]").get(1).isSelected()).isTrue();

        site = start(port);
        reader.submits();
        assertThat(reader.sees("#verdict")).isTrue();
    }

    @Test
    void keptPagesCanBeForgotten() {
        browser.open(url("/offline"));
        browser.waitFor(driver -> reader.sees("[data-module=kept] li a"));
        reader.all("[data-module=kept] button").get(0).click();
        browser.waitFor(driver -> !reader.sees("[data-module=kept] li a"));

        assertThat(kept()).isEmpty();
    }

    @Test
    void aChangeOfTheContentReachesWhatIsKept() {
        site.close();
        new Folder(folder).withArticle("standing", "> [!KEY]\n> - Stand on both legs.\n");
        site = start(port);
        browser.open(url("/articles/lying"));
        browser.waitFor(driver -> copy("/articles/standing").contains("both legs"));
        assertThat(caches()).containsExactlyInAnyOrder("pages", "shell-" + version());

        site.close();
        browser.open(url("/articles/standing"));
        assertThat(reader.reads("main")).contains("Stand on both legs");
    }

    @Test
    void aPageThatIsGoneIsKeptNoLonger() {
        site.close();
        new Folder(folder).without("articles/standing.md").without("quizzes/standing.md");
        site = start(port);
        browser.open(url("/articles/standing"));

        browser.waitFor(driver -> !kept().contains("/articles/standing"));
    }

    @Test
    void anEditorsBrowserKeepsNothing() {
        site.close();
        site = RunningSite.of(builder(port).inDevelopment().site());
        browser.open(url("/articles/lying"));

        browser.waitFor(
                driver ->
                        browser.driver()
                                .executeAsyncScript(
                                        "const done = arguments[0];"
                                                + "navigator.serviceWorker.getRegistrations().then(all => done(all.length === 0))")
                                .equals(true));
        assertThat(site.get("/service-worker.js").status()).isEqualTo(404);
    }

    private void waitUntilKept(String path) {
        browser.waitFor(driver -> kept().contains(path));
    }

    private List<String> kept() {
        return strings(
                "caches.open('pages').then(c => c.keys()).then(all => done(all.map(r => new URL(r.url).pathname)))");
    }

    private List<String> caches() {
        return strings("caches.keys().then(done)");
    }

    private String copy(String path) {
        return strings(
                        "caches.match('"
                                + path
                                + "').then(r => r ? r.text() : '').then(text => done([text]))")
                .get(0);
    }

    private String version() {
        return site.get("/service-worker.js")
                .body()
                .replaceAll("(?s).*version\":\"(\\w+)\".*", "$1");
    }

    private static List<String> strings(String script) {
        var found =
                (List<?>)
                        browser.driver().executeAsyncScript("const done = arguments[0];" + script);
        return found.stream().map(String::valueOf).toList();
    }

    private static String style(String selector, String property) {
        return browser.driver()
                .executeScript(
                        "return getComputedStyle(document.querySelector('"
                                + selector
                                + "'))."
                                + property)
                .toString();
    }

    /** Also of a site that is not there. */
    private String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A site that is not there is what a reader without a network meets. */
    private RunningSite start(int at) {
        return RunningSite.of(builder(at).site());
    }

    private SiteBuilder builder(int at) {
        return SiteBuilder.of(folder).port(at).database(database);
    }
}
