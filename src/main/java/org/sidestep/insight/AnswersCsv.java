package org.sidestep.insight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.sidestep.database.Database;

/**
 * Every stored answer as a table for other programs (RFC 4180), a line each: of every kind of run,
 * and not of first tries alone. Reads some runs, writes them, and goes on, so that any number needs
 * little memory and the database waits for no slow line: what is answered meanwhile may be there or
 * not.
 */
public final class AnswersCsv {
    private static final String HEAD =
            "run,simulated,kind,quiz,pretest_run,first_try,started,place,question,version,shape,answered,"
                    + "verdict,score,confidence,seconds,chosen\r\n";
    private static final String SELECT =
            """
            select q.run, r.kind, r.quiz, r.pretest, r.first_try, r.started,
                   q.place, q.question, q.version,
                   a.answered, a.verdict, a.score, a.confidence, a.seconds, a.response
            from run r
            join run_question q on q.run = r.id
            join answer a on a.run = q.run and a.place = q.place
            where r.id > :after and r.id <= :last
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
     * Writes all answers, the heading at once.
     *
     * @param read reads a version of a question that was stored
     * @return how many
     * @throws UncheckedIOException when it can't be written
     */
    public static long write(Database database, Function<String, Optional<Item>> read, Writer to) {
        begin(to);
        var words = database.read("reading versions", handle -> ChosenWords.in(handle, read));
        boolean simulated = new EditorNotes(database).isSimulated();
        return new AnswersCsv(words, simulated, to).write(database);
    }

    private long write(Database database) {
        long lines = 0;
        for (var range = next(database, RunRange.START);
                range.isPresent();
                range = next(database, range.get())) {
            var some = lines(database, range.get());
            some.forEach(this::put);
            lines += some.size();
        }
        return lines;
    }

    private static Optional<RunRange> next(Database database, RunRange before) {
        return database.read("reading all answers", before::next);
    }

    private List<String> lines(Database database, RunRange range) {
        return database.read(
                "reading all answers",
                handle ->
                        range.bind(handle.createQuery(SELECT))
                                .scanResultSet((rows, context) -> lines(rows.get())));
    }

    private List<String> lines(ResultSet rows) throws SQLException {
        var lines = new ArrayList<String>();
        while (rows.next()) {
            lines.add(Csv.line(cells(rows)));
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

    private static void begin(Writer to) {
        try {
            to.write(HEAD);
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void put(String text) {
        try {
            to.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
