package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidestep.support.Browser;
import org.sidestep.support.RunningSite;

class QuizJourney {
    @RegisterExtension static final Browser browser = new Browser();

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    private final Reader reader = new Reader(browser);

    @ParameterizedTest
    @CsvSource({"anatomy, true", "knee-valgus, false", "pfps, true"})
    void fromHomeThroughAnArticleAndItsQuizToTheResult(String article, boolean javaScript) {
        browser.javaScript(javaScript);
        browser.open(site.url("/"));
        browser.clickAndLoad(
                org.openqa.selenium.By.cssSelector(".path a[href='/articles/" + article + "']"));
        browser.clickAndLoad(
                org.openqa.selenium.By.cssSelector("a[href='/quizzes/" + article + "']"));
        reader.begins();
        int questions = 0;
        while (!reader.sees(".reviews")) {
            questions++;
            assertThat(reader.reads("h1")).startsWith("Question " + questions + " of ");
            reader.answersSomehow();
            assertThat(reader.sees("#verdict")).isTrue();
            reader.goesOn();
        }

        assertThat(questions).isGreaterThanOrEqualTo(6);
        assertThat(reader.all(".review")).hasSize(questions);
        assertThat(reader.reads("h1")).matches("[0-9.]+ of " + questions + " points");
        assertThat(browser.browserLog()).isEmpty();
    }

    @Test
    void anEmptyAnswerMovesTheFocusToTheSummaryAndFromThereToTheField() {
        beginsAnatomy();
        reader.submits();

        browser.waitFor(
                driver -> "error-summary".equals(reader.focused().getDomAttribute("class")));
        reader.all(".error-summary a").get(0).click();
        assertThat(reader.focused().getDomAttribute("name")).isEqualTo("answer");
    }

    @Test
    void theFocusIsOnTheVerdictAfterAnAnswer() {
        beginsAnatomy();
        reader.answersSomehow();

        assertThat(reader.address()).endsWith("#verdict");
    }

    @Test
    void theBackButtonShowsTheAnswerThatWasGivenAndLosesNothing() {
        beginsAnatomy();
        reader.answersSomehow();
        String verdict = reader.reads(".verdict__word");
        reader.goesOn();
        reader.goesBack();
        browser.waitFor(driver -> reader.sees(".verdict__word"));

        assertThat(reader.reads(".verdict__word")).isEqualTo(verdict);
    }

    @Test
    void reloadingAVerdictChangesNothing() {
        beginsAnatomy();
        reader.answersSomehow();
        String verdict = reader.reads("#verdict");
        browser.driver().navigate().refresh();

        assertThat(reader.reads("#verdict")).isEqualTo(verdict);
    }

    @Test
    void aSecondTabGoesOnWithTheSameRun() {
        beginsAnatomy();
        String question = reader.address();
        reader.answersSomehow();
        browser.driver().switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        browser.open(question);

        assertThat(reader.sees("#verdict")).isTrue();
        browser.driver().close();
        browser.driver().switchTo().window(browser.driver().getWindowHandles().iterator().next());
    }

    @Test
    void aQuestionInsideAnArticleComesBackToItsParagraph() {
        browser.javaScript(false);
        browser.open(site.url("/articles/anatomy"));
        String place = reader.all(".embed--question").get(0).getDomAttribute("id");
        reader.all("#" + place + " input[type=radio]").get(0).click();
        browser.clickAndLoad(
                org.openqa.selenium.By.cssSelector(
                        "#" + place + " button[type=submit]:not([name])"));

        assertThat(reader.address()).endsWith("/reading#" + place);
        assertThat(reader.sees(".prose #" + place + " .verdict__word")).isTrue();
    }

    @Test
    void fromTheQuestionsBeforeReadingThroughTheArticleToWhatHasChanged() {
        browser.open(site.url("/articles/anatomy"));
        browser.clickAndLoad(org.openqa.selenium.By.cssSelector(".pretest button"));
        answersAll(".reread");
        reader.goesOn();
        browser.clickAndLoad(org.openqa.selenium.By.cssSelector(".callout-quiz a.button"));
        reader.begins();
        answersAll(".gain");

        assertThat(reader.all(".gain__change")).hasSize(3);
        assertThat(browser.browserLog()).isEmpty();
    }

    private void answersAll(String until) {
        while (!reader.sees(until)) {
            reader.answersSomehow();
            reader.goesOn();
        }
    }

    private void beginsAnatomy() {
        browser.open(site.url("/quizzes/anatomy"));
        reader.begins();
    }
}
