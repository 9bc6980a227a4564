package org.sidestep.web;

import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses changes that a page of another site asks for. Browsers say where a request comes from in
 * {@code Sec-Fetch-Site}, older ones in {@code Origin}; what sends neither is no browser and
 * carries no reader's rights. Runs alone may also be begun from one other site that the operator
 * names, because it holds copies of the pages.
 */
public final class SameSite {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final String BEGINNING = "/quizzes/[^/]+/runs";

    private final Optional<String> friend;

    /**
     * @param friend the other site, such as {@code https://www.example.org}
     */
    public SameSite(Optional<String> friend) {
        this.friend = friend;
    }

    public void require(Context ctx) {
        if (SAFE.contains(ctx.req().getMethod())) {
            return;
        }
        String site = ctx.header("Sec-Fetch-Site");
        boolean own =
                site != null
                        ? site.equals("same-origin") || site.equals("none")
                        : isOwn(ctx.header("Origin"), ctx);
        if (!own && !isFriendly(ctx)) {
            throw new ForbiddenResponse();
        }
    }

    private boolean isFriendly(Context ctx) {
        return ctx.path().matches(BEGINNING)
                && friend.filter(origin -> origin.equalsIgnoreCase(ctx.header("Origin")))
                        .isPresent();
    }

    private static boolean isOwn(String origin, Context ctx) {
        if (origin == null) {
            return true;
        }
        try {
            return URI.create(origin).getAuthority() != null
                    && URI.create(origin).getAuthority().equalsIgnoreCase(ctx.host());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
