package org.sidestep.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the layout shows around every page.
 *
 * @param base the site's own address, without a slash at the end
 * @param pages links at the foot of each page
 * @param preview what an editor sees besides; empty for readers
 */
public record SiteFrame(
        String title,
        String tagline,
        Locale language,
        String base,
        List<PageLink> pages,
        Optional<PreviewFrame> preview) {
    /** A link in a list. */
    public record PageLink(String url, String title) {}

    public SiteFrame {
        pages = List.copyOf(pages);
    }
}
