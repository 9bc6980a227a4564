package org.sidestep.articles;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import org.sidestep.content.Located;
import org.sidestep.content.People;
import org.sidestep.web.Thing;

/**
 * A byline as it is shown.
 *
 * @param byGroup whether the author is no single person
 * @param reviewer empty when no clinician has reviewed the text
 * @param overdue whether the next check should have been made by now
 */
public record BylineView(
        String author,
        boolean byGroup,
        String reviewer,
        Day published,
        Optional<Day> reviewed,
        Optional<Day> reviewDue,
        boolean overdue) {

    /** A date for machines and in words. */
    public record Day(String iso, String words) {}

    static BylineView of(Byline byline, Reading all, LocalDate today) {
        return new BylineView(
                name(byline.author(), all),
                all.people().find(byline.author().text()).map(People.Person::group).orElse(false),
                byline.reviewer().map(reviewer -> name(reviewer, all)).orElse(""),
                day(byline.published(), all),
                byline.reviewed().map(date -> day(date, all)),
                byline.reviewDue().map(date -> day(date, all)),
                byline.reviewDue().map(date -> date.isBefore(today)).orElse(false));
    }

    /** The page with its author, its reviewer and their days. */
    Thing sign(Thing page) {
        return page.with(
                        "author",
                        Thing.of(byGroup ? "Organization" : "Person").with("name", author))
                .with("datePublished", published.iso())
                .with(
                        "lastReviewed",
                        reviewer.isEmpty() ? Optional.empty() : reviewed.map(Day::iso))
                .with(
                        "reviewedBy",
                        reviewer.isEmpty()
                                ? Optional.empty()
                                : Optional.of(Thing.of("Person").with("name", reviewer)));
    }

    private static String name(Located key, Reading all) {
        return all.people().find(key.text()).map(People.Person::name).orElse(key.text());
    }

    private static Day day(LocalDate date, Reading all) {
        var format =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(
                                Locale.forLanguageTag(all.site().language().getLanguage() + "-GB"));
        return new Day(date.toString(), format.format(date));
    }
}
