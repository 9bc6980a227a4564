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
 * @param quiz the address of its quiz; empty when it has none
 * @param pretest how many of the quiz's questions can be answered before reading
 */
public record ArticleView(
        String title,
        String description,
        String canonical,
        String topic,
        int minutes,
        BylineView byline,
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

    @Override
    public String template() {
        return "article";
    }

    @Override
    public Thing thing(SiteFrame site) {
        return byline.sign(
                Thing.of("MedicalWebPage")
                        .with("headline", title)
                        .with(
                                "about",
                                topic.isEmpty() ? List.of() : Thing.of("Thing").with("name", topic))
                        .with("audience", AUDIENCE));
    }

    @Override
    public Optional<Sharing.Section> section() {
        return Optional.of(new Sharing.Section("/articles/", "nav.articles"));
    }
}
