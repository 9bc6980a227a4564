package org.sidestep.insight;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.sidestep.database.Database;
import org.sidestep.web.BrokenOff;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** What editors take with them, as tables for other programs. */
public final class Downloads {
    private final Insight insight;
    private final Database database;
    private final CountedPages pages;

    public Downloads(Insight insight, Database database, Pages pages, Words words) {
        this.pages = new CountedPages(insight, pages, words);
        this.insight = insight;
        this.database = database;
    }

    /** {@code GET /editor/questions.csv}: what the pages tell. */
    public void questions(Context ctx) {
        pages.counted(ctx)
                .ifPresent(
                        counted -> {
                            begin(ctx, "questions.csv");
                            ctx.result(QuestionsCsv.of(insight.judged(counted.figures())));
                        });
    }

    /** {@code GET /editor/answers.csv}: every answer, sent while they are being read. */
    public void answers(Context ctx) throws IOException {
        begin(ctx, "answers.csv");
        try {
            // Javalin's own stream passes no flush on.
            var out = ctx.res().getOutputStream();
            var to = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            AnswersCsv.write(database, insight.catalogue().read(), to);
            to.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException e) {
            BrokenOff.mark(ctx);
            throw e;
        }
    }

    private void begin(Context ctx, String name) {
        String told = insight.isSimulated() ? "simulated-" + name : name;
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Robots-Tag", "noindex");
        ctx.header("Content-Disposition", "attachment; filename=\"" + told + "\"");
        ctx.contentType("text/csv;charset=utf-8");
    }
}
