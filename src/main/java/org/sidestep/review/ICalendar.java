package org.sidestep.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Whole days to put into a calendar, as iCalendar (RFC 5545): lines of at most 75 bytes that end in
 * CR LF.
 */
final class ICalendar {
    static final String TYPE = "text/calendar;charset=utf-8";
    private static final int LONGEST = 75;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private ICalendar() {}

    /** A day with what it says and where it leads. */
    record Event(LocalDate day, String summary, String address) {}

    /**
     * Writes a calendar.
     *
     * @param name tells the events of this calendar from those of others; a day has one
     * @param now when it was made
     */
    static String of(String name, List<Event> events, Instant now) {
        var calendar = new ICalendar();
        calendar.line("BEGIN:VCALENDAR");
        calendar.line("VERSION:2.0");
        calendar.line("PRODID:-//Sidestep//Review//EN");
        calendar.line("METHOD:PUBLISH");
        events.forEach(event -> calendar.write(name, event, now));
        calendar.line("END:VCALENDAR");
        return calendar.text.toString();
    }

    private void write(String name, Event event, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + day(event.day()) + "-" + name + "@sidestep");
        line("DTSTAMP:" + STAMP.format(now));
        line("DTSTART;VALUE=DATE:" + day(event.day()));
        line("DTEND;VALUE=DATE:" + day(event.day().plusDays(1)));
        line("SUMMARY:" + escape(event.summary()));
        line("DESCRIPTION:" + escape(event.address()));
        line("URL:" + event.address());
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static String escape(String words) {
        return words.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** A longer line goes on in the next, after a space; no character is parted. */
    private void line(String line) {
        int bytes = 0;
        for (int i = 0; i < line.length(); ) {
            String character = Character.toString(line.codePointAt(i));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > LONGEST) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += more;
            i += character.length();
        }
        text.append("\r\n");
    }
}
