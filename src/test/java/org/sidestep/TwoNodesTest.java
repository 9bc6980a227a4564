package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Editor;
import org.sidestep.support.Folder;
import org.sidestep.support.Postgres;
import org.sidestep.support.RunningSite;

/** Two sites that share one PostgreSQL and nothing else. */
class TwoNodesTest {
    @TempDir private static Path folder;

    private static Editor editor;
    private static RunningSite one;
    private static RunningSite other;

    @BeforeAll
    static void start() {
        String database = Postgres.freshUrl();
        Folder.small(folder);
        editor = Editor.on(database, folder);
        one = editor.site();
        other = RunningSite.on(database, folder);
    }

    @AfterAll
    static void stop() {
        other.close();
        editor.close();
    }

    @Test
    void aRunBegunOnOneIsGoneOnWithOnTheOther() {
        String run = begin();
        answer(one, run, 1, options(run, 1).get(0));
        answer(other, run, 2, options(run, 2).get(0));

        assertThat(one.get(run).status()).isEqualTo(200);
        assertThat(other.get(run).html().select(".reviews").text())
                .isEqualTo(one.get(run).html().select(".reviews").text());
    }

    @Test
    void aDoubleClickOverBothRecordsOneAnswer() {
        for (int round = 0; round < 20; round++) {
            String run = begin();
            var options = options(run, 1);
            var clicks = new ArrayList<CompletableFuture<RunningSite.Page>>();
            for (RunningSite site : List.of(one, other)) {
                clicks.add(
                        CompletableFuture.supplyAsync(() -> answer(site, run, 1, options.get(0))));
                clicks.add(
                        CompletableFuture.supplyAsync(() -> answer(site, run, 1, options.get(1))));
            }

            assertThat(clicks).allMatch(click -> click.join().status() == 303);
            assertThat(one.get(run + "/questions/1").texts(".verdict__word"))
                    .hasSize(1)
                    .isEqualTo(other.get(run + "/questions/1").texts(".verdict__word"));
        }
    }

    @Test
    void anEditorLogsInOnOneAndOutOnTheOther() {
        editor.loggedIn();

        assertThat(other.get("/editor/questions", editor::asBrowser).status()).isEqualTo(200);
        other.post("/editor/logout", editor::asBrowser);
        assertThat(editor.get("/editor/questions").location()).startsWith("/editor/login");
    }

    @Test
    void whatOneRemembersForAReaderIsOpenedWithItsKeyOnTheOther() {
        String run = begin();
        for (int place = 1; place <= 2; place++) {
            answer(one, run, place, options(run, place).get(0));
        }
        String cookie =
                one.post("/review/cards", "run", run.replace("/runs/", "")).header("Set-Cookie");

        assertThat(cookie).startsWith("review=");
        assertThat(
                        other.get(
                                        "/review",
                                        request ->
                                                request.header(
                                                        "Cookie", cookie.replaceFirst(";.*", "")))
                                .texts("main"))
                .singleElement()
                .asString()
                .contains("You want to remember");
    }

    private static String begin() {
        return one.post("/quizzes/standing/runs").location().replaceFirst("/questions/1$", "");
    }

    private static List<String> options(String run, int place) {
        return other.get(run + "/questions/" + place)
                .html()
                .select("input[name=answer]")
                .eachAttr("value");
    }

    private static RunningSite.Page answer(RunningSite site, String run, int place, String option) {
        return site.post(run + "/answers", "place", "" + place, "answer", option);
    }
}
