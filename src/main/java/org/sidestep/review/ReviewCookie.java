package org.sidestep.review;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/**
 * The one cookie of the site, which only readers have who asked to be reminded: it holds their key,
 * is sent to the pages of review alone, and no script can read it.
 *
 * @param secure whether readers reach the site by https
 */
record ReviewCookie(boolean secure) {
    private static final String PATH = "/review";

    /** As long as browsers keep a cookie; each review begins it anew. */
    private static final Duration LIFE = Duration.ofDays(400);

    private String name() {
        return secure ? "__Secure-review" : "review";
    }

    Optional<ReviewKey> key(Context ctx) {
        return ReviewKey.read(ctx.cookie(name()));
    }

    void set(Context ctx, ReviewKey key) {
        send(ctx, key.text(), LIFE);
    }

    void remove(Context ctx) {
        send(ctx, "", Duration.ZERO);
    }

    private void send(Context ctx, String value, Duration life) {
        ctx.header(
                "Set-Cookie",
                "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                        .formatted(
                                name(), value, PATH, life.toSeconds(), secure ? "; Secure" : ""));
    }
}
