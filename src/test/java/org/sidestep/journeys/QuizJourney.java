package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.sidestep.support.Browser;
import org.sidestep.support.RunningSite;

class QuizJourney {
    @RegisterExtension static final Browser browser = new Browser();

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    private final Reader reader = new Reader(browser);

    @Test
    void fromHomeThroughAnArticleAndItsQuizToTheResult() {
        browser.open(site.url("/"));
        browser.clickAndLoad(By.cssSelector(".path a[href='/articles/knee-valgus']"));
        browser.clickAndLoad(By.cssSelector("a[href='/quizzes/knee-valgus']"));
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
    void onAPhoneTheHintOnConfidenceBeginsALineOfItsOwn() {
        browser.size(360, 740);
        beginsAnatomy();
        var asked = reader.all(".confidence legend span").get(0).getRect();
        var how = reader.all(".confidence__how").get(0).getRect();

        assertThat(how.x).isEqualTo(asked.x);
        assertThat(how.y).isGreaterThanOrEqualTo(asked.y + asked.height);
    }

    private void beginsAnatomy() {
        browser.open(site.url("/quizzes/anatomy"));
        reader.begins();
    }
}
