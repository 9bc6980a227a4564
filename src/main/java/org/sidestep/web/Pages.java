package org.sidestep.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.zip.CRC32;

/** Answers requests with pages. */
public final class Pages {
    static final String HTML = "text/html; charset=utf-8";
    private static final String KEEP_BUT_ASK = "public, max-age=0, must-revalidate";

    private final Templates templates;
    private final Supplier<SiteFrame> frame;

    public Pages(Templates templates, Supplier<SiteFrame> frame) {
        this.templates = templates;
        this.frame = frame;
    }

    /**
     * A page that is the same for every reader: anyone may keep it, and asks whether it has
     * changed.
     */
    public void show(Context ctx, View view) {
        send(ctx, HTML, html(view));
    }

    /**
     * A page of one reader: nobody keeps it, so that the back button shows what is, not what was.
     */
    public void showFresh(Context ctx, View view) {
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Robots-Tag", "noindex");
        ctx.contentType(HTML).result(html(view));
    }

    /** A page that says what went wrong. */
    public void showError(Context ctx, HttpStatus status, View view) {
        ctx.status(status);
        showFresh(ctx, view);
    }

    /** The page itself. */
    String html(View view) {
        return templates.render(view, frame.get());
    }

    /** Text of another kind that is the same for every reader. */
    public void send(Context ctx, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String tag = tag(bytes);
        ctx.header("Cache-Control", KEEP_BUT_ASK);
        ctx.header("Vary", "Accept-Encoding");
        ctx.header("ETag", tag);
        if (matches(ctx.header("If-None-Match"), tag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        ctx.contentType(type).result(bytes);
    }

    public SiteFrame frame() {
        return frame.get();
    }

    /** Weak, because the bytes on the wire differ by encoding. */
    private static String tag(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return "W/\""
                + Long.toHexString(crc.getValue())
                + "-"
                + Integer.toHexString(bytes.length)
                + "\"";
    }

    private static boolean matches(String header, String tag) {
        if (header == null) {
            return false;
        }
        for (String candidate : header.split(",")) {
            if (candidate.strip().equals("*") || candidate.strip().equals(tag)) {
                return true;
            }
        }
        return false;
    }
}
