package org.sidestep.insight;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Some hundred runs in the order of their ids. H2 puts the whole result of a query together before
 * its first row, and a long read keeps it from using old pages of its file again; so nothing asks
 * for all answers at once.
 *
 * @param after the id before the first
 * @param last the id of the last
 */
record RunRange(String after, String last) {
    /** Before all runs. */
    static final RunRange START = new RunRange("", "");

    private static final int RUNS = 500;
    private static final String LAST =
            """
            select max(id) from (select id from run where id > :after order by id limit :runs) as next_runs
            """;

    /** The runs after these; nothing when there are none. */
    Optional<RunRange> next(Handle handle) {
        return handle.createQuery(LAST)
                .bind("after", last)
                .bind("runs", RUNS)
                .mapTo(String.class)
                .findOne()
                .map(end -> new RunRange(last, end));
    }

    /** Fills in {@code :after} and {@code :last}. */
    Query bind(Query query) {
        return query.bind("after", after).bind("last", last);
    }
}
