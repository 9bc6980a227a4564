package org.sidestep.access;

import org.sidestep.web.View;

/**
 * The page to log in.
 *
 * @param next the page that was asked for
 * @param error key of what was wrong; empty before anything was entered
 */
record LoginView(String title, String next, String error) implements View {
    @Override
    public String template() {
        return "editor/login";
    }

    @Override
    public boolean hasErrors() {
        return !error.isEmpty();
    }
}
