package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sidestep.support.NuChecker;
import org.sidestep.support.RunningSite;

class PrintedQuizzesTest {
    private static final String PAPER = "/quizzes/pfps/print";

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    @Test
    void aQuizLeadsToItsPaper() {
        assertThat(site.get("/quizzes/pfps").html().select("main a").eachAttr("href"))
                .contains(PAPER);
    }

    @Test
    void thePaperAsksEveryQuestionWithoutTheKey() {
        var paper = site.get(PAPER);

        assertThat(paper.texts("h1 ~ .eyebrow, .eyebrow"))
                .containsExactly(paper.texts(".paper__question").size() + " questions");
        assertThat(paper.html().select(".paper__key, .why, .references")).isEmpty();
    }

    @Test
    void theKeyIsTheLastSheetOnceItIsAskedFor() {
        var paper = site.post(PAPER, "seed", "7");

        assertThat(paper.texts("main > :last-child > h2")).contains("Key");
        assertThat(paper.texts(".paper__answer")).hasSameSizeAs(paper.texts(".paper__question"));
    }

    @Test
    void theKeyBelongsToTheDrawOfItsSheet() {
        assertThat(site.post("/quizzes/everything/print", "seed", "7").texts(".question__stem"))
                .isEqualTo(
                        site.post("/quizzes/everything/print", "seed", "7")
                                .texts(".question__stem"))
                .isNotEqualTo(
                        site.post("/quizzes/everything/print", "seed", "8")
                                .texts(".question__stem"));
    }

    @Test
    void anyoneMayAskForASheetThatNeverWas() {
        assertThat(site.post(PAPER, "seed", "nonsense").status()).isEqualTo(200);
        assertThat(site.get("/quizzes/nothing/print").status()).isEqualTo(404);
    }

    @Test
    void noSearchEngineAndNoCacheKeepsIt() {
        assertThat(site.get(PAPER).header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(site.get(PAPER).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void bothSheetsAreValidHtml() {
        assertThat(NuChecker.errors(site.get(PAPER).body())).isEmpty();
        assertThat(NuChecker.errors(site.post(PAPER, "seed", "7").body())).isEmpty();
    }
}
