package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Editor;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

/** The editor's pages over a real site: what readers answered there is what they tell. */
class EditorPagesTest {
    private static final String RIGHT = "Gluteus medius";
    private static final String WRONG = "Gluteus maximus";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final String WORDS =
            """
            ---
            title: Words
            summary: A question with gaps.
            article: standing
            ---
            ## What keeps what level? {#gaps}

            The gluteus [[medius]] keeps the [[pelvis]] level.

            > [!WHY]
            > It sits at the side. Read [what keeps you level](../articles/standing.md#level). Source: [@ferber2011]
            """;

    @TempDir static Path folder;

    private static Editor editor;

    @BeforeAll
    static void start() {
        editor = Editor.of(Folder.small(folder).with("quizzes/words.md", WORDS).path()).loggedIn();
        for (int i = 0; i < 24; i++) {
            answer(i % 3 == 0 ? WRONG : RIGHT, i == 0 ? "1" : "");
        }
    }

    @AfterAll
    static void stop() {
        editor.close();
    }

    @Test
    void aQuestionTellsItsDifficultyWithLimitsFromFirstTriesOnly() {
        var row = editor.get("/editor/questions").html().select("tr:contains(keeps you level)");

        assertThat(row.select("td").get(0).text()).isEqualTo("23");
        assertThat(row.select("td").get(1).text()).isEqualTo("70 % (49 to 84 %)");
        assertThat(row.select("td").get(2).text()).isEqualTo("too few other answers");
        assertThat(row.select("td").get(4).text()).isEqualTo("40 s");
    }

    @Test
    void theOptionsAreCountedAndSmallNumbersHidden() {
        var rows = editor.get("/editor/questions/which").html().select("tbody tr");

        assertThat(rows.select("tr:contains(Gluteus maximus)").text()).contains("wrong 7 30 %");
        assertThat(rows.select("tr:contains(Gluteus medius)").text()).contains("right 16 70 %");
        assertThat(rows.select("tr:contains(Adductor longus) td").first().text()).isEqualTo("0");
    }

    @Test
    void whatWasFilledInIsCountedWithTheVersionsThatAskTheSame() {
        for (int i = 0; i < 6; i++) {
            String run =
                    editor.site()
                            .post("/quizzes/words/runs")
                            .location()
                            .replace("/questions/1", "");
            editor.site()
                    .post(
                            run + "/answers",
                            "place",
                            "1",
                            "gap-1",
                            i == 0 ? "Jane Doe" : "Medius",
                            "gap-2",
                            "pelvis");
        }
        var rows = editor.get("/editor/questions/gaps").html().select("tbody tr");

        assertThat(rows.select("tr:contains(medius)").text()).isEqualTo("medius 5 right");
        assertThat(rows.select("tr:contains(Anything else)").text()).endsWith("fewer than 5");
        assertThat(rows.text()).doesNotContainIgnoringCase("jane");
    }

    @Test
    void theQuestionAsItIsAskedNowCannotBeMergedWithItself() {
        var rows = editor.get("/editor/questions").html().select("tbody tr:not([class])");

        assertThat(rows.select("a")).isNotEmpty();
        assertThat(rows.select("form")).isEmpty();
    }

    @Test
    void aQuestionThatNobodyKnowsIsNotFound() {
        assertThat(editor.get("/editor/questions/nothing").status()).isEqualTo(404);
    }

    @Test
    void everySortingIsAPage() {
        for (String order :
                new String[] {"quiz", "flags", "answers", "right", "discrimination", "time"}) {
            assertThat(
                            editor.get("/editor/questions?sort=" + order)
                                    .html()
                                    .select(".editor__sort [aria-current]"))
                    .as(order)
                    .hasSize(1);
        }
    }

    @Test
    void theTableCanBeDownloaded() {
        var page = editor.get("/editor/questions.csv");

        assertThat(page.header("Content-Type")).startsWith("text/csv");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body().lines().filter(line -> line.matches("which,[0-9a-f]{32},.*")))
                .hasSize(4)
                .first()
                .asString()
                .endsWith(",40,0,,,");
    }

    @Test
    void everyAnswerCanBeDownloadedByEditorsAlone() {
        var page = editor.get("/editor/answers.csv");

        assertThat(page.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"answers.csv\"");
        assertThat(page.body().lines().filter(line -> line.contains(",quiz,standing,")))
                .hasSizeGreaterThanOrEqualTo(24);
        assertThat(editor.site().get("/editor/answers.csv").status()).isEqualTo(303);
    }

    /** What was sent of it ends like a whole table: only the connection can say that it is none. */
    @Test
    void aDownloadThatCanNotBeFinishedBreaksOff() {
        editor.database()
                .write("spoiling", handle -> handle.execute("alter table run rename to r"));
        try {
            assertThatThrownBy(() -> editor.get("/editor/answers.csv"))
                    .isInstanceOf(UncheckedIOException.class);
        } finally {
            editor.database()
                    .write("mending", handle -> handle.execute("alter table r rename to run"));
        }
    }

    @Test
    void pagesSayWhenTheAnswersWereCounted() {
        assertThat(editor.get("/editor").texts(".editor__bar p"))
                .containsExactly("Answers counted at 12:00 Z.");
    }

    @Test
    void anEarlierVersionCountsForItselfUntilItIsMerged() {
        addEarlierVersion();
        var apart = editor.get("/editor/questions/which").html();
        editor.post("/editor/questions/which/same", "version", "abc", "same", "1");
        var merged = editor.get("/editor/questions/which").html();
        editor.post("/editor/questions/which/same", "version", "abc", "same", "0");
        var parted = editor.get("/editor/questions/which").html();

        assertThat(apart.select(".editor__facts dd").first().text()).isEqualTo("23");
        assertThat(merged.select(".editor__facts dd").first().text()).isEqualTo("28");
        assertThat(parted.select(".editor__facts dd").first().text()).isEqualTo("23");
    }

    @Test
    void aReaderReportsWhatIsWrongAndTheEditorDeletesIt() {
        var form = editor.site().get("/reports/which?from=/runs/" + "a".repeat(32));
        var sent =
                editor.site()
                        .post(
                                "/reports/which",
                                "words",
                                "The <b>second</b> option\r\nis right too.\u0007",
                                "from",
                                "/runs/" + "a".repeat(32));
        var list = editor.get("/editor").html();
        String done = list.select("form[action*=reports]").attr("action");
        editor.post(done);

        assertThat(form.status()).isEqualTo(200);
        assertThat(sent.location()).isEqualTo("/reports/which/thanks?from=/runs/" + "a".repeat(32));
        assertThat(list.select(".worklist__words").text())
                .isEqualTo("The <b>second</b> option is right too.");
        assertThat(editor.get("/editor").html().select(".worklist__words")).isEmpty();
    }

    @Test
    void anEmptyOrALongReportIsAskedForAgainWithNothingLost() {
        String longer = "x".repeat(1_001);
        var empty = editor.site().post("/reports/which", "words", " ");
        var tooLong = editor.site().post("/reports/which", "words", longer);

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html().title()).startsWith("Error: ");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html().select("textarea").text()).isEqualTo(longer);
    }

    @Test
    void noReportLeadsToAnotherSiteOrAnUnknownQuestion() {
        var page = editor.site().get("/reports/which?from=//evil.example");

        assertThat(page.body()).doesNotContain("evil.example");
        assertThat(editor.site().get("/reports/nothing").status()).isEqualTo(404);
    }

    @Test
    void aReportIsDeletedAfterNinetyDays() {
        editor.database()
                .write(
                        "an old report",
                        handle ->
                                handle.execute(
                                        "insert into report (id, question, version, words, told) values ('old', 'which', 'v', 'Old words', ?)",
                                        TODAY.minusDays(91)));

        assertThat(editor.get("/editor").body()).doesNotContain("Old words");
    }

    @Test
    void aQuestionWhoseSectionChangedWaitsUntilItIsLookedAt() {
        section("several-changed");
        var changed = editor.get("/editor").html();
        editor.post("/editor/questions/which/look");
        var looked = editor.get("/editor").html();

        assertThat(changed.select("form[action$=which/look]")).hasSize(1);
        assertThat(looked.select("form[action$=which/look]")).isEmpty();
        assertThat(looked.select("form[action$=several/look]")).hasSize(1);
    }

    @Test
    void anEditIsToldBeforeAndAfter() {
        section("edit");

        assertThat(editor.get("/editor").html().select(".worklist li:contains(Changed)").text())
                .contains("Too few answers to tell: 0 before, 23 since.");
    }

    @Test
    void answersThatNobodyGaveAreMarkedOnEveryPage() {
        try (var demo = Editor.of(folder).loggedIn()) {
            demo.database()
                    .write(
                            "marking",
                            handle ->
                                    handle.execute(
                                            "insert into simulation (since) values (?)", TODAY));
            for (String page :
                    new String[] {"/editor", "/editor/questions", "/editor/questions/which"}) {
                assertThat(demo.get(page).texts(".editor__simulated strong"))
                        .as(page)
                        .containsExactly("These answers are simulated.");
            }
        }
        assertThat(editor.get("/editor").html().select(".editor__simulated")).isEmpty();
    }

    /** The site saw another text of the section before today. */
    private static void section(String hash) {
        editor.database()
                .write(
                        "an earlier text",
                        handle -> {
                            handle.execute("delete from section_text where first_seen < ?", TODAY);
                            return handle.execute(
                                    "insert into section_text (section, hash, first_seen) values ('/articles/standing#level', ?, ?)",
                                    hash,
                                    TODAY.minusDays(30));
                        });
    }

    private static void addEarlierVersion() {
        editor.database()
                .write(
                        "an earlier version",
                        handle -> {
                            handle.execute(
                                    "insert into question_version (version, question, source, first_shown) values ('abc', 'which', '## Which? {#which}', ?)",
                                    TODAY.minusDays(60));
                            for (int i = 0; i < 5; i++) {
                                String run = "%032d".formatted(i);
                                handle.execute(
                                        "insert into run (id, kind, quiz, seed, started, first_try, came_from) values (?, 'quiz', 'standing', 1, ?, true, '')",
                                        run,
                                        TODAY.minusDays(60));
                                handle.execute(
                                        "insert into run_question (run, place, question, version) values (?, 1, 'which', 'abc')",
                                        run);
                                handle.execute(
                                        "insert into answer (run, place, response, score, verdict, confidence, answered) values (?, 1, 'x', 0, 'wrong', 'unsaid', ?)",
                                        run,
                                        TODAY.minusDays(60));
                            }
                            return null;
                        });
    }

    private static void answer(String option, String again) {
        RunningSite site = editor.site();
        String run =
                (again.isEmpty()
                                ? site.post("/quizzes/standing/runs")
                                : site.post("/quizzes/standing/runs", "again", again))
                        .location()
                        .replace("/questions/1", "");
        String key =
                site.get(run + "/questions/1")
                        .html()
                        .select("label:contains(" + option + ") input")
                        .attr("value");
        String made = Long.toString(RunningSite.NOON.instant().getEpochSecond() - 40);
        site.post(run + "/answers", "place", "1", "answer", key, "made", made);
    }
}
