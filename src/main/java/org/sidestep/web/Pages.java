package org.sidestep.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Answers requests with pages. What is the same for every reader is prepared here, and kept: the
 * next request for it is answered before any route is asked.
 */
public final class Pages {
    /** Without a space, as Jetty writes it: a page has one type, prepared or not. */
    static final String HTML = "text/html;charset=utf-8";

    private static final String KEEP_BUT_ASK = "public, max-age=0, must-revalidate";
    private static final String NO_STORE = "no-store";
    private static final String EDITION = "edition";

    /** Stands for what is of one reader alone; no text holds it. */
    private static final String GAP = "\uF8FFown";

    private static final Set<Coding> COMPRESSED = Set.of(Coding.BROTLI, Coding.GZIP);
    private static final Pattern CANONICAL =
            Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)*/?");

    private final Templates templates;
    private final Supplier<SiteFrame> frame;
    private final Supplier<PreparedPages> prepared;
    private final Clock clock;

    /**
     * @param prepared the pages of the content as it is now
     */
    public Pages(
            Templates templates,
            Supplier<SiteFrame> frame,
            Supplier<PreparedPages> prepared,
            Clock clock) {
        this.templates = templates;
        this.frame = frame;
        this.prepared = prepared;
        this.clock = clock;
    }

    /**
     * Before a route is asked: answers with what was prepared since the request came in, or notes
     * the edition that the route will show, so that a page made while the content changes is not
     * kept.
     */
    public void begin(Context ctx) {
        var edition = prepared.get();
        var page = isRead(ctx) && isPlain(ctx) ? edition.find(ctx.path()) : null;
        if (page != null) {
            answer(ctx, page);
            ctx.skipRemainingHandlers();
        }
        ctx.attribute(EDITION, edition.keeps() ? edition : null);
    }

    private static boolean isRead(Context ctx) {
        return ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
    }

    /**
     * A page that is the same for every reader: anyone may keep it, and asks whether it has
     * changed.
     */
    public void show(Context ctx, View view) {
        send(ctx, HTML, KEEP_BUT_ASK, bytes(view));
    }

    /**
     * A page of one reader: nobody keeps it, so that the back button shows what is, not what was.
     */
    public void showFresh(Context ctx, View view) {
        if (view.canonical().isEmpty()) {
            ctx.header("X-Robots-Tag", "noindex");
        }
        sendFresh(ctx, isForNobody(ctx) ? new byte[0] : bytes(view));
    }

    /** The same for a view that takes long to make: it is made if someone will see it. */
    public void showFresh(Context ctx, Supplier<View> view) {
        if (isForNobody(ctx)) {
            sendFresh(ctx, new byte[0]);
        } else {
            showFresh(ctx, view.get());
        }
    }

    /**
     * A page of one reader that differs from that of any other in one word alone: it is kept with a
     * gap for that word.
     *
     * @param own the word, which needs no escaping
     * @param view the page with a word; it is one that search engines may show
     */
    public void showFresh(Context ctx, String own, Function<String, View> view) {
        PreparedPages edition = ctx.attribute(EDITION);
        if (edition == null || !isPlain(ctx)) {
            showFresh(ctx, view.apply(own));
            return;
        }
        var held = edition.findHollow(ctx.path());
        if (held == null) {
            held = PreparedPage.of(HTML, NO_STORE, bytes(view.apply(GAP)), clock.millis());
            // While it was made, the content may have become another.
            if (edition == prepared.get()) {
                edition.keepHollow(ctx.path(), held);
            }
        }
        String html = new String(held.content(), StandardCharsets.UTF_8).replace(GAP, own);
        sendFresh(ctx, html.getBytes(StandardCharsets.UTF_8));
    }

    /** What one reader sees is not copied, but what everyone sees who asks for too much is. */
    private boolean isForNobody(Context ctx) {
        return prepared.get().areCopied() && ctx.status() == HttpStatus.OK;
    }

    /** A part of such a page, without the frame. */
    public void showPart(Context ctx, View view) {
        ctx.header("X-Robots-Tag", "noindex");
        sendFresh(ctx, templates.fragment(view).getBytes(StandardCharsets.UTF_8));
    }

    private static void sendFresh(Context ctx, byte[] html) {
        ctx.header("Cache-Control", NO_STORE);
        ctx.header("Vary", "Accept-Encoding");
        ctx.contentType(HTML).result(compressed(ctx, html));
    }

    private static byte[] compressed(Context ctx, byte[] bytes) {
        var coding = Coding.preferred(accepted(ctx), COMPRESSED).orElse(Coding.IDENTITY);
        var body =
                switch (coding) {
                    case BROTLI -> Compression.quickBrotli(bytes);
                    case GZIP -> Optional.of(Compression.quickGzip(bytes));
                    case IDENTITY -> Optional.<byte[]>empty();
                };
        body.ifPresent(smaller -> ctx.header("Content-Encoding", coding.token()));
        return body.orElse(bytes);
    }

    /** A page that says what went wrong. */
    public void showError(Context ctx, HttpStatus status, View view) {
        ctx.status(status);
        showFresh(ctx, view);
    }

    /** The page itself. */
    public String html(View view) {
        return new String(bytes(view), StandardCharsets.UTF_8);
    }

    private byte[] bytes(View view) {
        return templates.render(view, frame.get());
    }

    /** Text of another kind that is the same for every reader. */
    public void send(Context ctx, String type, String text) {
        send(ctx, type, KEEP_BUT_ASK, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Anything else that is the same for every reader, and may be kept as it says. */
    public void send(Context ctx, String type, String cacheControl, byte[] content) {
        if (prepared.get().areCopied()) {
            ctx.header("Cache-Control", cacheControl).contentType(type).result(content);
        } else {
            answer(ctx, page(ctx, type, cacheControl, content));
        }
    }

    private PreparedPage page(Context ctx, String type, String cacheControl, byte[] content) {
        var edition = prepared.get();
        if (edition == ctx.attribute(EDITION) && isPlain(ctx)) {
            return edition.keep(ctx.path(), type, cacheControl, content, clock.millis());
        }
        if (!edition.keeps()) {
            return PreparedPage.uncompressed(type, cacheControl, content, clock.millis());
        }
        var held = edition.find(ctx.path(), type, cacheControl, content);
        return held != null ? held : PreparedPage.of(type, cacheControl, content, clock.millis());
    }

    /** An address has one form under which it is kept. */
    private static boolean isPlain(Context ctx) {
        return ctx.queryString() == null && CANONICAL.matcher(ctx.path()).matches();
    }

    private static void answer(Context ctx, PreparedPage page) {
        var coding =
                Coding.preferred(accepted(ctx), page.codings())
                        .orElseThrow(() -> new HttpResponseException(406, "no such coding"));
        var body = page.bodyOrContent(coding);
        var conditions = new Conditions(all(ctx, "If-None-Match"), ctx.header("If-Modified-Since"));
        if (conditions.isUnchanged(page)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            set(ctx, body.unchanged());
            return;
        }
        set(ctx, body.full());
        byte[] bytes = PreparedPage.bytes(body);
        range(ctx, page, body)
                .ifPresentOrElse(part -> sendPart(ctx, bytes, part), () -> ctx.result(bytes));
    }

    /** The part to send; a part of a page that the client has another version of is the whole. */
    private static Optional<ByteRange> range(
            Context ctx, PreparedPage page, PreparedPage.Body body) {
        String range = ctx.header("Range");
        String unless = ctx.header("If-Range");
        boolean same =
                unless == null || unless.equals(body.tag()) || unless.equals(page.lastModified());
        return range == null || !same || !ctx.method().equals(HandlerType.GET)
                ? Optional.empty()
                : ByteRange.parse(range, body.bytes().remaining());
    }

    private static void sendPart(Context ctx, byte[] bytes, ByteRange part) {
        if (!part.isSatisfiable()) {
            ctx.header("Content-Range", "bytes */" + bytes.length);
            throw new HttpResponseException(416, "no such part");
        }
        ctx.header(
                "Content-Range", "bytes " + part.first() + "-" + part.last() + "/" + bytes.length);
        ctx.status(HttpStatus.PARTIAL_CONTENT)
                .result(Arrays.copyOfRange(bytes, (int) part.first(), (int) part.last() + 1));
    }

    private static void set(Context ctx, List<HttpField> fields) {
        for (HttpField field : fields) {
            if (field.getHeader() != HttpHeader.CONTENT_LENGTH) {
                ctx.header(field.getName(), field.getValue());
            }
        }
    }

    private static String accepted(Context ctx) {
        return all(ctx, "Accept-Encoding");
    }

    /** A header that may be there several times; null when it is not there. */
    private static String all(Context ctx, String header) {
        Enumeration<String> values = ctx.req().getHeaders(header);
        return values.hasMoreElements() ? String.join(",", Collections.list(values)) : null;
    }

    public SiteFrame frame() {
        return frame.get();
    }
}
