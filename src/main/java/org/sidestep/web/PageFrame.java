package org.sidestep.web;

import java.util.List;

/**
 * The layout as HTML, around pages that differ in their title and their main part alone.
 *
 * @param parts before the title, after it, and after the main part
 */
record PageFrame(List<String> parts) {
    /** Stands where the title goes, and where the main part does; no text holds it. */
    static final String GAP = "\uF8FF";

    /** What the layout shows of a page besides its title and its main part. */
    record Kind(
            SiteFrame site,
            Assets assets,
            String template,
            String stylesheet,
            List<String> scripts,
            String description) {
        static Kind of(View view, SiteFrame site, Assets assets) {
            return new Kind(
                    site,
                    assets,
                    view.template(),
                    view.stylesheet(),
                    view.scripts(),
                    view.description());
        }
    }

    PageFrame {
        if (parts.size() != 3) {
            throw new IllegalArgumentException("a layout has two gaps: " + parts);
        }
    }

    static PageFrame of(String html) {
        return new PageFrame(List.of(html.split(GAP, -1)));
    }

    /** Both as HTML. */
    String around(String title, String main) {
        return parts.get(0) + title + parts.get(1) + main + parts.get(2);
    }
}
