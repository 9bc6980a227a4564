package org.sidestep.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.sidestep.database.Database;
import org.sidestep.database.DatabaseException;

/** All runs, as the database keeps them. */
public final class Runs {
    private static final String INSERT_VERSION =
            """
            insert into question_version (version, question, source, first_shown)
            values (:version, :question, :source, :shown) on conflict do nothing
            """;
    private static final String INSERT_RUN =
            """
            insert into run (id, kind, quiz, seed, started, first_try, came_from, pretest)
            values (:id, :kind, :quiz, :seed, :started, :firstTry, :cameFrom, :pretest) on conflict do nothing
            """;
    private static final String INSERT_QUESTION =
            """
            insert into run_question (run, place, question, version)
            values (:run, :place, :question, :version) on conflict do nothing
            """;
    private static final String INSERT_ANSWER =
            """
            insert into answer (run, place, response, score, verdict, confidence, answered, seconds)
            values (:run, :place, :response, :score, :verdict, :confidence, :answered, :seconds)
            on conflict do nothing
            """;
    private static final String SELECT =
            """
            select r.*, q.place, q.question, q.version, a.response, a.score, a.verdict, a.confidence,
                   a.seconds
            from run r
            left join run_question q on q.run = r.id
            left join answer a on a.run = q.run and a.place = q.place
            where r.id = :id order by q.place
            """;

    private final Database database;
    private final StoredVersions versions = new StoredVersions();

    public Runs(Database database) {
        this.database = database;
    }

    /** Keeps a new run with its questions; keeping the same run twice changes nothing. */
    public void begin(Run run) {
        write(
                "beginning a run",
                run.asked(),
                handle -> {
                    if (insert(handle, run)) {
                        insert(handle, run, run.asked());
                    }
                });
    }

    /** Adds a question at the end of a run, unless another was added there meanwhile. */
    void add(Run run, Run.Asked asked) {
        var questions = List.of(asked);
        write("adding a question to a run", questions, handle -> insert(handle, run, questions));
    }

    /** Writes what needs the versions of these questions to be stored. */
    private void write(String doing, List<Run.Asked> questions, Consumer<Handle> writer) {
        try {
            database.write(
                    doing,
                    handle -> {
                        writer.accept(handle);
                        return null;
                    });
            questions.forEach(asked -> versions.stored(asked.version()));
        } catch (DatabaseException e) {
            if (!(e instanceof DatabaseException.Busy)) {
                versions.clear();
            }
            throw e;
        }
    }

    private static boolean insert(Handle handle, Run run) {
        return handle.createUpdate(INSERT_RUN)
                        .bind("id", run.id())
                        .bind("kind", run.kind().word())
                        .bind("quiz", run.quiz())
                        .bind("seed", run.seed())
                        .bind("started", run.started())
                        .bind("firstTry", run.firstTry())
                        .bind("cameFrom", run.cameFrom())
                        .bind("pretest", run.pretest())
                        .execute()
                == 1;
    }

    private void insert(Handle handle, Run run, List<Run.Asked> questions) {
        var added = handle.prepareBatch(INSERT_QUESTION);
        for (Run.Asked asked : questions) {
            if (!versions.isStored(asked.version())) {
                insert(handle, asked, run.started());
            }
            added.bind("run", run.id())
                    .bind("place", asked.place())
                    .bind("question", asked.question())
                    .bind("version", asked.version())
                    .add();
        }
        added.execute();
    }

    private static void insert(Handle handle, Run.Asked asked, LocalDate shown) {
        handle.createUpdate(INSERT_VERSION)
                .bind("version", asked.version())
                .bind("question", asked.question())
                .bind("source", asked.source())
                .bind("shown", shown)
                .execute();
    }

    /**
     * Keeps an answer; when it returns, the answer is on disk. A question answered before keeps its
     * first answer.
     *
     * @return whether this was its first
     */
    public boolean record(Run run, int place, Run.Answer answer, LocalDate today) {
        return database.write(
                "recording an answer",
                handle ->
                        handle.createUpdate(INSERT_ANSWER)
                                        .bind("run", run.id())
                                        .bind("place", place)
                                        .bind("response", answer.response().stored())
                                        .bind("score", answer.grade().score())
                                        .bind("verdict", answer.grade().verdict().word())
                                        .bind("confidence", answer.confidence().word())
                                        .bind("answered", today)
                                        .bind("seconds", answer.took().map(TimeTaken::seconds))
                                        .execute()
                                == 1);
    }

    public Optional<Run> find(String id) {
        return Run.isId(id)
                ? database.read("reading a run", handle -> find(handle, id))
                : Optional.empty();
    }

    /** One statement for a run and its questions: whoever sees the one sees the others too. */
    private Optional<Run> find(Handle handle, String id) {
        return handle.createQuery(SELECT)
                .bind("id", id)
                .scanResultSet((rows, context) -> run(rows.get(), handle));
    }

    private Optional<Run> run(ResultSet rows, Handle handle) throws SQLException {
        if (!rows.next()) {
            return Optional.empty();
        }
        var run = run(rows);
        var asked = new ArrayList<Run.Asked>();
        do {
            asked(rows, handle).ifPresent(asked::add);
        } while (rows.next());
        return Optional.of(run.with(asked));
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString("id"),
                kind(row),
                row.getString("quiz"),
                row.getLong("seed"),
                row.getObject("started", LocalDate.class),
                row.getBoolean("first_try"),
                row.getString("came_from"),
                Optional.ofNullable(row.getString("pretest")),
                List.of());
    }

    private static Run.Kind kind(ResultSet row) throws SQLException {
        return Run.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    /** Nothing where a run has no questions. */
    private Optional<Run.Asked> asked(ResultSet row, Handle handle) throws SQLException {
        String version = row.getString("version");
        return version == null
                ? Optional.empty()
                : Optional.of(
                        new Run.Asked(
                                row.getInt("place"),
                                row.getString("question"),
                                version,
                                versions.source(version, handle),
                                answer(row)));
    }

    private static Optional<Run.Answer> answer(ResultSet row) throws SQLException {
        String response = row.getString("response");
        if (response == null) {
            return Optional.empty();
        }
        var verdict = Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT));
        return Optional.of(
                new Run.Answer(
                        Response.fromStored(response),
                        new Grade(row.getDouble("score"), verdict),
                        Confidence.of(row.getString("confidence")),
                        took(row.getInt("seconds"))));
    }

    /** 0 where nothing was measured. */
    private static Optional<TimeTaken> took(int seconds) {
        return seconds == 0 ? Optional.empty() : Optional.of(new TimeTaken(seconds));
    }
}
