package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

class RunPagesTest {
    private static final String RIGHT = "Gluteus medius";
    private static final String WRONG = "Gluteus maximus";

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() {
        Folder.small(folder);
        site = RunningSite.with(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void beginningARunLeadsToItsFirstQuestion() {
        var page = site.post("/quizzes/standing/runs");

        assertThat(page.status()).isEqualTo(303);
        assertThat(page.location()).matches("/runs/[0-9a-f]{32}/questions/1");
    }

    @Test
    void aQuestionStandsInAFieldsetWithItsStemAsLegendAndNothingChosen() {
        var page = site.get(begin() + "/questions/1").html();

        assertThat(page.select("fieldset.question > legend").text())
                .isEqualTo("Which muscle keeps you level?");
        assertThat(page.select("input[name=answer][checked]")).isEmpty();
        assertThat(page.select("input[name=answer]")).hasSize(4);
    }

    @Test
    void theKeyIsInNoPageBeforeTheAnswer() {
        String body = site.get(begin() + "/questions/1").body();

        assertThat(body)
                .doesNotContain(
                        "Yes, it holds the pelvis",
                        "It straightens your hip",
                        "It pulls the leg in")
                .doesNotContain("It sits at the side. Read");
    }

    @Test
    void anAnswerIsKeptAndThenTold() {
        String run = begin();
        var posted = answer(run, 1, keyOf(run, 1, RIGHT));
        var page = site.get(posted.location()).html();

        assertThat(posted.status()).isEqualTo(303);
        assertThat(posted.header("Location")).endsWith("/questions/1#verdict");
        assertThat(page.select("#verdict[tabindex=-1] .verdict__word").text()).isEqualTo("Right");
        assertThat(page.select(".chosen").text()).contains("Yes, it holds the pelvis");
        assertThat(page.select(".why a[href=/articles/standing#level]")).isNotEmpty();
        assertThat(page.select(".references li")).hasSize(1);
    }

    @Test
    void aWrongAnswerShowsItsFeedbackAndOpensTheOthers() {
        String run = begin();
        answer(run, 1, keyOf(run, 1, WRONG));
        var page = site.get(run + "/questions/1").html();

        assertThat(page.select(".verdict__word").text()).isEqualTo("Not right");
        assertThat(page.select(".chosen").text()).contains("It straightens your hip.");
        assertThat(page.select("details.others[open]").text()).contains(RIGHT);
    }

    @Test
    void theFirstAnswerCountsHoweverOftenTheFormIsSent() {
        String run = begin();
        answer(run, 1, keyOf(run, 1, WRONG));
        var again = answer(run, 1, "unknown");

        assertThat(again.status()).isEqualTo(303);
        assertThat(site.get(run + "/questions/1").texts(".verdict__word"))
                .containsExactly("Not right");
    }

    @Test
    void aDoubleClickKeepsOneAnswer() throws Exception {
        String run = begin();
        String right = keyOf(run, 1, RIGHT);
        String wrong = keyOf(run, 1, WRONG);
        Callable<Integer> one = () -> answer(run, 1, right).status();
        Callable<Integer> other = () -> answer(run, 1, wrong).status();
        var threads = Executors.newFixedThreadPool(8);
        var statuses = threads.invokeAll(List.of(one, other, one, other, one, other, one, other));
        threads.shutdown();
        String verdict = site.get(run + "/questions/1").texts(".verdict__word").get(0);

        for (var status : statuses) {
            assertThat(status.get()).isEqualTo(303);
        }
        assertThat(site.get(run + "/questions/1").texts(".verdict__word")).containsExactly(verdict);
    }

    @Test
    void pressingBeginTwiceBeginsOneRun() {
        String proposed =
                site.get("/quizzes/standing").html().select("input[name=run]").attr("value");
        String first = site.post("/quizzes/standing/runs", "run", proposed).location();
        String second = site.post("/quizzes/standing/runs", "run", proposed).location();

        assertThat(first).isEqualTo(second).contains(proposed);
    }

    @Test
    void pressingBeginOnAnOldPageAfterTheRunWasUsedBeginsANewRun() {
        String proposed =
                site.get("/quizzes/standing").html().select("input[name=run]").attr("value");
        site.post("/quizzes/standing/runs", "run", proposed);
        answer("/runs/" + proposed, 1, "unknown");

        assertThat(site.post("/quizzes/standing/runs", "run", proposed).location())
                .doesNotContain(proposed);
    }

    @Test
    void aRunHalfDoneGoesOnWhereItWasLeft() {
        String run = begin();
        answer(run, 1, "unknown");

        assertThat(site.get(run).location()).isEqualTo(run + "/questions/2");
    }

    @Test
    void theOptionsKeepTheirOrderWhenThePageIsShownAgain() {
        String run = begin();

        assertThat(site.get(run + "/questions/1").texts(".choice__text"))
                .isEqualTo(site.get(run + "/questions/1").texts(".choice__text"));
    }

    @Test
    void anEmptyAnswerIsAskedForAgainWithALinkToTheField() {
        String run = begin();
        var page = site.post(run + "/answers", "place", "1", "confidence", "certain");
        var html = page.html();
        String field =
                html.select(".error-summary[role=alert][tabindex=-1] a").attr("href").substring(1);

        assertThat(page.status()).isEqualTo(422);
        assertThat(html.title()).startsWith("Error: ");
        assertThat(html.getElementById(field).attr("name")).isEqualTo("answer");
        assertThat(html.select("input[name=confidence][checked]").attr("value"))
                .isEqualTo("certain");
    }

    @Test
    void aQuestionSaysWhenItWasFirstShownAlsoWhenItIsAskedForAgain() {
        String run = begin();
        String shown = "input[name=made]";

        assertThat(site.get(run + "/questions/1").html().select(shown).attr("value"))
                .isEqualTo(Long.toString(RunningSite.NOON.instant().getEpochSecond()));
        assertThat(
                        site.post(run + "/answers", "place", "1", "made", "1763812000")
                                .html()
                                .select(shown)
                                .attr("value"))
                .isEqualTo("1763812000");
    }

    @Test
    void anAnswerThatIsNoOptionIsAskedForAgain() {
        String run = begin();

        assertThat(answer(run, 1, "000000000000").status()).isEqualTo(422);
    }

    @Test
    void severalRightAnswersEarnPartOfThePointAndTheRuleIsShown() {
        String run = begin();
        answer(run, 1, "unknown");
        var question = site.get(run + "/questions/2");
        answer(run, 2, keyOf(run, 2, "Gluteus minimus"));
        var feedback = site.get(run + "/questions/2");

        assertThat(question.texts(".question__how").get(0)).contains("A wrong tick costs as much");
        assertThat(feedback.texts(".verdict__word")).containsExactly("Partly right");
        assertThat(feedback.texts(".verdict__points"))
                .singleElement()
                .asString()
                .startsWith("0.5 of 1 point. You score the right ticks less the wrong ones");
    }

    @Test
    void theResultShowsTheScoreWhatWasChosenAndWhatToReadAgain() {
        String run = begin();
        answer(run, 1, keyOf(run, 1, WRONG));
        site.post(
                run + "/answers",
                "place",
                "2",
                "answer",
                keyOf(run, 2, "Gluteus medius"),
                "answer",
                keyOf(run, 2, "Gluteus minimus"));
        var page = site.get(run).html();

        assertThat(page.select("h1").text()).isEqualTo("1 of 2 points");
        assertThat(page.select(".review")).hasSize(2);
        assertThat(page.select(".review").first().select(".chosen").text()).contains(WRONG);
        assertThat(page.select(".reread a").eachAttr("href"))
                .containsExactly("/articles/standing#level");
    }

    @Test
    void certainAndWrongIsToldKindly() {
        String run = begin();
        answerCertainly(run, 1, WRONG);

        assertThat(site.get(run + "/questions/1").texts(".verdict__kindly").get(0))
                .contains("certain");
    }

    @Test
    void theResultTellsHowOftenOneWasCertainAndRight() {
        String run = begin();
        answerCertainly(run, 1, RIGHT);
        answerCertainly(run, 2, "Gluteus minimus");

        assertThat(site.get(run).texts(".result__facts"))
                .containsExactly("You were certain of 2 answers; 1 of them was right.");
    }

    @Test
    void whoWasNeverCertainIsToldNothingOfIt() {
        String run = begin();
        answer(run, 1, keyOf(run, 1, RIGHT));
        answer(run, 2, "unknown");

        assertThat(site.get(run).texts(".result__facts")).isEmpty();
    }

    @Test
    void tryingAgainBeginsANewRun() {
        String run = begin();

        assertThat(site.post("/quizzes/standing/runs", "again", "1").location())
                .doesNotContain(run);
    }

    @Test
    void anUnknownRunQuestionOrQuizIsA404WithTheFrameOfTheSite() {
        assertThat(site.get("/runs/" + "0".repeat(32)).status()).isEqualTo(404);
        assertThat(site.get("/runs/short").status()).isEqualTo(404);
        assertThat(site.get(begin() + "/questions/3").status()).isEqualTo(404);
        assertThat(site.get(begin() + "/questions/99999999999").status()).isEqualTo(404);
        assertThat(site.post("/quizzes/nothing/runs").status()).isEqualTo(404);
        assertThat(site.post("/runs/" + "0".repeat(32) + "/answers", "place", "1").status())
                .isEqualTo(404);
        assertThat(site.get("/runs/short").html().select(".masthead a[href=/]")).isNotEmpty();
    }

    @Test
    void nobodyKeepsThePagesOfARun() {
        assertThat(site.get(begin() + "/questions/1").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void theWayBackNeverLeadsToAnotherSite() {
        var posted =
                site.post(
                        "/quizzes/standing/runs",
                        "question",
                        "which",
                        "answer",
                        "unknown",
                        "from",
                        "//evil.example/");

        assertThat(site.get(posted.location()).body()).doesNotContain("evil.example");
    }

    @Test
    void aRunSurvivesThatItsQuestionIsRewordedOrRemoved(@TempDir Path own, @TempDir Path data) {
        var content = Folder.small(own);
        String run;
        try (var before = RunningSite.with(own, data)) {
            run = before.post("/quizzes/standing/runs").location().replace("/questions/1", "");
        }
        content.with(
                "quizzes/standing.md",
                """
                ---
                title: Standing
                summary: One question.
                article: standing
                ---
                ## Which muscle is it, in other words? {#which}

                - [x] Gluteus minimus
                - [ ] Gluteus maximus
                  > No.

                > [!WHY]
                > Read [this](../articles/standing.md#level). Source: [@ferber2011]
                """);
        try (var after = RunningSite.with(own, data)) {
            var old = after.get(run + "/questions/1");
            String key = old.html().select("label:contains(" + RIGHT + ") input").attr("value");
            after.post(run + "/answers", "place", "1", "answer", key);

            assertThat(old.texts("legend.question__stem"))
                    .containsExactly("Which muscle keeps you level?");
            assertThat(after.get(run + "/questions/1").texts(".verdict__word"))
                    .containsExactly("Right");
            assertThat(after.get(run + "/questions/2").status()).isEqualTo(200);
        }
    }

    @Test
    void anAnswerIsStillThereAfterARestart(@TempDir Path data) {
        String run;
        try (var before = RunningSite.with(folder, data)) {
            run = before.post("/quizzes/standing/runs").location().replace("/questions/1", "");
            before.post(run + "/answers", "place", "1", "answer", "unknown");
        }
        try (var after = RunningSite.with(folder, data)) {
            assertThat(after.get(run + "/questions/1").texts(".verdict__word"))
                    .containsExactly("You said you don’t know");
        }
    }

    private static String begin() {
        return site.post("/quizzes/standing/runs").location().replace("/questions/1", "");
    }

    private static RunningSite.Page answer(String run, int place, String key) {
        boolean skip = key.equals("unknown");
        return site.post(
                run + "/answers",
                "place",
                Integer.toString(place),
                skip ? "unknown" : "answer",
                key);
    }

    private static void answerCertainly(String run, int place, String option) {
        site.post(
                run + "/answers",
                "place",
                Integer.toString(place),
                "answer",
                keyOf(run, place, option),
                "confidence",
                "certain");
    }

    private static String keyOf(String run, int place, String option) {
        return site.get(run + "/questions/" + place)
                .html()
                .select("label:contains(" + option + ") input")
                .attr("value");
    }
}
