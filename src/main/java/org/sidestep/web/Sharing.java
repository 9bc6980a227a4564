package org.sidestep.web;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page says of itself to those who link to it and to search engines: Open Graph and
 * schema.org.
 *
 * @param url the page's whole address
 * @param published the day it was published; empty where there is none
 * @param image the whole address of the picture beside a link
 * @param jsonLd what the page is, as JSON-LD
 */
public record Sharing(String url, String published, String image, String jsonLd) {
    /** A list of the site that holds pages, and the key of its name in messages.properties. */
    public record Section(String url, String word) {}

    static Sharing of(View view, SiteFrame site, Assets assets, Words words, LiveServer live) {
        String url = site.base() + view.canonical();
        String image = site.base() + assets.url("figures/og-image.png");
        var things = new ArrayList<Thing>();
        var page =
                page(view, site, url, image)
                        .with(
                                "isPartOf",
                                view.canonical().equals("/") ? home(site, live) : whole(site));
        things.add(page);
        view.section()
                .ifPresent(section -> things.add(breadcrumbs(view, section, site, url, words)));
        return new Sharing(
                url,
                page.properties().getOrDefault("datePublished", "").toString(),
                image,
                Thing.jsonLd(things));
    }

    private static Thing page(View view, SiteFrame site, String url, String image) {
        return view.thing(site)
                .with("@id", url)
                .with("url", url)
                .with("name", view.title())
                .with("description", view.description())
                .with("inLanguage", site.language().toLanguageTag())
                .with("image", image)
                .with("isAccessibleForFree", true);
    }

    private static Thing breadcrumbs(
            View view, Section section, SiteFrame site, String url, Words words) {
        return Thing.of("BreadcrumbList")
                .with(
                        "itemListElement",
                        List.of(
                                crumb(1, site.title(), site.base() + "/"),
                                crumb(2, words.get(section.word()), site.base() + section.url()),
                                crumb(3, view.title(), url)));
    }

    private static Thing crumb(int position, String name, String url) {
        return Thing.of("ListItem")
                .with("position", position)
                .with("name", name)
                .with("item", Thing.of("WebPage").with("@id", url));
    }

    private static Thing whole(SiteFrame site) {
        return Thing.of("WebSite").with("url", site.base() + "/").with("name", site.title());
    }

    private static Thing home(SiteFrame site, LiveServer live) {
        var home = whole(site).with("description", site.tagline());
        return live.isThere() ? searchable(home, live.isHere() ? site.base() : live.url("")) : home;
    }

    private static Thing searchable(Thing home, String base) {
        var form =
                Thing.of("EntryPoint").with("urlTemplate", base + "/search?q={search_term_string}");
        return home.with(
                "potentialAction",
                Thing.of("SearchAction")
                        .with("target", form)
                        .with("query-input", "required name=search_term_string"));
    }
}
