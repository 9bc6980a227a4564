package org.sidestep.articles;

import java.util.List;
import org.sidestep.web.View;

/**
 * A list of articles or of exercises.
 *
 * @param kind {@code articles} or {@code exercises}
 */
public record ListView(String kind, String title, String description, List<HomeView.Card> entries)
        implements View {
    @Override
    public String template() {
        return "list";
    }

    @Override
    public String canonical() {
        return "/" + kind + "/";
    }
}
