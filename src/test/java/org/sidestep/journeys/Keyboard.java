package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;
import org.sidestep.support.Browser;

/**
 * A keyboard and nothing else: goes from one thing to the next as Tab leads, over the skip link
 * where a page begins, and looks at each stop whether the focus can be seen there.
 */
final class Keyboard implements Hand {
    private static final int MANY = 150;

    /** Where the focus is, whether that is what was looked for, and what is wrong with it. */
    private static final String STOP =
            """
            const at = document.activeElement;
            const wanted = document.querySelector(arguments[0]);
            const group = wanted?.type === 'radio' && at.type === 'radio'
                && at.name === wanted.name && at.form === wanted.form;
            const ring = one => one && getComputedStyle(one).outlineStyle !== 'none'
                && parseFloat(getComputedStyle(one).outlineWidth) >= 2;
            const box = at.getClientRects()[0];
            const wrong = [];
            if (at !== document.body && at.tabIndex >= 0) {
              if (![at, at.parentElement, at.closest('.card')].some(ring)) wrong.push('no ring');
              if (!box || box.bottom <= 0 || box.top >= innerHeight) wrong.push('out of sight');
            }
            return {
              name: at.outerHTML.slice(0, 120),
              atTheTop: at === document.body && !location.hash,
              here: at === wanted || group,
              inMain: Boolean(wanted?.closest('main')),
              wrong: wrong.join(', ')
            };
            """;

    private static final String NEXT_FRAME = "requestAnimationFrame(arguments[0])";

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    @Override
    public boolean hasScripts() {
        return true;
    }

    @Override
    public void follows(String selector) {
        reaches(selector);
        browser.loads(() -> types(Keys.ENTER));
    }

    @Override
    public void presses(String selector) {
        reaches(selector);
        types(Keys.ENTER);
    }

    @Override
    public void chooses(String selector) {
        reaches(selector);
        if (!is(selector + ":focus")) {
            for (int moves = 0; !is(selector + ":focus"); moves++) {
                assertThat(moves).as("arrows to " + selector).isLessThan(MANY);
                types(Keys.ARROW_DOWN);
            }
        }
        if (!is(selector + ":checked")) {
            types(Keys.SPACE);
        }
    }

    @Override
    public void enters(String selector, String words) {
        reaches(selector);
        types(words);
    }

    @Override
    public void picks(String selector, String words) {
        reaches(selector);
        types(words);
    }

    @Override
    public void orders(List<String> steps) {
        for (int place = 1; place <= steps.size(); place++) {
            String up = ".order__button--up[aria-label$='" + steps.get(place - 1) + "']";
            while (!is(".select:nth-child(" + place + ") " + up)) {
                presses(up);
            }
        }
    }

    @Override
    public void finds(String selector) {
        reaches(selector);
    }

    void types(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    private void reaches(String selector) {
        var stop = stop(selector);
        if ((boolean) stop.get("atTheTop") && (boolean) stop.get("inMain")) {
            types(Keys.TAB);
            assertThat(stop(selector).get("name").toString()).contains("class=\"skip\"");
            types(Keys.ENTER);
        }
        for (int stops = 0; !(boolean) stop(selector).get("here"); stops++) {
            assertThat(stops).as("stops to " + selector).isLessThan(MANY);
            types(Keys.TAB);
        }
    }

    private Map<?, ?> stop(String selector) {
        var stop = look(selector);
        for (int frames = 0; !"".equals(stop.get("wrong")) && frames < MANY; frames++) {
            browser.driver().executeAsyncScript(NEXT_FRAME); // the page has still to scroll there
            stop = look(selector);
        }
        assertThat(stop.get("wrong")).as("the focus on " + stop.get("name")).isEqualTo("");
        return stop;
    }

    private Map<?, ?> look(String selector) {
        return (Map<?, ?>) browser.driver().executeScript(STOP, selector);
    }

    private boolean is(String selector) {
        return (boolean)
                browser.driver()
                        .executeScript(
                                "return Boolean(document.querySelector(arguments[0]))", selector);
    }
}
