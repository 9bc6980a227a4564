package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput.Kind;
import org.sidestep.support.Browser;
import org.sidestep.support.RunningSite;

/** Ways to answer that a script adds: dragging, tapping, clicking on a picture, and keys. */
class AnsweringJourney {
    private static final int FIND = 2;
    private static final int ENDS = 3;
    private static final int ORDER = 6;
    private static final List<String> STEPS =
            List.of(
                    "One foot leaves the ground",
                    "Body weight now drags the free side down",
                    "The hip abductors pull against it",
                    "The two pulls balance");

    @RegisterExtension static final Browser browser = new Browser();

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    private final Reader reader = new Reader(browser);

    @Test
    void stepsAreMovedByButtonsAndKeysAndEachMoveIsTold() {
        opens(ORDER);
        WebElement last = steps().get(STEPS.size() - 1);
        String words = label(last);
        last.findElement(By.cssSelector(".order__button--up")).sendKeys(Keys.ENTER);

        assertThat(label(steps().get(STEPS.size() - 2))).isEqualTo(words);
        assertThat(reader.all(".order + [role=status]").get(0).getDomProperty("textContent"))
                .isEqualTo(words + " is now number 3 of 4");
        assertThat(reader.focused().getDomAttribute("aria-label")).endsWith(words);
    }

    @ParameterizedTest
    @EnumSource(names = {"MOUSE", "TOUCH"})
    void aStepIsDraggedToItsPlace(Kind with) {
        opens(ORDER);
        WebElement first = steps().get(0);
        String words = label(first);
        pointer(with)
                .clickAndHold(first.findElement(By.cssSelector(".order__handle")))
                .moveToElement(steps().get(1))
                .moveToElement(steps().get(2))
                .moveByOffset(0, 20)
                .release()
                .perform();

        assertThat(label(steps().get(0))).isNotEqualTo(words);
        assertThat(reader.all(".order select").stream().map(s -> s.getDomProperty("value")))
                .containsExactly("1", "2", "3", "4");
    }

    @ParameterizedTest
    @EnumSource(names = {"MOUSE", "TOUCH"})
    void aPartnerIsTappedAndThenItsLine(Kind with) {
        opens(ENDS);
        WebElement partner = reader.all(".partner").get(0);
        pointer(with).click(partner).click(reader.all(".select .select__label").get(1)).perform();

        assertThat(reader.all(".select select").get(1).getDomProperty("value"))
                .isEqualTo(partner.getDomAttribute("data-value"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MOUSE", "TOUCH"})
    void aPartnerIsDraggedToItsLine(Kind with) {
        opens(ENDS);
        WebElement partner = reader.all(".partner").get(1);
        pointer(with).dragAndDrop(partner, reader.all(".select .select__label").get(0)).perform();

        assertThat(reader.all(".select select").get(0).getDomProperty("value"))
                .isEqualTo(partner.getDomAttribute("data-value"));
    }

    @ParameterizedTest
    @EnumSource(names = {"MOUSE", "TOUCH"})
    void aClickOnThePictureChoosesTheNearestPlace(Kind with) {
        opens(FIND);
        WebElement drawing = reader.all(".question__prompt svg").get(0);
        var size = drawing.getSize();
        pointer(with)
                .moveToElement(drawing, (int) (size.width * -0.05), (int) (size.height * -0.24))
                .click()
                .perform();

        assertThat(reader.reads(".choice:has(:checked)")).startsWith("The broad fan");
        assertThat(reader.all(".spot")).hasSize(1);
        assertThat(drawing.findElements(By.cssSelector("[data-structure]"))).isEmpty();
    }

    @Test
    void aQuizIsTakenWithTheKeyboardAlone() {
        opens(1);
        new Actions(browser.driver()).sendKeys("2").perform();
        assertThat(reader.all(".choices input").get(1).isSelected()).isTrue();
        loads(Keys.ENTER);
        assertThat(reader.sees("#verdict")).isTrue();
        loads(Keys.ENTER);

        assertThat(reader.reads("h1")).startsWith("Question 2");
    }

    @Test
    void keysThatWereSwitchedOffStayOff() {
        opens(1);
        reader.all(".shortcuts input").get(0).click();
        browser.driver().navigate().refresh();
        new Actions(browser.driver()).sendKeys("2").perform();

        assertThat(reader.all(".choices input:checked")).isEmpty();
        assertThat(reader.sees("[data-key]")).isFalse();
    }

    @Test
    void anAnswerInsideAnArticleIsToldInItsPlace() {
        browser.open(site.url("/articles/anatomy"));
        String place = reader.all(".embed--question").get(0).getDomAttribute("id");
        reader.all("#" + place + " input[type=radio]").get(0).click();
        reader.all("#" + place + " button[type=submit]").get(0).click();
        browser.waitFor(driver -> reader.sees("#" + place + " .verdict__word"));

        assertThat(reader.address()).isEqualTo(site.url("/articles/anatomy"));
        assertThat(reader.focused().getDomAttribute("id")).isEqualTo(place);
        assertThat(browser.browserLog()).isEmpty();
    }

    @Test
    void anEmptyAnswerInsideAnArticleIsAskedForOnAPageOfItsOwn() {
        browser.open(site.url("/articles/anatomy"));
        browser.clickAndLoad(By.cssSelector(".embed--question button[type=submit]"));

        assertThat(reader.sees(".error-summary")).isTrue();
        assertThat(reader.all(".quiz__back a").get(0).getDomAttribute("href"))
                .startsWith("/articles/anatomy#question-");
    }

    private static Actions pointer(Kind kind) {
        return new Actions(browser.driver()).setActivePointer(kind, kind.name());
    }

    private void opens(int place) {
        String first = site.post("/quizzes/anatomy/runs").location();
        browser.open(site.url(first.replaceFirst("1$", Integer.toString(place))));
    }

    private void loads(Keys key) {
        String before = reader.address();
        new Actions(browser.driver()).sendKeys(key).perform();
        browser.waitFor(
                driver ->
                        !reader.address().equals(before)
                                && "complete"
                                        .equals(
                                                browser.driver()
                                                        .executeScript(
                                                                "return document.readyState")));
    }

    private List<WebElement> steps() {
        return reader.all(".selects > .select");
    }

    private WebElement stepCalled(String words) {
        return steps().stream().filter(step -> label(step).equals(words)).findFirst().orElseThrow();
    }

    private static String label(WebElement step) {
        return step.findElement(By.cssSelector(".select__label")).getText();
    }
}
