package org.sidestep.articles;

import java.util.List;
import org.sidestep.web.View;

/** Every technical term in plain words. */
public record GlossaryView(String title, String description, List<Entry> terms) implements View {
    /** A term; the definition is HTML. */
    public record Entry(String id, String name, String definition) {}

    @Override
    public String template() {
        return "glossary";
    }

    @Override
    public String canonical() {
        return "/glossary";
    }
}
