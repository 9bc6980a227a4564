package org.sidestep.insight;

import java.time.LocalDate;
import java.util.List;
import org.sidestep.database.Database;

/**
 * What readers say is wrong with a question. Kept apart from answers, without anything that says
 * who wrote it, for 90 days.
 */
final class Reports {
    static final int LONGEST = 1_000;
    private static final int DAYS = 90;
    private static final String INSERT =
            """
            insert into report (id, question, version, words, told)
            values (:id, :question, :version, :words, :told)
            """;

    /** One report. */
    record Report(String id, String question, String words, LocalDate told) {}

    private final Database database;

    Reports(Database database) {
        this.database = database;
    }

    void keep(String id, Item about, String words, LocalDate today) {
        database.write(
                "keeping a report",
                handle -> {
                    handle.execute("delete from report where told < ?", today.minusDays(DAYS));
                    return handle.createUpdate(INSERT)
                            .bind("id", id)
                            .bind("question", about.id())
                            .bind("version", about.version())
                            .bind("words", words)
                            .bind("told", today)
                            .execute();
                });
    }

    /** Those of the last 90 days, the newest first; older ones are deleted. */
    List<Report> all(LocalDate today) {
        var all = read();
        if (all.stream().anyMatch(report -> report.told().isBefore(today.minusDays(DAYS)))) {
            database.write(
                    "deleting old reports",
                    handle ->
                            handle.execute(
                                    "delete from report where told < ?", today.minusDays(DAYS)));
            return read();
        }
        return all;
    }

    private List<Report> read() {
        return database.read(
                "reading reports",
                handle ->
                        handle.createQuery(
                                        "select id, question, words, told from report order by told desc, id")
                                .map(
                                        (row, context) ->
                                                new Report(
                                                        row.getString(1),
                                                        row.getString(2),
                                                        row.getString(3),
                                                        row.getObject(4, LocalDate.class)))
                                .list());
    }

    void delete(String id) {
        database.write(
                "deleting a report",
                handle -> handle.execute("delete from report where id = ?", id));
    }
}
