package org.sidestep.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebDriver;

/** axe-core: what automated accessibility rules find on the page that a browser shows. */
public final class Axe {
    private static final String ENGINE = engine();

    private static final String RUN =
            """
            const done = arguments[arguments.length - 1];
            axe.run(document, {
              resultTypes: ['violations'],
              runOnly: arguments[0],
              elementRef: false
            }).then(
              found => done(found.violations.flatMap(rule =>
                rule.nodes.map(node => `${rule.id}: ${node.target.join(' ')}: ${rule.help}`))),
              error => done([`axe: document: ${error}`]));
            """;

    private static final List<String> STANDARD =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Axe() {}

    /** Violations of WCAG 2.2 A and AA and of best practice, each as {@code rule: target: help}. */
    public static List<String> violations(WebDriver driver) {
        return violations(driver, STANDARD);
    }

    /**
     * What the same page in other colours can do wrong: too little contrast of text, and links that
     * only their colour tells from text. All other rules look at names, roles, order and size.
     */
    public static List<String> colourViolations(WebDriver driver) {
        return violations(driver, List.of("color-contrast", "link-in-text-block"));
    }

    private static List<String> violations(WebDriver driver, List<String> rules) {
        JavascriptExecutor page = (JavascriptExecutor) driver;
        if (Boolean.TRUE.equals(page.executeScript("return !window.axe"))) {
            page.executeScript(ENGINE);
        }
        return ((List<?>) page.executeAsyncScript(RUN, rules))
                .stream().map(String::valueOf).toList();
    }

    private static String engine() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
