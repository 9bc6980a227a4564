package org.sidestep.web;

import java.util.Optional;

/**
 * Who takes what readers send from the pages: this site, another (for pages that are copied to
 * plain files), or nobody.
 *
 * @param at what stands before a path: empty for this site, otherwise an address such as {@code
 *     https://live.example.org}; none when nobody does
 */
public record LiveServer(Optional<String> at) {
    private static final String ORIGIN = "https?://[A-Za-z0-9.:\\[\\]-]+";

    public LiveServer {
        at.filter(origin -> !origin.isEmpty() && !isOrigin(origin))
                .ifPresent(
                        origin -> {
                            throw new IllegalArgumentException("not a site's address: " + origin);
                        });
    }

    public static LiveServer here() {
        return new LiveServer(Optional.of(""));
    }

    public static LiveServer none() {
        return new LiveServer(Optional.empty());
    }

    /** Whether this is {@code http(s)://HOST}, with nothing after it. */
    public static boolean isOrigin(String address) {
        return address.matches(ORIGIN);
    }

    public boolean isHere() {
        return at.filter(String::isEmpty).isPresent();
    }

    public boolean isThere() {
        return at.isPresent();
    }

    /** Where a form for a path of the site goes. */
    public String url(String path) {
        return at.orElse("") + path;
    }
}
