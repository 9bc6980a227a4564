package org.sidestep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Text in any of its colours on any surface has a contrast of 7:1, in the light and in the dark.
 */
class ContrastTest {
    private static final Pattern COLOUR =
            Pattern.compile("--([a-z-]+): light-dark\\((#\\w{6}), (#\\w{6})\\)");
    private static final List<String> TEXTS =
            List.of("ink", "slate", "teal", "teal-deep", "brick", "ochre", "steel");
    private static final List<String> SURFACES =
            List.of("white", "mist", "teal-wash", "brick-wash", "ochre-wash", "steel-wash");

    @Test
    void textStandsOutOnEverySurface() throws IOException {
        Map<String, List<String>> colours = colours();
        var faint = new ArrayList<String>();
        for (String text : TEXTS) {
            for (String surface : SURFACES) {
                for (int theme = 0; theme < 2; theme++) {
                    double contrast =
                            contrast(colours.get(text).get(theme), colours.get(surface).get(theme));
                    if (contrast < 7) {
                        faint.add(text + " on " + surface + ": " + contrast);
                    }
                }
            }
        }
        assertThat(faint).isEmpty();
    }

    @Test
    void blackOnWhiteHasTheHighestContrast() {
        assertThat(contrast("#000000", "#ffffff"))
                .isCloseTo(21, org.assertj.core.api.Assertions.within(1e-9));
    }

    private static Map<String, List<String>> colours() throws IOException {
        var colours = new HashMap<String, List<String>>();
        COLOUR.matcher(Files.readString(Path.of("static/css/tokens.css")))
                .results()
                .forEach(
                        found ->
                                colours.put(
                                        found.group(1), List.of(found.group(2), found.group(3))));
        return colours;
    }

    /** As WCAG 2.2 defines it. */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
