package org.sidestep;

import java.nio.file.Path;
import java.util.Optional;
import org.sidestep.database.Database;
import picocli.CommandLine.Option;

/** The options of every command that opens the database. */
final class DatabaseOptions {
    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:SIDESTEP_DATA:-data}",
            description = "Where the answers are kept (default: data; SIDESTEP_DATA).")
    Path data;

    @Option(
            names = "--database",
            paramLabel = "URL",
            defaultValue = "${env:SIDESTEP_DATABASE:-}",
            description =
                    "A PostgreSQL database instead of a file in the data folder:"
                            + " jdbc:postgresql://HOST/NAME (SIDESTEP_DATABASE).")
    private String url;

    @Option(
            names = "--database-user",
            paramLabel = "NAME",
            defaultValue = "${env:SIDESTEP_DATABASE_USER:-}",
            description =
                    "Who opens it (SIDESTEP_DATABASE_USER); the password is read from"
                            + " SIDESTEP_DATABASE_PASSWORD alone.")
    private String user;

    void set(PlainOptions given) {
        data = given.path("--data", "data");
        url = given.text("--database", "");
        user = given.text("--database-user", "");
    }

    /** Whether the answers are kept in a file of the data folder. */
    boolean isFile() {
        return url.isBlank();
    }

    /** The JDBC address, with user and password; empty for a file in the data folder. */
    Optional<String> database() {
        String password = System.getenv().getOrDefault("SIDESTEP_DATABASE_PASSWORD", "");
        return Optional.of(url)
                .filter(given -> !given.isBlank())
                .map(given -> user.isBlank() ? given : Database.withUser(given, user, password));
    }

    /** The JDBC address, also of a file in the data folder. */
    String address() {
        return database().orElseGet(() -> Database.inFolder(data));
    }

    /**
     * Opens the database.
     *
     * @throws org.sidestep.database.DatabaseException.Unavailable when it can't be opened
     */
    Database open() {
        return Database.open(address());
    }
}
