package org.sidestep.insight;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.sidestep.web.Pages;
import org.sidestep.web.RateLimit;
import org.sidestep.web.Words;

/**
 * “Something is wrong with this question”: no account is needed, and nothing is kept of who said
 * it.
 */
public final class ReportPages {
    private static final String BACK = "/runs/[0-9a-f]{32}(?:/questions/[0-9]{1,4})?";
    private static final int ID_BYTES = 16;

    private final Insight insight;
    private final Pages pages;
    private final Words words;
    private final SecureRandom random;
    private final RateLimit limit = new RateLimit(10, Duration.ofSeconds(20));

    public ReportPages(Insight insight, Pages pages, Words words, SecureRandom random) {
        this.insight = insight;
        this.pages = pages;
        this.words = words;
        this.random = random;
    }

    /** {@code GET /reports/{question}}. */
    public void show(Context ctx) {
        pages.showFresh(ctx, view(item(ctx), from(ctx.queryParam("from")), "", "", false));
    }

    /** {@code GET /reports/{question}/thanks}. */
    public void thanks(Context ctx) {
        pages.showFresh(ctx, view(item(ctx), from(ctx.queryParam("from")), "", "", true));
    }

    /** {@code POST /reports/{question}}. */
    public void take(Context ctx) {
        Item item = item(ctx);
        String from = from(ctx.formParam("from"));
        String written = plain(Optional.ofNullable(ctx.formParam("words")).orElse(""));
        if (written.isEmpty() || written.length() > Reports.LONGEST) {
            String error = written.isEmpty() ? "report.empty" : "report.long";
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, view(item, from, written, error, false));
            return;
        }
        if (!limit.allows()) {
            ctx.header("Retry-After", limit.retryAfter());
            refuse(
                    ctx,
                    HttpStatus.TOO_MANY_REQUESTS,
                    view(item, from, written, "report.too-often", false));
            return;
        }
        insight.reports().keep(freshId(), item, written, insight.today());
        String back = from.isEmpty() ? "" : "?from=" + from;
        ctx.redirect("/reports/" + item.id() + "/thanks" + back, HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, HttpStatus status, ReportView view) {
        pages.showError(ctx, status, view);
    }

    private ReportView view(Item item, String from, String written, String error, boolean sent) {
        String title = words.get(sent ? "report.thanks" : "report.title");
        return new ReportView(title, item.id(), item.stem(), from, written, error, sent);
    }

    private Item item(Context ctx) {
        return insight.catalogue()
                .item(ctx.pathParam("question"))
                .orElseThrow(NotFoundResponse::new);
    }

    private static String from(String asked) {
        return asked != null && asked.matches(BACK) ? asked : "";
    }

    /** Text and line ends only. */
    private static String plain(String written) {
        return written.replace("\r\n", "\n").replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "").strip();
    }

    private String freshId() {
        byte[] bits = new byte[ID_BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
