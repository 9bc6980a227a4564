package org.sidestep.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sidestep.database.Database;

/** Reads the first tries, run by run, a few at once: any number needs little memory. */
final class StoredAnswers {
    private static final String SELECT =
            """
            select q.run, r.kind, r.quiz, r.pretest, q.question, q.version,
                   a.response, a.score, a.verdict, a.confidence, a.answered, a.seconds
            from run r
            join run_question q on q.run = r.id
            join answer a on a.run = q.run and a.place = q.place
            where r.id > :after and r.id <= :last and r.first_try and r.kind <> 'review'
            order by q.run, q.place
            """;

    private StoredAnswers() {}

    /** Counts all of them. */
    static Counts count(Database database, Catalogue content) {
        return database.read("counting answers", handle -> count(handle, content));
    }

    private static Counts count(Handle handle, Catalogue content) {
        var counts = new Counts(content, versions(handle, content));
        for (var range = RunRange.START.next(handle);
                range.isPresent();
                range = range.get().next(handle)) {
            range.get()
                    .bind(handle.createQuery(SELECT))
                    .scanResultSet(
                            (rows, context) -> {
                                read(rows.get(), counts);
                                return null;
                            });
        }
        Pairs.in(handle).forEach(counts::add);
        return counts;
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
