package org.sidestep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Stylesheets select by class, stay in their layers, and take their colours from tokens.css. */
class StylesheetsTest {
    private static final Path FOLDER = Path.of("static/css");
    private static final Pattern ID = Pattern.compile("#[A-Za-z_][\\w-]*[^{};]*\\{");
    private static final Pattern LAYER = Pattern.compile("@layer ([a-z]+) \\{");
    private static final Pattern COLOUR =
            Pattern.compile(
                    "#[0-9a-fA-F]{3,8}\\b"
                            + "|\\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\\("
                            + "|:[^;{}]*(?<![\\w-])(?:black|white|gr[ae]y|silver|red|maroon|orange|yellow|olive|lime|green|teal"
                            + "|aqua|cyan|blue|navy|purple|fuchsia|magenta|pink|brown|gold|beige|ivory)(?![\\w-])[^{}]*[;}]");

    static List<Path> stylesheets() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> allButTokens() {
        return stylesheets().stream().filter(file -> !file.endsWith("tokens.css")).toList();
    }

    static List<Path> allButResetAndPrint() {
        return stylesheets().stream()
                .filter(file -> !file.endsWith("reset.css") && !file.endsWith("print.css"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("stylesheets")
    void nothingIsSelectedByItsId(Path stylesheet) {
        assertThat(css(stylesheet)).doesNotContainPattern(ID);
    }

    @ParameterizedTest
    @MethodSource("allButResetAndPrint")
    void nothingIsImportant(Path stylesheet) {
        assertThat(css(stylesheet)).doesNotContain("!important");
    }

    @ParameterizedTest
    @MethodSource("allButTokens")
    void coloursHaveNames(Path stylesheet) {
        assertThat(css(stylesheet)).doesNotContainPattern(COLOUR);
    }

    /**
     * Drawings bring their own stylesheet, which knows no layers, and neither does what it is
     * overruled by.
     */
    static List<Path> layered() {
        return allButTokens().stream().filter(file -> !file.endsWith("figures.css")).toList();
    }

    @ParameterizedTest
    @MethodSource("layered")
    void everyRuleIsInALayer(Path stylesheet) {
        assertThat(css(stylesheet).strip())
                .matches("(?s)(?:@font-face\\s*\\{[^}]*}\\s*)*(?:@layer [a-z]+ \\{.*)?");
    }

    @ParameterizedTest
    @MethodSource("stylesheets")
    void nothingIsFetchedFromAnotherSite(Path stylesheet) {
        assertThat(css(stylesheet)).doesNotContain("@import", "//");
    }

    @Test
    void theTokensNameEveryLayerFirst() {
        var first = css(FOLDER.resolve("tokens.css")).strip().lines().findFirst().orElse("");
        var layers =
                stylesheets().stream()
                        .flatMap(file -> LAYER.matcher(css(file)).results())
                        .map(match -> match.group(1));

        assertThat(first).matches("@layer [a-z, ]+;");
        assertThat(layers).isSubsetOf(first.replaceAll("@layer |;", "").split(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#a {", "p #main-text > a {", "&#a:hover {", ".a, #b, .c {"})
    void anIdIsSeen(String css) {
        assertThat(css).containsPattern(ID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "color: #fff;",
                "a { border: 1px solid rgb(0 0 0) }",
                "color:red}",
                "background: linear-gradient(white, var(--x));",
                "color: oklch(1 0 0)"
            })
    void aColourIsSeen(String css) {
        assertThat(css).containsPattern(COLOUR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "color: var(--white);",
                ".red { color: var(--color-text); }",
                "white-space: nowrap;",
                "background: transparent;",
                "color: CanvasText;"
            })
    void aNameIsNoColour(String css) {
        assertThat(css).doesNotContainPattern(COLOUR);
    }

    /** The rules without remarks, texts and addresses. */
    private static String css(Path file) {
        try {
            return Files.readString(file)
                    .replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("url\\(\"?\\.\\./[^)]*\\)", "url()")
                    .replaceAll("\"[^\"\\n]*\"", "\"\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
