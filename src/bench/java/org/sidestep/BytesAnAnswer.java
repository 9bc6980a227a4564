package org.sidestep;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.sidestep.database.Database;

/**
 * Measures what an answer takes on disk, with the rows of its run and their indexes: whole runs as
 * readers take them, each answer a write of its own, by 8 writers at once; the size at the end,
 * after a clean stop, and once H2's file is compacted. Arguments: h2 or postgresql, how many
 * answers (100,000).
 */
final class BytesAnAnswer {
    private static final int WRITERS = 8;

    private final BenchDatabase target;
    private final int answers;

    private BytesAnAnswer(BenchDatabase target, int answers) {
        this.target = target;
        this.answers = answers;
    }

    public static void main(String[] arguments) throws Exception {
        int answers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        try (var target = BenchDatabase.of(arguments.length > 0 ? arguments[0] : "h2")) {
            new BytesAnAnswer(target, answers).measure();
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        long empty;
        try (var database = Database.open(target.url())) {
            write(database, StoredRuns::versions);
            empty = target.size();
            System.out.printf("%s: %,d bytes when empty%n", target.name(), empty);
            long begun = System.nanoTime();
            fill(database);
            System.out.printf(
                    "%,d answers in %.0f s%n", answers, (System.nanoTime() - begun) / 1e9);
            print("while it is open", empty);
        }
        print("after a clean stop", empty);
        if (target.isH2()) {
            long begun = System.nanoTime();
            try (var connection = target.connect();
                    var statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            }
            print("compacted in %.1f s".formatted((System.nanoTime() - begun) / 1e9), empty);
        }
    }

    private void print(String when, long empty) throws Exception {
        System.out.printf("%,d bytes an answer %s%n", (target.size() - empty) / answers, when);
    }

    private void fill(Database database) throws InterruptedException {
        var left = new AtomicInteger(answers / StoredRuns.QUESTIONS);
        var writers = new ArrayList<Thread>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(
                    new Thread(
                            () -> {
                                while (left.getAndDecrement() > 0) {
                                    takeARun(database);
                                }
                            }));
        }
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private static void takeARun(Database database) {
        var run = new String[1];
        write(database, to -> run[0] = StoredRuns.begin(to));
        for (int i = 1; i <= StoredRuns.QUESTIONS; i++) {
            int place = i;
            write(database, to -> StoredRuns.answer(to, run[0], place));
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private static void write(Database database, Work work) {
        database.write(
                "measuring",
                handle -> {
                    try {
                        work.on(handle.getConnection());
                        return null;
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }
}
