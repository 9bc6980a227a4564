package org.sidestep.web;

import java.util.List;

/** What a reader without a network sees where nothing is kept. */
public record OfflineView(String title) implements View {
    @Override
    public String template() {
        return "offline";
    }

    @Override
    public List<String> scripts() {
        return List.of("js/kept.js");
    }
}
