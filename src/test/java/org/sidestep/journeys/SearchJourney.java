package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.sidestep.support.Axe;
import org.sidestep.support.Browser;
import org.sidestep.support.RunningSite;

class SearchJourney {
    @RegisterExtension static final Browser browser = new Browser();

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    private final Reader reader = new Reader(browser);

    @Test
    void fromAnArticleToTheSectionThatAnswers() {
        browser.size(360, 740);
        browser.open(site.url("/articles/safety"));
        browser.clickAndLoad(By.cssSelector(".masthead a[href='/search']"));
        field().sendKeys("gluteus medeus", Keys.ENTER);
        browser.waitFor(driver -> reader.address().contains("q=gluteus+medeus"));
        browser.waitFor(driver -> reader.sees(".result"));

        assertThat(reader.reads(".results__summary")).endsWith("for “gluteus medius”");
        browser.clickAndLoad(By.cssSelector(".result__sections a"));
        assertThat(reader.address()).matches(".*/articles/[a-z-]+#[a-z-]+");
        assertThat(reader.sees("main #" + reader.address().replaceFirst(".*#", ""))).isTrue();
        assertThat(browser.browserLog()).isEmpty();
    }

    @Test
    void resultsFollowTheTypingAndAreStillThereAfterGoingBack() {
        browser.open(site.url("/search"));
        field().sendKeys("clamsh");
        browser.waitFor(driver -> reader.reads(".results__summary").endsWith("for “clamsh”"));
        browser.waitFor(driver -> !reader.all("main [role=status]").get(0).getText().isEmpty());

        browser.clickAndLoad(By.cssSelector(".result a[href^='/exercises/clamshell']"));
        reader.goesBack();
        browser.waitFor(driver -> reader.sees(".result"));
        assertThat(field().getDomProperty("value")).isEqualTo("clamsh");
        assertThat(browser.driver().getTitle()).startsWith("clamsh – search – ");
    }

    @Test
    void theArrowKeysWalkThroughTheResults() {
        browser.open(site.url("/search?q=pain"));
        field().sendKeys(Keys.ARROW_DOWN);
        assertThat(reader.focused()).isEqualTo(reader.all(".results a").get(0));
        reader.focused().sendKeys(Keys.ARROW_DOWN);
        assertThat(reader.focused()).isEqualTo(reader.all(".results a").get(1));
        reader.focused().sendKeys(Keys.ARROW_UP);
        reader.focused().sendKeys(Keys.ARROW_UP);
        assertThat(reader.focused()).isEqualTo(field());
    }

    @Test
    void theFieldInTheMastheadShowsResultsWhereOneReads() {
        browser.open(site.url("/articles/anatomy"));
        WebElement field = reader.all(".masthead input[type=search]").get(0);
        field.sendKeys("TFL");
        browser.waitFor(driver -> reader.sees(".masthead__results:not([hidden]) .result"));
        assertThat(Axe.violations(browser.driver())).isEmpty();

        field.sendKeys(Keys.ARROW_DOWN);
        assertThat(reader.focused().getDomAttribute("href")).isEqualTo("/glossary#tfl");
        reader.focused().sendKeys(Keys.ESCAPE);
        assertThat(reader.sees(".masthead__results:not([hidden])")).isFalse();
        assertThat(reader.focused()).isEqualTo(field);
    }

    private WebElement field() {
        return reader.all("main input[type=search]").get(0);
    }
}
