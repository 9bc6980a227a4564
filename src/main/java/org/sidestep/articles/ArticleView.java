package org.sidestep.articles;

import java.util.List;
import java.util.Optional;
import org.sidestep.content.PageText.CitedReference;
import org.sidestep.web.View;

/**
 * An article as it is shown.
 *
 * @param body HTML
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
    /** A date for machines and in words. */
    public record Day(String iso, String words) {}

    @Override
    public String template() {
        return "article";
    }
}
