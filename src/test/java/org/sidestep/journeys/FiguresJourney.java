package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.sidestep.support.Browser;
import org.sidestep.support.RunningSite;

/** Pictures that are stepped through, lifted apart and pointed at, with and without a script. */
class FiguresJourney {
    private static final String HIP = ".figure--hip-side-medius";

    @RegisterExtension static final Browser browser = new Browser();

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    private final Reader reader = new Reader(browser);

    @Test
    void framesOfAnExerciseAreSteppedThrough() {
        browser.open(site.url("/exercises/clamshell"));
        assertThat(reader.reads(".series__name")).isEqualTo("Picture 1 of 3");
        click(".series__next");
        click(".series__next");
        click(".series__next");

        assertThat(reader.reads(".series__name")).isEqualTo("Picture 3 of 3");
        assertThat(visibleFigures()).containsExactly("figure--clamshell-fault");
        assertThat(reader.all(".series__next").get(0).getDomAttribute("aria-disabled"))
                .isEqualTo("true");
    }

    @Test
    void withoutAScriptAllFramesStandSideBySide() {
        browser.javaScript(false);
        browser.open(site.url("/exercises/clamshell"));

        assertThat(visibleFigures()).hasSize(3);
        assertThat(shown(".series__control")).isEmpty();
    }

    @Test
    void onPaperAllFramesStandSideBySide() {
        browser.open(site.url("/exercises/clamshell"));
        browser.print();

        assertThat(visibleFigures()).hasSize(3);
        assertThat(shown(".series__control")).isEmpty();
    }

    @Test
    void theKneeFollowsASliderByKeyboard() {
        browser.open(site.url("/articles/knee-valgus"));
        WebElement slider = browser.driver().findElement(By.cssSelector(".series--slider input"));
        assertThat(visibleFigures()).contains("figure--valgus-1");
        slider.sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);

        assertThat(visibleFigures())
                .contains("figure--valgus-4")
                .doesNotContain("figure--valgus-1");
        assertThat(slider.getDomAttribute("aria-valuetext"))
                .isEqualTo(reader.reads(".series--slider output"))
                .isEqualTo("about 16°");
    }

    @Test
    void withoutAScriptThreeKneesShowTheMovement() {
        browser.javaScript(false);
        browser.open(site.url("/articles/knee-valgus"));

        assertThat(visibleFigures())
                .containsSequence("figure--valgus-1", "figure--valgus-3", "figure--valgus-5");
    }

    @Test
    void layersAreLiftedOffByKeyboard() {
        browser.open(site.url("/articles/anatomy"));
        assertThat(visibleFigures()).contains("figure--hip-side-layers-4");
        reader.all(".series--layers input").get(0).sendKeys(Keys.ARROW_DOWN, Keys.ARROW_DOWN);

        assertThat(visibleFigures())
                .contains("figure--hip-side-layers-2")
                .doesNotContain("figure--hip-side-layers-4");
    }

    @Test
    void whatIsChosenInTheKeyStandsOutInTheDrawing() {
        browser.open(site.url("/articles/anatomy"));
        WebElement button = reader.all(HIP + " .structure").get(0);
        button.sendKeys(Keys.ENTER);

        assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("true");
        assertThat(reader.all(HIP + " .figure__wide .fig-red.fig-chosen")).hasSize(1);
        assertThat(textOf(HIP + " [role=status]")).isEqualTo("Highlighted: Gluteus medius");
        button.sendKeys(Keys.ENTER);
        assertThat(reader.all(HIP + " .fig-chosen")).isEmpty();
    }

    @Test
    void whatIsTouchedInTheDrawingStandsOutInTheKey() {
        browser.size(360, 740);
        browser.open(site.url("/articles/anatomy"));
        WebElement muscle =
                browser.driver().findElement(By.cssSelector(HIP + " .figure__narrow .fig-red"));
        new Actions(browser.driver())
                .scrollToElement(muscle)
                .moveToElement(muscle)
                .click()
                .perform();

        assertThat(reader.reads(HIP + " .structure[aria-pressed=true]"))
                .startsWith("Gluteus medius");
        assertThat(reader.sees(".term--chosen")).isTrue();
    }

    @Test
    void aTermInTheTextLeadsToThePicture() {
        browser.open(site.url("/articles/anatomy"));
        WebElement term =
                reader.all("#muscles ~ ul button.term").stream()
                        .filter(button -> button.getText().equals("Gluteus medius"))
                        .findFirst()
                        .orElseThrow();
        term.sendKeys(Keys.ENTER);
        browser.waitFor(d -> !shown(HIP + " .structure[aria-pressed=true]").isEmpty());
        shown(".term__show").get(0).sendKeys(Keys.ENTER);

        assertThat(reader.focused().getText()).startsWith("Gluteus medius");
        assertThat(reader.focused().getDomAttribute("aria-pressed")).isEqualTo("true");
    }

    @Test
    void withoutAScriptPhonesHaveNumbersAndTheirKey() {
        browser.javaScript(false);
        browser.size(360, 740);
        browser.open(site.url("/articles/anatomy"));

        assertThat(shown(HIP + " .figure__wide")).isEmpty();
        assertThat(shown(HIP + " .figure__narrow .fig-mk")).hasSize(7);
        assertThat(shown(HIP + " .figure__key li")).hasSize(7);
        assertThat(reader.all(".structure")).isEmpty();
    }

    private void click(String selector) {
        browser.driver().findElement(By.cssSelector(selector)).click();
    }

    private String textOf(String selector) {
        return browser.driver().findElement(By.cssSelector(selector)).getDomProperty("textContent");
    }

    private List<WebElement> shown(String selector) {
        return reader.all(selector).stream().filter(WebElement::isDisplayed).toList();
    }

    /** The classes that name the figures in series that can be seen. */
    private List<String> visibleFigures() {
        return shown(".series .figure").stream()
                .map(figure -> figure.getDomAttribute("class").split(" ")[1])
                .toList();
    }
}
