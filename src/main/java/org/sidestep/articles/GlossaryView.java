package org.sidestep.articles;

import java.util.List;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Thing;
import org.sidestep.web.View;

/** Every technical term in plain words. */
public record GlossaryView(String title, String description, List<Entry> terms) implements View {
    /**
     * A term.
     *
     * @param definition HTML
     * @param aliases what else it is called, with commas between; may be empty
     */
    public record Entry(String id, String name, String definition, String aliases) {}

    @Override
    public String template() {
        return "glossary";
    }

    @Override
    public String canonical() {
        return "/glossary";
    }

    @Override
    public Thing thing(SiteFrame site) {
        return Thing.of("DefinedTermSet");
    }
}
