package org.sidestep.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir private Path folder;

    @Test
    void readsWhatWasWritten() {
        try (var database = Database.open(inMemory())) {
            write(database, "a");

            assertThat(notes(database)).containsExactly("a");
        }
    }

    @Test
    void givesBackWhatTheWriterSays() {
        try (var database = Database.open(inMemory())) {
            assertThat(database.<String>write("writing", handle -> "done")).isEqualTo("done");
        }
    }

    @Test
    void keepsEverythingWhenItIsClosedAndOpenedAgain() {
        try (var database = Database.open(Database.inFolder(folder))) {
            write(database, "a");
            write(database, "b");
        }
        try (var database = Database.open(Database.inFolder(folder))) {
            assertThat(notes(database)).containsExactly("a", "b");
        }
    }

    @Test
    void keepsWhatWasAcknowledgedThoughItIsNeverClosed() throws Exception {
        var copy = Files.createDirectory(folder.resolve("copy"));
        try (var database = Database.open(Database.inFolder(folder))) {
            write(database, "a");
            // What a power cut leaves: the file as it lies on the disk.
            Files.copy(folder.resolve("sidestep.mv.db"), copy.resolve("sidestep.mv.db"));
        }
        try (var database = Database.open(Database.inFolder(copy))) {
            assertThat(notes(database)).containsExactly("a");
        }
    }

    @Test
    void makesTheFolderItLiesIn() {
        try (var database = Database.open(Database.inFolder(folder.resolve("a/b")))) {
            write(database, "a");
            assertThat(notes(database)).containsExactly("a");
        }
    }

    @Test
    void saysInOneLineThatAnotherProcessUsesIt() throws Exception {
        try (var other = anotherProcess(Database.inFolder(folder))) {
            assertThat(other.isValid(1)).isTrue();
            var refused =
                    catchThrowableOfType(
                            DatabaseException.Unavailable.class,
                            () -> Database.open(Database.inFolder(folder)));

            assertThat(refused.getMessage())
                    .isEqualTo(
                            "the database "
                                    + folder.resolve("sidestep")
                                    + " is in use by another process; stop that one, or choose another folder with --data");
        }
    }

    @Test
    void opensWhenTheOtherProcessIsGone() throws Exception {
        anotherProcess(Database.inFolder(folder)).close();

        try (var database = Database.open(Database.inFolder(folder))) {
            write(database, "a");
            assertThat(notes(database)).containsExactly("a");
        }
    }

    @Test
    void saysInOneLineThatAFileIsNoDatabase() throws Exception {
        Files.writeString(folder.resolve("sidestep.mv.db"), "no database\n".repeat(2_000));

        assertThatThrownBy(() -> Database.open(Database.inFolder(folder)))
                .isInstanceOf(DatabaseException.Unavailable.class)
                .message()
                .startsWith("the database " + folder.resolve("sidestep") + " can't be opened: ")
                .doesNotContain("\n");
    }

    @Test
    void saysInOneLineThatNothingAnswersThere() {
        assertThatThrownBy(() -> Database.open("jdbc:nonsense:x"))
                .isInstanceOf(DatabaseException.Unavailable.class)
                .message()
                .startsWith("the database jdbc:nonsense:x can't be opened: ")
                .doesNotContain("\n");
    }

    @Test
    void saysWhatItWasDoingWhenReadingFails() {
        try (var database = Database.open(inMemory())) {
            assertThatThrownBy(
                            () ->
                                    database.read(
                                            "counting what is not there",
                                            handle ->
                                                    handle.createQuery("select * from nowhere")
                                                            .mapToMap()
                                                            .list()))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("counting what is not there: ");
        }
    }

    private static String inMemory() {
        return "jdbc:h2:mem:" + UUID.randomUUID();
    }

    /** H2 loaded a second time knows nothing of the first, as in another process. */
    @SuppressWarnings("resource")
    private static Connection anotherProcess(String url) throws Exception {
        URL h2 = org.h2.Driver.class.getProtectionDomain().getCodeSource().getLocation();
        var loader = new URLClassLoader(new URL[] {h2}, ClassLoader.getPlatformClassLoader());
        var driver =
                (Driver) loader.loadClass("org.h2.Driver").getDeclaredConstructor().newInstance();
        return driver.connect(url, new Properties());
    }

    private static void write(Database database, String note) {
        database.write(
                "writing",
                handle -> {
                    handle.execute("create table if not exists note (words varchar(10))");
                    return handle.execute("insert into note values (?)", note);
                });
    }

    private static List<String> notes(Database database) {
        return database.read(
                "reading",
                handle ->
                        handle.createQuery("select words from note order by words")
                                .mapTo(String.class)
                                .list());
    }
}
