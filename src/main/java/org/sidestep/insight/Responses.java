package org.sidestep.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.sidestep.database.Database;

/** How often each answer was given, as it is stored: first tries, but for those before reading. */
final class Responses {
    private static final String SELECT =
            """
            select a.response, count(*)
            from run_question q
            join run r on r.id = q.run
            join answer a on a.run = q.run and a.place = q.place
            where q.version in (<versions>) and q.question = :question
              and r.first_try and r.kind in ('quiz', 'embedded')
            group by a.response
            """;

    private final Database database;

    Responses(Database database) {
        this.database = database;
    }

    /**
     * @param versions of the question; at least one
     */
    Map<String, Long> to(String question, Collection<String> versions) {
        return database.read(
                "counting what was filled in",
                handle -> {
                    var counts = new HashMap<String, Long>();
                    handle.createQuery(SELECT)
                            .bindList("versions", new ArrayList<>(versions))
                            .bind("question", question)
                            .map((row, c) -> counts.put(row.getString(1), row.getLong(2)))
                            .list();
                    return counts;
                });
    }
}
