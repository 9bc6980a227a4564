package org.sidestep.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The colour of the page, for the browser's own frame around it.
 *
 * @param light such as {@code #ffffff}
 */
public record PageColours(String light, String dark) {
    private static final String TOKEN = "color-page";
    private static final Pattern MEANING = Pattern.compile("var\\(--([a-z-]+)\\)");
    private static final Pattern PAIR = Pattern.compile("light-dark\\((#\\w+), *(#\\w+)\\)");

    /** As the tokens of a stylesheet say; the browser's own white and black if they do not. */
    static PageColours in(String css) {
        return value(css, TOKEN)
                .map(value -> PAIR.matcher(value))
                .filter(Matcher::matches)
                .map(pair -> new PageColours(pair.group(1), pair.group(2)))
                .orElse(new PageColours("#fff", "#000"));
    }

    private static Optional<String> value(String css, String token) {
        var found = Pattern.compile("--" + token + ": *([^;]+);").matcher(css);
        if (!found.find()) {
            return Optional.empty();
        }
        var meaning = MEANING.matcher(found.group(1));
        return meaning.matches() ? value(css, meaning.group(1)) : Optional.of(found.group(1));
    }
}
