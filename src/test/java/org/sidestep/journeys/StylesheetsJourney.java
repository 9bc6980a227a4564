package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sidestep.support.Browser;

/** The Nu checker knows neither layers nor nesting, so Chromium is asked what it would drop. */
class StylesheetsJourney {
    /** Valid, and known to Safari alone. */
    private static final String ELSEWHERE = "hanging-punctuation: first last";

    /** The selectors and declarations of a stylesheet that this browser does not understand. */
    private static final String MISUNDERSTOOD =
            """
            const found = [], around = [];
            const pieces = arguments[0].replace(/\\/\\*[^]*?\\*\\//g, '')
                .match(/(?:"[^"]*"|\\([^)]*\\)|[^"({};])*[{};]/g);
            const understands = selector => {
              try {
                document.createDocumentFragment().querySelector(selector);
                return true;
              } catch {
                return false;
              }
            };
            for (const piece of pieces) {
              const words = piece.slice(0, -1).trim();
              const where = around.at(-1) ?? '';
              if (piece.endsWith('{')) {
                if (!/^@/.test(words) && !/^@keyframes/.test(where) && !understands(words)) found.push(words);
                around.push(words);
                continue;
              }
              const [property, ...value] = words.split(':');
              if (words && !/^@/.test(words) && !/^@(font-face|page|property)/.test(where)
                  && !CSS.supports(property, value.join(':').replace('!important', ''))) found.push(words);
              if (piece.endsWith('}')) around.pop();
            }
            return found.concat(around);
            """;

    @RegisterExtension static final Browser browser = new Browser();

    @Test
    void everySelectorAndDeclarationIsUnderstood() throws IOException {
        var found = new ArrayList<String>();
        for (Path file : stylesheets()) {
            misunderstood(Files.readString(file)).forEach(words -> found.add(file + ": " + words));
        }

        assertThat(found).containsExactly("static/css/base.css: " + ELSEWHERE);
    }

    @Test
    void whatChromiumWouldDropIsFound() {
        assertThat(
                        misunderstood(
                                "a:hoover { colour: red; color: rad; & b { top: 0 } } p { top: 0;"))
                .containsExactly("a:hoover", "colour: red", "color: rad", "p");
    }

    private static List<String> misunderstood(String css) {
        return ((List<?>) browser.driver().executeScript(MISUNDERSTOOD, css))
                .stream().map(String::valueOf).toList();
    }

    private static List<Path> stylesheets() throws IOException {
        try (var files = Files.walk(Path.of("static"))) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
    }
}
