package org.sidestep.journeys;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.sidestep.support.Browser;

/** Someone with a browser: does what a reader does, and tells what they see. */
final class Reader {
    private static final By SUBMIT = By.cssSelector("main form button[type=submit]:not([name])");
    private static final By NEXT = By.cssSelector("main .buttons a.button");

    private final Browser browser;

    Reader(Browser browser) {
        this.browser = browser;
    }

    void begins() {
        browser.clickAndLoad(SUBMIT);
    }

    void submits() {
        browser.clickAndLoad(SUBMIT);
    }

    void goesOn() {
        browser.clickAndLoad(NEXT);
    }

    void goesBack() {
        browser.driver().navigate().back();
    }

    /** Answers whatever is asked: the first thing that can be chosen, or that they don't know. */
    void answersSomehow() {
        List<WebElement> choices =
                all("main input[name=answer][type=radio], main input[name=answer][type=checkbox]");
        if (choices.isEmpty()) {
            browser.clickAndLoad(By.cssSelector("main button[name=unknown]"));
        } else {
            choices.get(0).click();
            submits();
        }
    }

    String reads(String selector) {
        return browser.driver().findElement(By.cssSelector(selector)).getText();
    }

    boolean sees(String selector) {
        return !all(selector).isEmpty();
    }

    List<WebElement> all(String selector) {
        return browser.driver().findElements(By.cssSelector(selector));
    }

    WebElement focused() {
        return browser.driver().switchTo().activeElement();
    }

    String address() {
        return browser.driver().getCurrentUrl();
    }
}
