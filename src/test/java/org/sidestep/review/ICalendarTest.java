package org.sidestep.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 5545. */
class ICalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

    @Test
    void aDayLastsUntilTheNext() {
        assertThat(calendar("Review 3 questions"))
                .contains(
                        "\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n",
                        "\r\nUID:20261231-review@sidestep\r\nDTSTAMP:20261125T120000Z\r\n");
    }

    @Test
    void itBeginsAndEndsAsACalendarAndItsLinesEndInBoth() {
        assertThat(calendar("a").split("\r\n", -1))
                .startsWith("BEGIN:VCALENDAR", "VERSION:2.0")
                .endsWith("END:VEVENT", "END:VCALENDAR", "")
                .noneMatch(line -> line.contains("\n") || line.contains("\r"));
    }

    @Test
    void commasSemicolonsAndLinesAreProtected() {
        assertThat(calendar("a, b; c\\d\ne")).contains("SUMMARY:a\\, b\\; c\\\\d\\ne\r\n");
    }

    @Test
    void noLineIsLongerThan75BytesAndNoCharacterIsParted() {
        String words = "é€😀".repeat(40);
        String calendar = calendar(words);

        assertThat(calendar.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(calendar.replace("\r\n ", "")).contains("SUMMARY:" + words + "\r\n");
    }

    private static String calendar(String summary) {
        var event =
                new ICalendar.Event(
                        LocalDate.of(2026, 12, 31), summary, "https://example.org/review");
        return ICalendar.of("review", List.of(event), NOW);
    }
}
