package org.sidestep.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.sidestep.database.Database;

/**
 * The answers in the database, counted. As long as they are few, each page counts anew if there are
 * more than before; when they are many, pages show what was counted up to a minute ago.
 */
final class CountedAnswers {
    private static final long MANY = 20_000;
    private static final long FRESH_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int FETCH = 5_000;
    private static final String SELECT =
            """
            select q.run, r.kind, r.quiz, r.pretest, q.question, q.version,
                   a.response, a.score, a.verdict, a.confidence, a.answered, a.seconds
            from run_question q
            join run r on r.id = q.run
            join answer a on a.run = q.run and a.place = q.place
            where r.first_try and r.kind <> 'review'
            order by q.run, q.place
            """;

    /** What was counted, of which content, and when. */
    private record Held(Counts counts, long answers, long at) {}

    private final Database database;
    private final Supplier<Catalogue> catalogue;
    private volatile Held held;
    private volatile CompletableFuture<?> counting = CompletableFuture.completedFuture(null);

    CountedAnswers(Database database, Supplier<Catalogue> catalogue) {
        this.database = database;
        this.catalogue = catalogue;
    }

    Counts now() {
        Held last = held;
        if (last == null || isLarge(last)) {
            return last == null ? count().counts() : perhapsOld(last);
        }
        boolean same = last.counts().catalogue() == catalogue.get() && last.answers() == answers();
        return same ? last.counts() : count().counts();
    }

    /** Counts in the background, so that the first page need not wait. */
    void prepare() {
        counting = CompletableFuture.runAsync(this::count);
    }

    private static boolean isLarge(Held last) {
        return last.answers() > MANY;
    }

    private Counts perhapsOld(Held last) {
        boolean old = System.nanoTime() - last.at() > FRESH_NANOS;
        boolean edited = last.counts().catalogue() != catalogue.get();
        if ((old || edited) && counting.isDone()) {
            prepare();
        }
        return last.counts();
    }

    private synchronized Held count() {
        long begun = System.nanoTime();
        Held last = held;
        var content = catalogue.get();
        long answers = answers();
        if (last != null && last.answers() == answers && last.counts().catalogue() == content) {
            held = new Held(last.counts(), answers, begun);
            return held;
        }
        var counts = database.read("counting answers", handle -> count(handle, content));
        held = new Held(counts, answers, begun);
        return held;
    }

    private long answers() {
        return database.read(
                "counting answers",
                handle ->
                        handle.createQuery("select count(*) from answer").mapTo(Long.class).one());
    }

    private static Counts count(Handle handle, Catalogue content) {
        var counts = new Counts(content, versions(handle, content));
        // PostgreSQL holds the whole result in memory, unless it is read in a transaction
        return handle.inTransaction(
                transaction -> {
                    transaction
                            .createQuery(SELECT)
                            .setFetchSize(FETCH)
                            .scanResultSet(
                                    (rows, context) -> {
                                        read(rows.get(), counts);
                                        return null;
                                    });
                    Pairs.in(transaction).forEach(counts::add);
                    return counts;
                });
    }

    private static List<Item> versions(Handle handle, Catalogue content) {
        return handle
                .createQuery("select source from question_version")
                .mapTo(String.class)
                .list()
                .stream()
                .flatMap(source -> content.read().apply(source).stream())
                .toList();
    }

    private static void read(ResultSet rows, Counts counts) throws SQLException {
        String id = "";
        Counts.Run run = null;
        while (rows.next()) {
            String next = rows.getString(1);
            if (!next.equals(id)) {
                if (run != null) {
                    counts.add(run);
                }
                id = next;
                run =
                        new Counts.Run(
                                rows.getString(2),
                                rows.getString(3),
                                rows.getString(4) != null,
                                new ArrayList<>());
            }
            run.answers().add(answer(rows));
        }
        if (run != null) {
            counts.add(run);
        }
    }

    private static Counts.Answer answer(ResultSet rows) throws SQLException {
        return new Counts.Answer(
                rows.getString(5),
                rows.getString(6),
                rows.getString(7),
                rows.getDouble(8),
                rows.getString(9),
                rows.getString(10),
                rows.getObject(11, LocalDate.class),
                rows.getInt(12));
    }
}
