package org.sidestep.articles;

import java.util.List;
import org.sidestep.web.View;

/**
 * The home page.
 *
 * @param intro HTML
 * @param hero the wide drawing, HTML; may be empty
 * @param heroNarrow the same for small screens, HTML
 * @param question an embedded question, HTML; may be empty
 */
public record HomeView(
        String title,
        String description,
        String intro,
        String hero,
        String heroNarrow,
        List<Card> articles,
        List<Card> exercises,
        String question,
        List<String> scripts)
        implements View {
    /** An entry of a list: an article or an exercise. */
    public record Card(
            String url, String title, String summary, String topic, int minutes, String picture) {}

    @Override
    public String template() {
        return "home";
    }

    @Override
    public String canonical() {
        return "/";
    }
}
