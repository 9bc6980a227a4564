package org.sidestep.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NuCheckerTest {
    private static final String GOOD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Hip abduction</title>
            <style>p { color: var(--ink, #111); margin-inline: 1rem }</style>
            </head>
            <body>
            <h1>Hip abduction</h1>
            <p>Away from the middle.</p>
            <img src="hip.png" alt="A hip" loading="lazy" />
            <svg viewBox="0 0 2 2" role="img" aria-label="A dot"><circle r="1"/></svg>
            </body>
            </html>
            """;

    @Test
    void hasNothingToSayOfAGoodPage() {
        assertThat(NuChecker.errors(GOOD)).isEmpty();
    }

    @Test
    void namesAnErrorInHtmlAndItsPlace() {
        String page = GOOD.replace("</p>", "</i></p>");

        assertThat(NuChecker.errors(page)).containsExactly("10:28: error: Stray end tag “i”.");
    }

    @Test
    void namesAnErrorInCss() {
        String page = GOOD.replace("color:", "colour:");

        assertThat(NuChecker.errors(page))
                .containsExactly("6:28: error: CSS: “colour”: Property “colour” doesn't exist.");
    }

    @Test
    void namesAWarning() {
        String page = GOOD.replace(" lang=\"en\"", "");

        assertThat(NuChecker.errors(page))
                .singleElement()
                .asString()
                .startsWith("2:6: warning: Consider adding a “lang” attribute");
    }

    @Test
    void checksSvg() {
        String page = GOOD.replace("<circle", "<circel");

        assertThat(NuChecker.errors(page)).anyMatch(line -> line.contains("Element “circel”"));
    }
}
