package org.sidestep.search;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** The search page. */
public final class SearchPages {
    private static final int STARTS = 12;

    private final LiveIndex<?> index;
    private final Pages pages;
    private final Words words;

    public SearchPages(LiveIndex<?> index, Pages pages, Words words) {
        this.index = index;
        this.pages = pages;
        this.words = words;
    }

    /**
     * {@code GET /search?q=…}, {@code &in=glossary}; {@code &part=results} for the results alone.
     */
    public void search(Context ctx) {
        var query = new ReaderQuery(parameter(ctx, "q"));
        var only = Kind.of(parameter(ctx, "in"));
        if (parameter(ctx, "part").equals("results")) {
            pages.showPart(ctx, view("search-results", query, only));
        } else {
            pages.showFresh(ctx, () -> view("search", query, only));
        }
    }

    private SearchView view(String template, ReaderQuery query, Optional<Kind> only) {
        var results = query.isEmpty() ? Results.none() : index.find(query, only);
        return new SearchView(
                template,
                query.isEmpty()
                        ? words.get("search.title")
                        : words.get("search.title.for", query.text()),
                query.text(),
                only,
                results,
                results.isEmpty() ? index.starts().stream().limit(STARTS).toList() : List.of());
    }

    private static String parameter(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).orElse("");
    }
}
