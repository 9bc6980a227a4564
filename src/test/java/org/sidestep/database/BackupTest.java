package org.sidestep.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidestep.support.DatabaseUnderTest;

/** What is backed up while readers answer, and restored, is what was there. */
@ParameterizedClass
@EnumSource(DatabaseUnderTest.class)
class BackupTest {
    private static final List<String> TABLES =
            List.of("question_version", "run", "run_question", "answer");

    private final DatabaseUnderTest kind;

    @TempDir private Path folder;

    BackupTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @ParameterizedTest
    @EnumSource
    void everyRowComesBackInEitherDatabase(DatabaseUnderTest to) throws IOException {
        try (var database = Database.open(kind.freshUrl())) {
            for (String words :
                    List.of("", "a\nb\r\n", "\"quoted\", and \\ more", "größer ≥ 🦵", "null")) {
                write(database, words);
            }
            var backup = backUp(database);
            String url = to.urlIn(folder.resolve("restored"));

            assertThat(Restoration.of(backup, url)).isEqualTo(16);
            try (var restored = Database.open(url)) {
                assertThat(rows(restored)).isEqualTo(rows(database));
            }
        }
    }

    @Test
    @SuppressWarnings("try")
    void aBackupUnderLoadHoldsWhatWasAcknowledgedBeforeAndNothingHalf() throws Exception {
        var acknowledged = Collections.synchronizedList(new ArrayList<String>());
        var enough = new CountDownLatch(100);
        try (var database = Database.open(kind.urlIn(folder.resolve("live")))) {
            var writers = new ArrayList<Thread>();
            for (int i = 0; i < 4; i++) {
                var writer = new Thread(() -> writeUntilClosed(database, acknowledged, enough));
                writer.start();
                writers.add(writer);
            }
            enough.await();
            var before = List.copyOf(acknowledged);
            var backup = backUp(database);
            database.close();
            for (Thread writer : writers) {
                writer.join();
            }
            String url = kind.urlIn(folder.resolve("restored"));
            Restoration.of(backup, url);

            try (var restored = Database.open(url)) {
                assertThat(ids(restored, "run")).containsAll(before);
                assertThat(ids(restored, "answer")).isEqualTo(ids(restored, "run"));
            }
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAlone() throws IOException {
        String url = kind.freshUrl();
        try (var database = Database.open(url)) {
            write(database, "a");

            assertThat(refusal(backUp(database), url))
                    .startsWith("the database ")
                    .contains(" is not empty; restore into a new one");
            assertThat(ids(database, "run")).hasSize(1);
        }
    }

    @Test
    void halfABackupIsNone() throws IOException {
        try (var database = Database.open(kind.freshUrl())) {
            write(database, "a");
            var backup = backUp(database);
            byte[] bytes = Files.readAllBytes(backup);
            Files.write(backup, java.util.Arrays.copyOf(bytes, bytes.length / 2));

            assertThat(refusal(backup, kind.freshUrl()))
                    .isEqualTo(
                            backup
                                    + " is no backup made with `sidestep backup FILE`, or not a whole one");
        }
    }

    private static String refusal(Path backup, String url) {
        return catchThrowableOfType(
                        DatabaseException.Unavailable.class, () -> Restoration.of(backup, url))
                .getMessage();
    }

    private Path backUp(Database database) throws IOException {
        Path file = folder.resolve("backup.zip");
        try (var out = Files.newOutputStream(file)) {
            database.backUp(out);
        }
        return file;
    }

    private static void writeUntilClosed(
            Database database, List<String> acknowledged, CountDownLatch enough) {
        try {
            while (true) {
                acknowledged.add(write(database, "words"));
                enough.countDown();
            }
        } catch (DatabaseException e) {
            // Closed: that is the end.
        }
    }

    /** A run of one question with its answer. */
    private static String write(Database database, String words) {
        String id = java.util.UUID.randomUUID().toString().replace("-", "");
        database.write(
                "writing",
                handle -> {
                    handle.execute(
                            "insert into question_version (version, question, source, first_shown)"
                                    + " values ('v', 'q', 'text', date '2026-11-25') on conflict do nothing");
                    handle.execute(
                            "insert into run (id, quiz, seed, started, first_try, came_from)"
                                    + " values (?, 'quiz', -42, date '2026-11-25', true, '')",
                            id);
                    handle.execute(
                            "insert into run_question (run, place, question, version) values (?, 1, 'q', 'v')",
                            id);
                    return handle.execute(
                            "insert into answer (run, place, response, score, verdict, confidence, answered)"
                                    + " values (?, 1, ?, 0.25, 'right', 'unsaid', date '2026-11-25')",
                            id,
                            words);
                });
        return id;
    }

    private static List<String> ids(Database database, String table) {
        String column = table.equals("run") ? "id" : "run";
        return database.read(
                "reading",
                handle ->
                        handle.createQuery(
                                        "select "
                                                + column
                                                + " from "
                                                + table
                                                + " order by "
                                                + column)
                                .mapTo(String.class)
                                .list());
    }

    private static List<String> rows(Database database) {
        return database.read(
                "reading",
                handle ->
                        TABLES.stream()
                                .flatMap(
                                        table ->
                                                handle
                                                        .createQuery("select * from " + table)
                                                        .mapToMap()
                                                        .list()
                                                        .stream()
                                                        .map(row -> table + row)
                                                        .sorted())
                                .toList());
    }
}
