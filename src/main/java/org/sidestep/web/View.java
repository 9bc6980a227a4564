package org.sidestep.web;

import java.util.List;
import java.util.Optional;

/**
 * What one template shows. A template sees this as {@code page}, and the {@link SiteFrame} as
 * {@code site}.
 */
public interface View {
    /** The template's name below templates/, such as {@code quiz/question}. */
    String template();

    /** The page's title, without the site's name. */
    String title();

    /** One sentence for search engines; empty for pages that are not to be found there. */
    default String description() {
        return "";
    }

    /** The page's own address, for pages to be found; empty otherwise. */
    default String canonical() {
        return "";
    }

    /** The stylesheet that holds all that the page waits for. */
    default String stylesheet() {
        return Bundles.stylesheet(template());
    }

    /** The scripts besides those of every page that this one works better with. */
    default List<String> scripts() {
        return List.of();
    }

    /** What the page is, as schema.org says it; what holds for every page is added. */
    default Thing thing(SiteFrame site) {
        return Thing.of("WebPage");
    }

    /** The list that the page is in. */
    default Optional<Sharing.Section> section() {
        return Optional.empty();
    }

    /** Whether the form on this page was sent back with mistakes. */
    default boolean hasErrors() {
        return false;
    }
}
