package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

/** Questions inside an article and before it: how a reader comes back to the text. */
class ReadingInRunTest {
    private static final String ARTICLE = "/articles/standing";

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() throws java.io.IOException {
        var small = Folder.small(folder);
        String quiz = Files.readString(folder.resolve("quizzes/standing.md"));
        small.with(
                        "quizzes/standing.md",
                        quiz.replaceFirst("article: standing", "$0\npretest: [which]"))
                .withArticle(
                        "standing",
                        """
                        > [!KEY]
                        > - A muscle keeps you level.

                        ## What keeps you level {#level}

                        A muscle does [@ferber2011].

                        [Check yourself](../quizzes/standing.md#which)

                        Another one helps.

                        [And this](../quizzes/standing.md#several)
                        """);
        site = RunningSite.with(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void anAnswerInsideAnArticleComesBackToItsParagraphWithTheVerdictThere() {
        var posted = answerEmbedded("which", "Gluteus maximus", "");
        var page = site.get(posted.location()).html();

        assertThat(posted.header("Location")).endsWith("/reading#question-which");
        assertThat(page.select(".prose #question-which .verdict__word").text())
                .isEqualTo("Not right");
        assertThat(page.select("#question-which").text()).contains("It straightens your hip");
        assertThat(page.select(".prose #question-several form")).hasSize(1);
    }

    @Test
    void theArticleItselfStaysTheSameForEveryone() {
        String before = site.get(ARTICLE).body();
        var own = site.get(answerEmbedded("which", "Gluteus medius", "").location());

        assertThat(site.get(ARTICLE).body()).isEqualTo(before).doesNotContain("name=\"run\"");
        assertThat(site.get(ARTICLE).header("Set-Cookie")).isEmpty();
        assertThat(own.header("Cache-Control")).isEqualTo("no-store");
        assertThat(own.html().select("link[rel=canonical]").attr("href")).endsWith(ARTICLE);
    }

    @Test
    void aSecondAnswerInTheSameArticleKeepsTheFirst() {
        String first = answerEmbedded("which", "Gluteus medius", "").location();
        String run =
                site.get(first).html().select("#question-several input[name=run]").attr("value");
        var second = answerEmbedded("several", "Gluteus minimus", run);
        var page = site.get(second.location());

        assertThat(second.location()).isEqualTo(first);
        assertThat(page.texts(".prose .verdict__word")).containsExactly("Right", "Partly right");
    }

    @Test
    void anAnswerJoinsNoRunOfAnotherKind() {
        String quiz = site.post("/quizzes/standing/runs").location();
        String run = quiz.replaceAll("/runs/|/questions/1", "");
        var posted = answerEmbedded("several", "Gluteus minimus", run);

        assertThat(posted.location()).doesNotContain(run);
        assertThat(site.get("/runs/" + run + "/questions/3").status()).isEqualTo(404);
    }

    @Test
    void sourcesOfAnAnswerAreNumberedWithTheArticles() {
        var page = site.get(answerEmbedded("which", "Gluteus medius", "").location()).html();

        assertThat(page.select(".references li")).hasSize(1);
        assertThat(page.select("#question-which .why a[href^=#ref]")).isNotEmpty();
    }

    @Test
    void anEmptyAnswerInsideAnArticleIsAskedForOnAPageOfItsOwn() {
        var page =
                site.post(
                        "/quizzes/standing/runs",
                        "question",
                        "which",
                        "from",
                        ARTICLE + "#question-which");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html().select(".quiz__back a").attr("href"))
                .isEqualTo(ARTICLE + "#question-which");
    }

    @Test
    void anArticleOffersItsQuestionsBeforeReading() {
        var form = site.get(ARTICLE).html().select(".pretest form");

        assertThat(form.attr("action")).isEqualTo("/quizzes/standing/runs");
        assertThat(form.select("input[name=pretest]").attr("value")).isEqualTo("1");
    }

    @Test
    void thePretestAsksTheQuizsOwnQuestionsAndSaysThatTheyComeAgain() {
        String run = pretest();
        answer(run, 1, "Gluteus maximus");
        var feedback = site.get(run + "/questions/1");

        assertThat(site.get(run + "/questions/2").status()).isEqualTo(404);
        assertThat(feedback.texts(".quiz__note").get(0)).contains("meet this question again");
    }

    @Test
    void thePretestLeadsIntoTheArticleAndFromThereToTheQuizThatRemembersIt() {
        String run = pretest();
        String id = run.replace("/runs/", "");
        answer(run, 1, "Gluteus maximus");
        String read = site.get(run).html().select("main .buttons a.button").attr("href");
        var article = site.get(read).html();
        String quiz = article.select(".callout-quiz a.button").attr("href");

        assertThat(article.select(".pretest")).isEmpty();
        assertThat(site.get(quiz).html().select("input[name=before]").attr("value")).isEqualTo(id);
    }

    @Test
    void theResultAfterReadingShowsTheGain() {
        String before = pretest();
        answer(before, 1, "Gluteus maximus");
        String run =
                site.post("/quizzes/standing/runs", "before", before.replace("/runs/", ""))
                        .location()
                        .replace("/questions/1", "");
        answer(run, 1, "Gluteus medius");
        answer(run, 2, "Gluteus minimus");
        var gain = site.get(run).html().select(".gain");

        assertThat(gain.select("> p").text())
                .isEqualTo(
                        "Of the question you answered before reading, 0 were right then. Now 1 is.");
        assertThat(gain.select(".gain__verdicts").text()).isEqualTo("Before not right Now right");
    }

    @Test
    void aQuizRemembersNothingThatIsNoPretestOfIts() {
        String other = site.post("/quizzes/standing/runs").location().replaceAll("/runs/|/q.*", "");
        String run =
                site.post("/quizzes/standing/runs", "before", other)
                        .location()
                        .replace("/questions/1", "");
        answer(run, 1, "Gluteus medius");
        answer(run, 2, "Gluteus minimus");

        assertThat(site.get(run).html().select(".gain")).isEmpty();
    }

    @Test
    void theResultSaysWhatWasUnderstoodSectionBySection() {
        String run = site.post("/quizzes/standing/runs").location().replace("/questions/1", "");
        answer(run, 1, "Gluteus medius");
        answer(run, 2, "Gluteus minimus");
        var section = site.get(run).html().select(".section-score");

        assertThat(section.text()).isEqualTo("what keeps you level 1 of 2 right, 1 partly");
        assertThat(section.select("a").attr("href")).isEqualTo(ARTICLE + "#level");
        assertThat(section.select(".section-score__part").attr("width")).isEqualTo("50");
        assertThat(section.select(".section-score__partly").attr("width")).isEqualTo("100");
    }

    @Test
    void theResultAndTheOpenQuestionSayTheirAddress() {
        String run = site.post("/quizzes/standing/runs").location().replace("/questions/1", "");

        assertThat(site.get(run + "/questions/1").html().select(".quiz__address a").text())
                .endsWith(run);
        answer(run, 1, "Gluteus medius");
        answer(run, 2, "Gluteus minimus");
        assertThat(site.get(run).html().select(".quiz__address a").text()).endsWith(run);
    }

    private static String pretest() {
        return site.post("/quizzes/standing/runs", "pretest", "1")
                .location()
                .replace("/questions/1", "");
    }

    private static void answer(String run, int place, String option) {
        String key =
                site.get(run + "/questions/" + place)
                        .html()
                        .select("label:contains(" + option + ") input")
                        .attr("value");
        site.post(run + "/answers", "place", Integer.toString(place), "answer", key);
    }

    private static RunningSite.Page answerEmbedded(String question, String option, String run) {
        String key =
                site.get(ARTICLE)
                        .html()
                        .select("#question-" + question + " label:contains(" + option + ") input")
                        .attr("value");
        return site.post(
                "/quizzes/standing/runs",
                "question",
                question,
                "answer",
                key,
                "from",
                ARTICLE + "#question-" + question,
                "run",
                run);
    }
}
