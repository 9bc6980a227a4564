package org.sidestep.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.sidestep.database.Database;

/**
 * Every stored answer as a table for other programs (RFC 4180), a line each: of every kind of run,
 * and not of first tries alone. Reads as it writes, so that any number needs little memory.
 */
public final class AnswersCsv {
    private static final String HEAD =
            "run,simulated,kind,quiz,pretest_run,first_try,started,place,question,version,shape,answered,"
                    + "verdict,score,confidence,seconds,chosen\r\n";
    private static final int FETCH = 1_000;
    private static final String SELECT =
            """
            select q.run, r.kind, r.quiz, r.pretest, r.first_try, r.started,
                   q.place, q.question, q.version,
                   a.answered, a.verdict, a.score, a.confidence, a.seconds, a.response
            from run_question q
            join run r on r.id = q.run
            join answer a on a.run = q.run and a.place = q.place
            order by q.run, q.place
            """;

    private final Pseudonyms names = new Pseudonyms(new SecureRandom());
    private final ChosenWords words;
    private final String simulated;
    private final Writer to;

    private AnswersCsv(ChosenWords words, boolean simulated, Writer to) {
        this.words = words;
        this.simulated = Boolean.toString(simulated);
        this.to = to;
    }

    /**
     * Writes all answers.
     *
     * @param read reads a version of a question that was stored
     * @return how many
     * @throws UncheckedIOException when it can't be written
     */
    public static long write(Database database, Function<String, Optional<Item>> read, Writer to) {
        boolean simulated = new EditorNotes(database).isSimulated();
        return database.read(
                "reading all answers",
                // PostgreSQL holds the whole result in memory, unless it is read in a transaction
                handle ->
                        handle.inTransaction(
                                transaction ->
                                        new AnswersCsv(
                                                        ChosenWords.in(transaction, read),
                                                        simulated,
                                                        to)
                                                .write(transaction)));
    }

    private long write(Handle handle) {
        put(HEAD);
        return handle.createQuery(SELECT)
                .setFetchSize(FETCH)
                .scanResultSet((rows, context) -> write(rows.get()));
    }

    private long write(ResultSet rows) throws SQLException {
        long lines = 0;
        while (rows.next()) {
            put(Csv.line(cells(rows)));
            lines++;
        }
        return lines;
    }

    private List<String> cells(ResultSet row) throws SQLException {
        String pretest = row.getString("pretest");
        String version = row.getString("version");
        return List.of(
                names.of(row.getString("run")),
                simulated,
                row.getString("kind"),
                row.getString("quiz"),
                pretest == null ? "" : names.of(pretest),
                Boolean.toString(row.getBoolean("first_try")),
                row.getString("started"),
                row.getString("place"),
                row.getString("question"),
                version,
                words.shape(version),
                row.getString("answered"),
                row.getString("verdict"),
                String.format(Locale.ROOT, "%.4f", row.getDouble("score")),
                row.getString("confidence"),
                Objects.toString(row.getString("seconds"), ""),
                words.of(version, row.getString("response")));
    }

    private void put(String text) {
        try {
            to.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
