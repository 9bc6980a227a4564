package org.sidestep.articles;

import java.util.List;
import org.sidestep.web.View;

/** Every source, and who cites it. */
public record ReferencesView(String title, String description, List<Entry> sources)
        implements View {
    /** A source, formatted as HTML, with the pages that cite it. */
    public record Entry(String key, String html, List<HomeView.Card> citedBy) {}

    @Override
    public String template() {
        return "references";
    }

    @Override
    public String canonical() {
        return "/references";
    }
}
