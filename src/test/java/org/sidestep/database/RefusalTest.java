package org.sidestep.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Postgres;

/** What an operator reads, in one line, when the database can't be opened. */
class RefusalTest {
    @TempDir private Path folder;

    @Test
    void anotherProcessUsesTheFile() throws Exception {
        try (var other = anotherProcess(Database.inFolder(folder))) {
            assertThat(other.isValid(1)).isTrue();

            assertThat(refusal(Database.inFolder(folder)))
                    .isEqualTo(
                            "the database "
                                    + folder.resolve("sidestep")
                                    + " is in use by another process; stop that one, or choose"
                                    + " another folder with --data");
        }
    }

    @Test
    void nothingIsWrongAnyMoreWhenTheOtherProcessIsGone() throws Exception {
        anotherProcess(Database.inFolder(folder)).close();

        try (var database = Database.open(Database.inFolder(folder))) {
            assertThat(database.<Integer>write("writing", handle -> 1)).isEqualTo(1);
        }
    }

    @Test
    void theFileIsNoDatabase() throws Exception {
        Files.writeString(folder.resolve("sidestep.mv.db"), "no database\n".repeat(2_000));

        assertThat(refusal(Database.inFolder(folder)))
                .startsWith("the database " + folder.resolve("sidestep") + " is damaged (")
                .endsWith("; move it away and restore a backup with `sidestep restore FILE`");
    }

    @Test
    void theMiddleOfTheFileIsDamaged() throws Exception {
        Database.open(Database.inFolder(folder)).close();
        Path file = folder.resolve("sidestep.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        java.util.Arrays.fill(bytes, 0, bytes.length - 1_000, (byte) 7);
        Files.write(file, bytes);

        assertThat(refusal(Database.inFolder(folder)))
                .startsWith("the database " + folder.resolve("sidestep") + " is damaged (");
    }

    @Test
    void thePlaceOfTheFolderIsTaken() throws Exception {
        Path taken = Files.writeString(folder.resolve("taken"), "a file");

        assertThat(refusal(Database.inFolder(taken)))
                .startsWith("the database " + taken.resolve("sidestep") + " can't be ")
                .contains("choose another folder with --data");
    }

    @Test
    void theFileCanOnlyBeRead() {
        Database.open(Database.inFolder(folder)).close();

        assertThat(refusal(Database.inFolder(folder) + ";ACCESS_MODE_DATA=r"))
                .isEqualTo(
                        "the database "
                                + folder.resolve("sidestep")
                                + " can only be read; give this user the right to write to it and"
                                + " to its folder, or choose another one");
    }

    @Test
    void theAddressIsOfNoKnownKind() {
        assertThat(refusal("jdbc:nonsense:x;PASSWORD=secret"))
                .startsWith("the database address jdbc:nonsense:x is of no known kind; write ")
                .doesNotContain("secret");
    }

    @Test
    void theAddressIsMistyped() {
        assertThat(refusal("jdbc:postgresql://localhost:port/sidestep?password=secret"))
                .isEqualTo(
                        "the database address //localhost:port/sidestep is mistyped; write"
                                + " jdbc:postgresql://HOST:PORT/NAME");
    }

    @Test
    void noServerListensThere() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(refusal("jdbc:postgresql://127.0.0.1:" + port + "/sidestep?password=secret"))
                .isEqualTo(
                        "the database //127.0.0.1:"
                                + port
                                + "/sidestep can't be reached; see that the server runs there and"
                                + " that its host and port are right in --database");
    }

    @Test
    void theServerHasNoSuchDatabase() {
        assertThat(refusal(Postgres.url("sidewalk") + "?user=postgres"))
                .startsWith("the database //127.0.0.1:")
                .endsWith(
                        "/sidewalk does not exist; make it with `createdb sidewalk` on that server,"
                                + " or name another with --database");
    }

    @Test
    void thePasswordIsWrong() {
        String url = Postgres.url("postgres");
        Postgres.execute("create role reader login password 'right&proper'");

        assertThat(refusal(Database.withUser(url, "reader", "wrong")))
                .endsWith(
                        " refuses the user or the password; set SIDESTEP_DATABASE_USER and"
                                + " SIDESTEP_DATABASE_PASSWORD")
                .doesNotContain("wrong");
    }

    @Test
    void nothingIsWrongWithTheRightPassword() {
        String url = Postgres.url("postgres");
        Postgres.execute("create role writer login superuser password 'right&proper?'");

        try (var database = Database.open(Database.withUser(url, "writer", "right&proper?"))) {
            assertThat(database.<Integer>write("writing", handle -> 1)).isEqualTo(1);
        }
    }

    private static String refusal(String url) {
        var refused =
                catchThrowableOfType(
                        DatabaseException.Unavailable.class, () -> Database.open(url).close());
        assertThat(refused.getMessage()).doesNotContain("\n");
        return refused.getMessage();
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
}
