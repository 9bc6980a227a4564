package org.sidestep.quiz;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sidestep.database.Database;

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
            insert into answer (run, place, response, score, verdict, confidence, answered)
            values (:run, :place, :response, :score, :verdict, :confidence, :answered) on conflict do nothing
            """;
    private static final String SELECT_ASKED =
            """
            select q.place, q.question, q.version, v.source, a.response, a.score, a.verdict, a.confidence
            from run_question q
            join question_version v on v.version = q.version
            left join answer a on a.run = q.run and a.place = q.place
            where q.run = :run order by q.place
            """;

    private final Database database;

    public Runs(Database database) {
        this.database = database;
    }

    /** Keeps a new run with its questions; keeping the same run twice changes nothing. */
    public void begin(Run run) {
        database.write(
                "beginning a run",
                handle -> {
                    if (insert(handle, run)) {
                        run.asked().forEach(asked -> insert(handle, run, asked));
                    }
                    return null;
                });
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

    private static void insert(Handle handle, Run run, Run.Asked asked) {
        handle.createUpdate(INSERT_VERSION)
                .bind("version", asked.version())
                .bind("question", asked.question())
                .bind("source", asked.source())
                .bind("shown", run.started())
                .execute();
        handle.createUpdate(INSERT_QUESTION)
                .bind("run", run.id())
                .bind("place", asked.place())
                .bind("question", asked.question())
                .bind("version", asked.version())
                .execute();
    }

    /** Adds a question at the end of a run, unless another was added there meanwhile. */
    void add(Run run, Run.Asked asked) {
        database.write(
                "adding a question to a run",
                handle -> {
                    insert(handle, run, asked);
                    return null;
                });
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
                                        .execute()
                                == 1);
    }

    public Optional<Run> find(String id) {
        return Run.isId(id)
                ? database.read("reading a run", handle -> find(handle, id))
                : Optional.empty();
    }

    /** The run before its questions: whoever sees the one sees the others too. */
    private static Optional<Run> find(Handle handle, String id) {
        return handle.createQuery("select * from run where id = :id")
                .bind("id", id)
                .map(
                        (row, context) ->
                                new Run(
                                        row.getString("id"),
                                        kind(row),
                                        row.getString("quiz"),
                                        row.getLong("seed"),
                                        row.getObject("started", LocalDate.class),
                                        row.getBoolean("first_try"),
                                        row.getString("came_from"),
                                        Optional.ofNullable(row.getString("pretest")),
                                        asked(handle, id)))
                .findOne();
    }

    private static Run.Kind kind(ResultSet row) throws SQLException {
        return Run.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT));
    }

    private static List<Run.Asked> asked(Handle handle, String id) {
        return handle.createQuery(SELECT_ASKED)
                .bind("run", id)
                .map((row, context) -> asked(row))
                .list();
    }

    private static Run.Asked asked(ResultSet row) throws SQLException {
        return new Run.Asked(
                row.getInt("place"),
                row.getString("question"),
                row.getString("version"),
                row.getString("source"),
                answer(row));
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
                        Confidence.of(row.getString("confidence"))));
    }
}
