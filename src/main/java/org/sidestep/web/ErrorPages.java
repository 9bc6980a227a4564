package org.sidestep.web;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader sees when something went wrong: what happened, and a way on. Never a stack trace.
 */
public final class ErrorPages {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 408, 413, 429, 500, 503);

    private final Pages pages;
    private final Words words;

    public ErrorPages(Pages pages, Words words) {
        this.pages = pages;
        this.words = words;
    }

    /**
     * What the error page says.
     *
     * @param status the number of the HTTP status, shown small
     */
    public record ErrorView(int status, String title, String explanation) implements View {
        @Override
        public String template() {
            return "error";
        }
    }

    /** The program asked for this status, for instance 404. */
    public void refused(HttpResponseException e, Context ctx) {
        show(ctx, HttpStatus.forStatus(e.getStatus()));
    }

    /**
     * Nobody thought of this one: it is logged, and the reader is told that it is not their fault.
     */
    public void unexpected(Exception e, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), nameless(ctx.path()), e);
        show(ctx, HttpStatus.INTERNAL_SERVER_ERROR);
    }

    /** The client went away while it was asking: there is nobody to tell, and nothing to mend. */
    public void gone(Exception e, Context ctx) {
        LOG.debug("{} {} was given up", ctx.method(), nameless(ctx.path()), e);
        ctx.status(HttpStatus.BAD_REQUEST);
    }

    /** Too much waits to be written: try again in a moment. */
    public void busy(Exception e, Context ctx) {
        ctx.header("Retry-After", "2");
        show(ctx, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** A run's id is the only key to it, so no log may hold one. */
    private static String nameless(String path) {
        return path.replaceAll("[0-9a-f]{32}", "*");
    }

    /** A status without a page of its own. */
    public void bare(Context ctx) {
        show(ctx, ctx.status());
    }

    /** The page for a status. */
    String html(int status) {
        return pages.html(view(status));
    }

    private void show(Context ctx, HttpStatus status) {
        pages.showError(ctx, status, view(status.getCode()));
    }

    private ErrorView view(int code) {
        int worded = WORDED.contains(code) ? code : code < 500 ? 400 : 500;
        return new ErrorView(
                code,
                words.get("error." + worded + ".title"),
                words.get("error." + worded + ".explanation"));
    }
}
