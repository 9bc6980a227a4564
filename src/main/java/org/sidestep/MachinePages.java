package org.sidestep;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sidestep.articles.Article;
import org.sidestep.web.Assets;
import org.sidestep.web.OfflineView;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** What search engines, browsers, people who type and operators' tools ask for. */
final class MachinePages {
    private final Supplier<Library> library;
    private final Pages pages;
    private final Supplier<Assets> assets;
    private final Words words;

    MachinePages(Supplier<Library> library, Pages pages, Supplier<Assets> assets, Words words) {
        this.library = library;
        this.pages = pages;
        this.assets = assets;
        this.words = words;
    }

    void withSlash(Context ctx) {
        ctx.redirect(ctx.path() + "/", HttpStatus.MOVED_PERMANENTLY);
    }

    void withoutSlash(Context ctx) {
        ctx.redirect("/" + ctx.pathParam("path"), HttpStatus.MOVED_PERMANENTLY);
    }

    void sitemap(Context ctx) {
        Library now = library.get();
        var dates =
                now.reading().articles().stream()
                        .collect(Collectors.toMap(Article::url, Article::latest));
        String urls =
                now.sitemap().stream()
                        .map(url -> entry(url, Optional.ofNullable(dates.get(url))))
                        .collect(Collectors.joining());
        pages.send(
                ctx,
                "application/xml;charset=utf-8",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s</urlset>
                """
                        .formatted(urls));
    }

    private String entry(String url, Optional<LocalDate> day) {
        String known = day.map(date -> "<lastmod>" + date + "</lastmod>").orElse("");
        return "  <url><loc>" + pages.frame().base() + url + "</loc>" + known + "</url>\n";
    }

    void feed(Context ctx) {
        pages.send(
                ctx,
                "application/atom+xml;charset=utf-8",
                new Feed(library.get(), pages.frame().base()).atom());
    }

    void manifest(Context ctx) {
        pages.send(
                ctx,
                "application/manifest+json",
                Manifest.json(library.get().site(), assets.get()));
    }

    void offline(Context ctx) {
        pages.show(ctx, offlineView());
    }

    /** Editors see what is on disk: nothing is kept for them. */
    void serviceWorker(Context ctx) {
        if (pages.frame().preview().isPresent()) {
            throw new NotFoundResponse();
        }
        pages.send(
                ctx,
                "text/javascript;charset=utf-8",
                OfflineWorker.script(
                        assets.get(), library.get().version(), pages.html(offlineView())));
    }

    private OfflineView offlineView() {
        return new OfflineView(words.get("offline.title"));
    }

    void robots(Context ctx) {
        pages.send(
                ctx,
                "text/plain;charset=utf-8",
                """
                User-agent: *
                Disallow: /runs/
                Disallow: /search
                Sitemap: %s/sitemap.xml
                """
                        .formatted(pages.frame().base()));
    }

    void health(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.contentType("text/plain;charset=utf-8").result("ok\n");
    }

    void asset(Context ctx) {
        var asset = assets.get().at(ctx.pathParam("name")).orElseThrow(NotFoundResponse::new);
        pages.send(ctx, asset.type(), asset.cacheControl(), asset.bytes());
    }

    void favicon(Context ctx) {
        ctx.redirect(assets.get().url("figures/favicon.svg"), HttpStatus.FOUND);
    }
}
