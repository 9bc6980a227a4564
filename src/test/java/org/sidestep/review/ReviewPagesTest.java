package org.sidestep.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.DatabaseUnderTest;
import org.sidestep.support.Folder;
import org.sidestep.support.MovedClock;
import org.sidestep.support.RunningSite;
import org.sidestep.support.SiteBuilder;

class ReviewPagesTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T12:00:00Z");
    private static final MovedClock CLOCK = new MovedClock(MONDAY);

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() {
        Folder.small(folder);
        site = RunningSite.of(builder(folder).site());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @BeforeEach
    void onMonday() {
        CLOCK.set(MONDAY);
    }

    @Test
    void whoDoesNotAskGetsNoCookieAnywhere() {
        String run = finished();

        for (String page :
                List.of("/", "/quizzes/standing", run, "/review", "/review/plan", "/review/key")) {
            assertThat(site.get(page).header("Set-Cookie")).as(page).isEmpty();
        }
    }

    @Test
    void theResultOffersToRememberIt() {
        assertThat(site.get(finished()).html().select("form[action=/review/cards] button").text())
                .isEqualTo("Remember this for me");
    }

    @Test
    void rememberingSetsOneCookieForTheReviewPagesAlone() {
        var page = site.post("/review/cards", "run", id(finished()));

        assertThat(page.location()).isEqualTo("/review");
        assertThat(page.header("Set-Cookie"))
                .matches(
                        "review=[0-9a-f]{32}; Path=/review; Max-Age=34560000; HttpOnly; SameSite=Lax");
    }

    @Test
    void underHttpsTheCookieIsSecure(@TempDir Path other) {
        Folder.small(other);
        try (var secure = RunningSite.of(builder(other).base("https://example.org").site())) {
            String run = finished(secure);

            assertThat(secure.post("/review/cards", "run", id(run)).header("Set-Cookie"))
                    .startsWith("__Secure-review=")
                    .endsWith("; SameSite=Lax; Secure");
        }
    }

    @Test
    void aRunThatIsNotThereIsNotRemembered() {
        assertThat(site.post("/review/cards", "run", "0".repeat(32)).status()).isEqualTo(404);
        assertThat(site.post("/review/cards").status()).isEqualTo(404);
    }

    @Test
    void anotherSiteRemembersNothing() {
        var page =
                site.post(
                        "/review/cards",
                        request -> request.header("Sec-Fetch-Site", "cross-site"),
                        "run",
                        id(finished()));

        assertThat(page.status()).isEqualTo(403);
    }

    @Test
    void whatWasForgottenIsDueTomorrow() {
        String key = remembered();
        assertThat(lede(key)).startsWith("Nothing is due today. You want to remember 2 questions");

        later(1);
        assertThat(lede(key)).startsWith("2 questions are due today");
    }

    @Test
    void aReviewAsksWhatIsDueAndMovesIt() {
        String key = remembered();
        later(1);
        String run = review(key);
        answer(site, run, 2);

        assertThat(lede(key)).startsWith("Nothing is due today");
        assertThat(site.get(run).html().select("a[href=/review]").text())
                .isEqualTo("Back to your review");
    }

    @Test
    void aRewordedQuestionIsAskedAgainNowAndARemovedOneIsNotMissed(@TempDir Path changing) {
        Folder content = Folder.small(changing);
        String database = DatabaseUnderTest.H2.freshUrl();
        String key;
        try (var before = site(changing, database)) {
            key = key(before.post("/review/cards", "run", id(finished(before))));
        }
        content.with(
                "quizzes/standing.md",
                """
                ---
                title: Standing
                summary: One question.
                article: standing
                ---
                ## Which muscle at the side of your hip keeps you level? {#which}

                - [ ] Gluteus maximus
                  > It straightens your hip.
                - [x] Gluteus medius
                  > Yes, it holds the pelvis.

                > [!WHY]
                > It sits at the side. Read [what keeps you level](../articles/standing.md#level). Source: [@ferber2011]
                """);
        try (var after = site(changing, database)) {
            var page = as(key, "/review", after).html();

            assertThat(page.select(".lede").text())
                    .isEqualTo("1 question is due today, of 1 that you want to remember.");
            assertThat(page.select("main").text())
                    .contains("1 question was reworded since you learned it");
        }
    }

    @Test
    void questionsThatAreGoneAreNotOfferedAndNotRemembered(@TempDir Path changing)
            throws IOException {
        Folder.small(changing);
        String database = DatabaseUnderTest.H2.freshUrl();
        String run;
        try (var before = site(changing, database)) {
            run = finished(before);
        }
        Files.delete(changing.resolve("quizzes/standing.md"));
        try (var after = site(changing, database)) {
            assertThat(after.get(run).html().select(".remember")).isEmpty();

            var pressed = after.post("/review/cards", "run", id(run));
            assertThat(pressed.location()).isEqualTo("/review");
            assertThat(pressed.header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void anotherDeviceGetsTheCookieOnlyByPressingTheButton() {
        String key = remembered();
        var shown = site.get("/review/key");
        var pressed = site.post("/review/key", "key", "https://example.org/review/key#" + key);

        assertThat(shown.header("Set-Cookie")).isEmpty();
        assertThat(pressed.header("Set-Cookie")).startsWith("review=" + key);
    }

    @Test
    void theKeyStandsBehindTheSignThatBrowsersDoNotSend() {
        String key = remembered();

        assertThat(as(key, "/review", site).html().select(".memory__key a").attr("href"))
                .isEqualTo("/review/key#" + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00000000000000000000000000000000", "<script>"})
    void aWrongKeyIsToldAndSetsNothing(String key) {
        var page = site.post("/review/key", "key", key);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.texts(".error-summary a"))
                .singleElement()
                .asString()
                .startsWith("We know no");
    }

    @Test
    void whatWasEnteredAsAKeyIsNotLost() {
        assertThat(site.post("/review/key", "key", "a \"b\"").html().select("#key").attr("value"))
                .isEqualTo("a \"b\"");
    }

    @Test
    void forgettingAsksFirstAndThenDeletesEverything() {
        String key = remembered();
        var asked = as(key, "/review/forget", site);
        assertThat(asked.texts(".lede").get(0)).contains("the 2 questions");
        assertThat(lede(key)).contains("2 questions");

        var done =
                site.post("/review/forget", request -> request.header("Cookie", "review=" + key));
        assertThat(done.header("Set-Cookie")).startsWith("review=; Path=/review; Max-Age=0;");
        assertThat(as(key, "/review", site).html().select("main form")).isEmpty();
        assertThat(site.get("/review?forgotten").texts("[role=status]").get(0))
                .contains("is deleted");
    }

    @Test
    void theExportHoldsCardsAndReviews() {
        var page = as(remembered(), "/review/export.json", site);

        assertThat(page.header("Content-Disposition")).contains("review.json");
        assertThat(page.body())
                .contains(
                        "\"scheduler\": \"fsrs:6\"",
                        "\"question\": \"which\"",
                        "\"rating\": \"again\"")
                .contains("\"day\": \"2026-11-23\"");
    }

    @Test
    void theCalendarHoldsTheDaysThatAreDueAndNoKey() {
        String key = remembered();
        var page = as(key, "/review/calendar.ics", site);

        assertThat(page.header("Content-Type")).startsWith("text/calendar");
        assertThat(page.body())
                .contains("DTSTART;VALUE=DATE:20261124\r\n", "SUMMARY:Review 2 questions on hip")
                .doesNotContain(key);
    }

    @Test
    void thePlanNeedsNothing() {
        assertThat(site.get("/review/plan").texts(".memory__days li"))
                .containsExactly(
                        "Wednesday 25 November 2026",
                        "Monday 30 November 2026",
                        "Monday 14 December 2026",
                        "Friday 22 January 2027");
        assertThat(site.get("/review/plan.ics").body().split("BEGIN:VEVENT")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/review/forget", "/review/calendar.ics", "/review/export.json"})
    void whoHasNothingIsLedToTheReviewPage(String path) {
        assertThat(site.get(path).location()).isEqualTo("/review");
        assertThat(as("f".repeat(32), path, site).location()).isEqualTo("/review");
    }

    private static String lede(String key) {
        return as(key, "/review", site).texts(".lede").get(0);
    }

    private static RunningSite.Page as(String key, String path, RunningSite site) {
        return site.get(path, request -> request.header("Cookie", "review=" + key));
    }

    private static String review(String key) {
        return site.post("/review/runs", request -> request.header("Cookie", "review=" + key))
                .location()
                .replaceFirst("/questions/1$", "");
    }

    /** A reader who knew nothing wants to remember it: gives the key. */
    private static String remembered() {
        return key(site.post("/review/cards", "run", id(finished())));
    }

    private static String key(RunningSite.Page page) {
        return page.header("Set-Cookie").replaceFirst("^review=([0-9a-f]*);.*$", "$1");
    }

    private static String finished() {
        return finished(site);
    }

    private static String finished(RunningSite on) {
        String run = on.post("/quizzes/standing/runs").location().replaceFirst("/questions/1$", "");
        answer(on, run, 2);
        return run;
    }

    private static void answer(RunningSite on, String run, int questions) {
        for (int place = 1; place <= questions; place++) {
            on.post(run + "/answers", "place", Integer.toString(place), "unknown", "1");
        }
    }

    private static String id(String run) {
        return run.substring(run.lastIndexOf('/') + 1);
    }

    private static void later(int days) {
        CLOCK.set(MONDAY.plus(Duration.ofDays(days)));
    }

    private static SiteBuilder builder(Path content) {
        return SiteBuilder.of(content).clock(CLOCK);
    }

    private static RunningSite site(Path content, String database) {
        return RunningSite.of(builder(content).database(database).site());
    }
}
