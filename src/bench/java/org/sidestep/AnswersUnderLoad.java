package org.sidestep;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sidestep.database.Database;
import org.sidestep.support.KeptConnection;
import org.sidestep.support.SiteBuilder;

/**
 * Measures how many answers a second are acknowledged, each of them on disk: whole runs over HTTP
 * (begin, ten answers, result) at 1, 8 and 64 readers, beside the same rows written into the bare
 * database with the same promise by as many threads: each with a connection and a commit of its
 * own, and through the site's journal, which commits in groups. Load and site share this process.
 * Arguments: h2 or postgresql, seconds a figure (5), how many answers are stored before (0), how
 * many readers (1,8,64), seconds of warming up before each kind of reader (30).
 */
final class AnswersUnderLoad {
    private static final String QUIZ = "/quizzes/anatomy";
    private final BenchDatabase target;
    private final List<Integer> counts;
    private final Readers warm;
    private final Readers warmBare;
    private final Readers readers;

    private AnswersUnderLoad(
            BenchDatabase target, double seconds, List<Integer> counts, double warming) {
        this.target = target;
        this.counts = counts;
        this.warm = new Readers(warming, target::processorTime);
        this.warmBare = new Readers(warming / 3, target::processorTime);
        this.readers = new Readers(seconds, target::processorTime);
    }

    public static void main(String[] arguments) throws Exception {
        double seconds = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 5;
        int stored = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        try (var target = BenchDatabase.of(arguments.length > 0 ? arguments[0] : "h2")) {
            double warming = arguments.length > 4 ? Double.parseDouble(arguments[4]) : 30;
            new AnswersUnderLoad(target, seconds, counts(arguments), warming).measure(stored);
        }
        System.exit(0);
    }

    private static List<Integer> counts(String[] arguments) {
        return Stream.of((arguments.length > 3 ? arguments[3] : "1,8,64").split(","))
                .map(Integer::valueOf)
                .toList();
    }

    private void measure(int stored) throws Exception {
        System.out.printf(
                "%s, Java %s, %d answers stored before%n%n"
                        + "| readers | what | answers/s | p50 ms | p99 ms"
                        + " | CPU µs an answer: load | site | database |%n"
                        + "| --- | --- | --- | --- | --- | --- | --- | --- |%n",
                target.name(), Runtime.version().feature(), stored);
        try (var database = Database.open(target.url())) {
            if (stored > 0) {
                Readership.fill(database, Path.of("content"), stored);
            }
            write(database, to -> versions(to));
            bare(database);
        }
        try (var site =
                SiteBuilder.ofRealContent()
                        .database(target.url())
                        .clock(Clock.systemUTC())
                        .site()) {
            site.load();
            site.start();
            overHttp(site.port());
        }
    }

    private void bare(Database database) throws Exception {
        warmBare.measure(8, () -> journal(database));
        for (int count : counts) {
            print(count, "bare, a commit each", this::direct);
            print(count, "bare, the journal's groups", () -> journal(database));
        }
    }

    private void overHttp(int port) throws Exception {
        warm.measure(8, () -> poster(port, true));
        warm.measure(64, () -> poster(port, false));
        for (int count : counts) {
            print(count, "HTTP: begin, answers, result", () -> poster(port, false));
            print(count, "HTTP: every page read too", () -> poster(port, true));
        }
    }

    private void print(int count, String what, Callable<Readers.Reader> makes) throws Exception {
        var measured = readers.measure(count, makes);
        System.out.printf(
                "| %d | %s | %.0f | %.2f | %.2f | %.0f | %.0f | %.0f |%n",
                count,
                what,
                measured.perSecond(),
                measured.median(),
                measured.p99(),
                measured.cpu().readers(),
                measured.cpu().site(),
                measured.cpu().database());
    }

    /** A reader's browser, or only what it posts. */
    private static Readers.Reader poster(int port, boolean reads) throws Exception {
        var site = new KeptConnection(port);
        return times -> {
            String first = site.post(QUIZ + "/runs", "again=1").location();
            String run = first.replaceFirst("/questions/1$", "");
            for (int place = 1; place <= StoredRuns.QUESTIONS && !times.isUp(); place++) {
                if (reads) {
                    require(site.get(run + "/questions/" + place).status() == 200);
                }
                long begun = System.nanoTime();
                var told = site.post(run + "/answers", "place=" + place + "&answer=unknown");
                times.sentAt(begun);
                require(told.status() == 303);
                if (reads) {
                    require(site.get(told.location()).status() == 200);
                }
            }
            require(times.isUp() || site.get(run).status() == 200);
        };
    }

    /** The site's journal without the site. */
    private Readers.Reader journal(Database database) {
        return times -> {
            String run = write(database, StoredRuns::begin);
            for (int i = 1; i <= StoredRuns.QUESTIONS && !times.isUp(); i++) {
                int place = i;
                long begun = System.nanoTime();
                write(database, to -> answer(to, run, place));
                times.sentAt(begun);
            }
        };
    }

    private Readers.Reader direct() throws SQLException {
        Connection to = target.connect();
        return times -> {
            String run = StoredRuns.begin(to);
            target.commit(to);
            for (int place = 1; place <= StoredRuns.QUESTIONS && !times.isUp(); place++) {
                long begun = System.nanoTime();
                StoredRuns.answer(to, run, place);
                target.commit(to);
                times.sentAt(begun);
            }
        };
    }

    private interface Work {
        String on(Connection connection) throws SQLException;
    }

    private static String versions(Connection to) throws SQLException {
        StoredRuns.versions(to);
        return "";
    }

    private static String answer(Connection to, String run, int place) throws SQLException {
        StoredRuns.answer(to, run, place);
        return run;
    }

    private static String write(Database database, Work work) {
        return database.write(
                "measuring",
                handle -> {
                    try {
                        return work.on(handle.getConnection());
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static void require(boolean good) {
        if (!good) {
            throw new IllegalStateException("the site did not answer as it should");
        }
    }
}
