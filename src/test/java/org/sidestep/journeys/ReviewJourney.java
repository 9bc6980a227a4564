package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sidestep.support.Browser;
import org.sidestep.support.RunningSite;

class ReviewJourney {
    @RegisterExtension static final Browser browser = new Browser();

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    private final Reader reader = new Reader(browser);

    @Test
    void aPrivateLinkFillsInItsKeyAndVanishesFromTheAddress() {
        browser.open(site.url("/review/key#0123456789abcdef0123456789abcdef"));

        browser.waitFor(driver -> !driver.getCurrentUrl().contains("#"));
        assertThat(reader.all("#key").get(0).getDomProperty("value"))
                .isEqualTo("0123456789abcdef0123456789abcdef");
    }
}
