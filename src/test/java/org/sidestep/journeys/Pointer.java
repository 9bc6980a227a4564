package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.sidestep.support.Browser;

/** A mouse or a finger, in a browser without scripts. */
final class Pointer implements Hand {
    private final Browser browser;

    Pointer(Browser browser) {
        this.browser = browser;
        browser.javaScript(false);
    }

    @Override
    public boolean hasScripts() {
        return false;
    }

    @Override
    public void follows(String selector) {
        browser.clickAndLoad(element(selector));
    }

    @Override
    public void presses(String selector) {
        element(selector).click();
    }

    @Override
    public void chooses(String selector) {
        element(selector).click();
    }

    @Override
    public void enters(String selector, String words) {
        element(selector).sendKeys(words);
    }

    @Override
    public void picks(String selector, String words) {
        new Select(element(selector)).selectByVisibleText(words);
    }

    @Override
    public void orders(List<String> steps) {
        for (WebElement step : browser.driver().findElements(By.cssSelector(".select"))) {
            String words = step.findElement(By.cssSelector("label")).getText();
            new Select(step.findElement(By.cssSelector("select")))
                    .selectByVisibleText(Integer.toString(steps.indexOf(words) + 1));
        }
    }

    @Override
    public void finds(String selector) {
        assertThat(element(selector).isDisplayed()).isTrue();
    }

    private WebElement element(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }
}
