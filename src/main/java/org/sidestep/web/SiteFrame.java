package org.sidestep.web;

import java.util.List;
import java.util.Locale;

/**
 * What the layout shows around every page.
 *
 * @param base the site's own address, without a slash at the end
 * @param pages links at the foot of each page
 * @param dev whether an editor is at work
 */
public record SiteFrame(
        String title,
        String tagline,
        Locale language,
        String base,
        List<PageLink> pages,
        boolean dev) {
    /** A link in a list. */
    public record PageLink(String url, String title) {}

    public SiteFrame {
        pages = List.copyOf(pages);
    }
}
