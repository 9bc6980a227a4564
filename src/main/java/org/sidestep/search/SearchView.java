package org.sidestep.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.sidestep.web.View;

/**
 * The search page, or its results alone.
 *
 * @param template {@code search} for the page, {@code search-results} for the results
 * @param query what was looked for; empty before anyone has typed anything
 * @param only the one kind that is shown
 * @param starts where to begin instead
 */
record SearchView(
        String template,
        String title,
        String query,
        Optional<Kind> only,
        Results results,
        List<Start> starts)
        implements View {
    SearchView {
        starts = List.copyOf(starts);
    }

    /** Where all results of a kind are shown. */
    public String url(Kind kind) {
        return url() + "&in=" + kind.word();
    }

    /** Where the results of all kinds are shown. */
    public String url() {
        return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
    }
}
