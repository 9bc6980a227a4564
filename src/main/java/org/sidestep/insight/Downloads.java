package org.sidestep.insight;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.sidestep.database.Database;

/** What editors take with them, as tables for other programs. */
public final class Downloads {
    private final Insight insight;
    private final Database database;

    public Downloads(Insight insight, Database database) {
        this.insight = insight;
        this.database = database;
    }

    /** {@code GET /editor/questions.csv}: what the pages tell. */
    public void questions(Context ctx) {
        begin(ctx, "questions.csv");
        ctx.result(QuestionsCsv.of(insight.judged()));
    }

    /**
     * {@code GET /editor/answers.csv}: every answer. Written to a file first, so that the database
     * does not wait for a slow line, and a failure is no half table.
     */
    public void answers(Context ctx) {
        try {
            Path file = Files.createTempFile("answers", ".csv");
            try {
                write(file);
                long size = Files.size(file);
                var open = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
                begin(ctx, "answers.csv");
                ctx.header("Content-Length", Long.toString(size));
                ctx.result(open);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            AnswersCsv.write(database, insight.catalogue().read(), writer);
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
