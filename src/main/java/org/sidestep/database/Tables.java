package org.sidestep.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/** The tables of a database, whatever they are. */
final class Tables {
    private static final String HISTORY = "flyway_schema_history";

    private Tables() {}

    /** The version of the last migration; 0 before the first. */
    static String version(Handle handle) {
        return all(handle).isEmpty() ? "0" : lastMigration(handle);
    }

    private static String lastMigration(Handle handle) {
        return handle.createQuery(
                        """
                        select "version" from flyway_schema_history
                        where "success" and "version" is not null order by "installed_rank" desc
                        """)
                .mapTo(String.class)
                .findFirst()
                .orElse("0");
    }

    /** All tables, each after those that it refers to. */
    static List<String> inOrder(Handle handle) {
        var ordered = new LinkedHashSet<String>();
        var waiting = all(handle);
        while (!waiting.isEmpty()) {
            var free = new ArrayList<String>();
            for (String table : waiting) {
                var parents = parents(handle, table);
                parents.remove(table);
                if (ordered.containsAll(parents)) {
                    free.add(table);
                }
            }
            if (free.isEmpty()) {
                throw new IllegalStateException(
                        "tables refer to each other in a circle: " + waiting);
            }
            ordered.addAll(free);
            free.forEach(waiting::remove);
        }
        return List.copyOf(ordered);
    }

    /** Whether nothing is stored; looks into every one of them. */
    static boolean areEmpty(Handle handle) {
        return all(handle).stream()
                        .filter(
                                table ->
                                        handle.createQuery(
                                                        "select exists (select 1 from "
                                                                + name(table)
                                                                + ")")
                                                .mapTo(Boolean.class)
                                                .one())
                        .count()
                == 0;
    }

    /** A name as SQL writes it, whatever it is. */
    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static Set<String> all(Handle handle) {
        return new TreeSet<>(
                handle.createQuery(
                                """
                                select table_name from information_schema.tables
                                where table_schema = current_schema and table_type = 'BASE TABLE'
                                  and table_name <> :history
                                """)
                        .bind("history", HISTORY)
                        .mapTo(String.class)
                        .list());
    }

    private static Set<String> parents(Handle handle, String table) {
        try {
            var connection = handle.getConnection();
            try (var keys =
                    connection
                            .getMetaData()
                            .getImportedKeys(
                                    connection.getCatalog(), connection.getSchema(), table)) {
                var parents = new TreeSet<String>();
                while (keys.next()) {
                    parents.add(keys.getString("PKTABLE_NAME"));
                }
                return parents;
            }
        } catch (SQLException e) {
            throw new DatabaseException("reading how tables refer to each other", e);
        }
    }
}
