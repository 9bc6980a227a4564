package org.sidestep.articles;

import java.time.LocalDate;
import java.util.Optional;
import org.sidestep.content.Fields;
import org.sidestep.content.Located;

/**
 * Who answers for a text, and since when.
 *
 * @param author key of people.yml
 * @param reviewer the clinician who reviewed it; empty as long as none has
 * @param reviewDue the day by which it is to be checked again
 */
public record Byline(
        Located author,
        Optional<Located> reviewer,
        LocalDate published,
        Optional<LocalDate> reviewed,
        Optional<LocalDate> reviewDue) {

    static Byline of(Fields front) {
        return new Byline(
                new Located(front.required("author"), front.at("author")),
                front.located("reviewer"),
                published(front),
                front.date("reviewed"),
                front.date("review-due"));
    }

    /** The last day on which someone is known to have vouched for it. */
    public LocalDate latest() {
        return reviewed.filter(day -> day.isAfter(published)).orElse(published);
    }

    private static LocalDate published(Fields front) {
        if (!front.has("published")) {
            front.missing("published");
        }
        return front.date("published").orElse(LocalDate.EPOCH);
    }
}
