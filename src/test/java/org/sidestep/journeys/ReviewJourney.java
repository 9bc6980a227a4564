package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.sidestep.support.Browser;
import org.sidestep.support.RunningSite;

class ReviewJourney {
    @RegisterExtension static final Browser browser = new Browser();

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    private final Reader reader = new Reader(browser);

    @Test
    void withoutJavaScriptFromAResultToRememberingAndForgetting() {
        browser.javaScript(false);
        browser.open(site.url(finished()));
        press("form[action='/review/cards'] button");
        assertThat(reader.reads(".lede")).startsWith("Nothing is due today.");
        assertThat(reader.all(".memory__days li")).isNotEmpty();

        reader.follows("Forget me");
        press("form[action='/review/forget'] button");
        assertThat(reader.reads("main [role=status]")).contains("is deleted");
    }

    @Test
    void aPrivateLinkFillsInItsKeyAndVanishesFromTheAddress() {
        browser.open(site.url("/review/key#0123456789abcdef0123456789abcdef"));

        browser.waitFor(driver -> !driver.getCurrentUrl().contains("#"));
        assertThat(reader.all("#key").get(0).getDomProperty("value"))
                .isEqualTo("0123456789abcdef0123456789abcdef");
    }

    private static void press(String button) {
        browser.clickAndLoad(By.cssSelector(button));
    }

    private static String finished() {
        String run = site.post("/quizzes/pfps/runs").location().replaceFirst("/questions/1$", "");
        for (int place = 1; site.get(run).status() != 200; place++) {
            site.post(run + "/answers", "place", Integer.toString(place), "unknown", "1");
        }
        return run;
    }
}
