package org.sidestep.support;

import java.util.List;
import org.sidestep.database.Database;

/** A table that only tests have: words, one a row. */
public final class Notes {
    private Notes() {}

    public static void write(Database database, String note) {
        database.write(
                "writing",
                handle -> {
                    handle.execute("create table if not exists note (words varchar(10))");
                    return handle.execute("insert into note values (?)", note);
                });
    }

    /** All of them, sorted. */
    public static List<String> of(Database database) {
        return database.read(
                "reading",
                handle ->
                        handle.createQuery("select words from note order by words")
                                .mapTo(String.class)
                                .list());
    }
}
