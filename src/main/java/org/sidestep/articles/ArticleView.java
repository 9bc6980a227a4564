package org.sidestep.articles;

import java.util.List;
import java.util.Optional;
import org.sidestep.content.PageText.CitedReference;
import org.sidestep.web.Sharing;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Thing;
import org.sidestep.web.View;

/**
 * An article as it is shown.
 *
 * @param body HTML
 * @param byGroup whether the author is no single person
 * @param reviewer empty when no clinician has reviewed it
 * @param reviewDue a date in words; empty when none is set
 * @param overdue whether that date has passed
 * @param quiz the address of its quiz; empty when it has none
 * @param pretest how many of the quiz's questions can be answered before reading
 */
public record ArticleView(
        String title,
        String description,
        String canonical,
        String topic,
        int minutes,
        String author,
        boolean byGroup,
        String reviewer,
        Day published,
        Optional<Day> reviewed,
        Optional<Day> reviewDue,
        boolean overdue,
        List<Article.Section> sections,
        String body,
        List<CitedReference> references,
        String quiz,
        int pretest,
        List<HomeView.Card> related,
        Optional<HomeView.Card> previous,
        Optional<HomeView.Card> next,
        List<String> scripts)
        implements View {
    private static final List<Thing> AUDIENCE =
            List.of(
                    Thing.of("Patient"),
                    Thing.of("EducationalAudience").with("educationalRole", "student"));

    /** A date for machines and in words. */
    public record Day(String iso, String words) {}

    @Override
    public String template() {
        return "article";
    }

    @Override
    public Thing thing(SiteFrame site) {
        return Thing.of("MedicalWebPage")
                .with("headline", title)
                .with("about", topic.isEmpty() ? List.of() : Thing.of("Thing").with("name", topic))
                .with("audience", AUDIENCE)
                .with("author", Thing.of(byGroup ? "Organization" : "Person").with("name", author))
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

    @Override
    public Optional<Sharing.Section> section() {
        return Optional.of(new Sharing.Section("/articles/", "nav.articles"));
    }
}
