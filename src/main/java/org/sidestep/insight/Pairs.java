package org.sidestep.insight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Readers who answered the same question before and after reading. */
final class Pairs {
    private static final String SELECT =
            """
            select q.question, q.version, count(*), sum(before.score), sum(a.score),
                   sum((a.score - before.score) * (a.score - before.score))
            from run r
            join run_question q on q.run = r.id
            join answer a on a.run = q.run and a.place = q.place
            join run_question earlier on earlier.run = r.pretest and earlier.version = q.version
            join answer before on before.run = earlier.run and before.place = earlier.place
            where r.pretest is not null and r.first_try
            group by q.question, q.version
            """;

    private Pairs() {}

    /** How much those who answered one version of a question changed. */
    record Changed(String question, String version, PairedDifference by) {}

    static List<Changed> in(Handle handle) {
        return handle.createQuery(SELECT).map((row, c) -> changed(row)).list();
    }

    private static Changed changed(ResultSet row) throws SQLException {
        return new Changed(
                row.getString(1),
                row.getString(2),
                new PairedDifference(
                        row.getLong(3), row.getDouble(4), row.getDouble(5), row.getDouble(6)));
    }
}
