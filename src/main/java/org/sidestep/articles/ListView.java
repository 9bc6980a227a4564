package org.sidestep.articles;

import java.util.List;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Thing;
import org.sidestep.web.View;

/** The path through the articles. */
public record ListView(String title, String description, List<HomeView.Card> entries)
        implements View {
    @Override
    public String template() {
        return "list";
    }

    @Override
    public String canonical() {
        return "/articles/";
    }

    @Override
    public Thing thing(SiteFrame site) {
        return Thing.of("CollectionPage");
    }
}
