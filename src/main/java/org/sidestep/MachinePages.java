package org.sidestep;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sidestep.web.Assets;
import org.sidestep.web.Pages;

/** What search engines, browsers, people who type and operators' tools ask for. */
final class MachinePages {
    private final Supplier<Library> library;
    private final Pages pages;
    private final Supplier<Assets> assets;

    MachinePages(Supplier<Library> library, Pages pages, Supplier<Assets> assets) {
        this.library = library;
        this.pages = pages;
        this.assets = assets;
    }

    void withSlash(Context ctx) {
        ctx.redirect(ctx.path() + "/", HttpStatus.MOVED_PERMANENTLY);
    }

    void withoutSlash(Context ctx) {
        ctx.redirect("/" + ctx.pathParam("path"), HttpStatus.MOVED_PERMANENTLY);
    }

    void sitemap(Context ctx) {
        String base = pages.frame().base();
        String urls =
                library.get().sitemap().stream()
                        .map(url -> "  <url><loc>" + base + url + "</loc></url>\n")
                        .collect(Collectors.joining());
        pages.send(
                ctx,
                "application/xml; charset=utf-8",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                %s</urlset>
                """
                        .formatted(urls));
    }

    void robots(Context ctx) {
        pages.send(
                ctx,
                "text/plain; charset=utf-8",
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
        ctx.contentType("text/plain; charset=utf-8").result("ok\n");
    }

    void asset(Context ctx) {
        var asset = assets.get().at(ctx.pathParam("name")).orElseThrow(NotFoundResponse::new);
        pages.send(ctx, asset.type(), asset.cacheControl(), asset.bytes());
    }

    void favicon(Context ctx) {
        ctx.redirect(assets.get().url("figures/favicon.svg"), HttpStatus.FOUND);
    }
}
