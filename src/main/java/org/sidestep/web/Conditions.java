package org.sidestep.web;

import org.eclipse.jetty.http.HttpDateTime;

/**
 * What a client already has of a page (RFC 9110, 13.1).
 *
 * @param tags the value of {@code If-None-Match}, or null
 * @param since the value of {@code If-Modified-Since}, or null
 */
record Conditions(String tags, String since) {
    private static final long SECOND = 1_000;

    /** Whether what the client has is the page as it is. */
    boolean isUnchanged(PreparedPage page) {
        if (tags != null) {
            return tags.strip().equals("*") || names(tags, page.hash());
        }
        return since != null && isNotAfter(page.modified(), since);
    }

    /** Tags are compared weakly: what comes before the dot names the content in any coding. */
    private static boolean names(String tags, String hash) {
        int at = tags.indexOf(hash);
        return at > 0
                && tags.charAt(at - 1) == '"'
                && at + hash.length() < tags.length()
                && tags.charAt(at + hash.length()) == '.';
    }

    /** A date that cannot be read is no condition. */
    static boolean isNotAfter(long millis, String date) {
        long then = parse(date);
        return then >= 0 && millis / SECOND * SECOND <= then;
    }

    private static long parse(String date) {
        try {
            return HttpDateTime.parseToEpoch(date);
        } catch (RuntimeException e) {
            return -1;
        }
    }
}
