package org.sidestep.journeys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.sidestep.support.Browser;
import org.sidestep.support.RunningSite;

/** What comes out of the printer. */
class PrintJourney {
    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    @RegisterExtension static final Browser browser = new Browser();

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    @Test
    void everyExerciseIsOneSheetOfA4AndOfLetter() {
        var longer = new ArrayList<String>();
        for (String exercise : exercises()) {
            browser.open(exercise);
            if (sheets(8.27, 11.69) != 1 || sheets(8.5, 11) != 1) {
                longer.add(exercise);
            }
        }
        assertThat(longer).isEmpty();
    }

    private static List<String> exercises() {
        browser.open(site.url("/exercises/"));
        var links = new Reader(browser).all("main .card a[href^='/exercises/']");
        assertThat(links).isNotEmpty();
        return links.stream().map(link -> link.getDomProperty("href")).distinct().toList();
    }

    /** How many sheets of that many inches the open page takes. */
    private static long sheets(double width, double height) {
        var printed =
                browser.driver()
                        .executeCdpCommand(
                                "Page.printToPDF",
                                Map.of("paperWidth", width, "paperHeight", height));
        byte[] pdf = Base64.getDecoder().decode((String) printed.get("data"));
        return SHEET.matcher(new String(pdf, ISO_8859_1)).results().count();
    }
}
