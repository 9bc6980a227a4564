package org.sidestep.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;

/** A PostgreSQL server of our own, started when first asked for and shared by all tests. */
public final class Postgres {
    private static final EmbeddedPostgres SERVER = start();

    private Postgres() {}

    /**
     * The address of a new, empty schema: for a program as good as a database, and much cheaper.
     */
    public static String freshUrl() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        execute("create schema " + name);
        return url("postgres") + "?user=postgres&currentSchema=" + name;
    }

    /** The address of a database that need not exist, without a user. */
    public static String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + SERVER.getPort() + "/" + name;
    }

    /** Runs a statement as the server's owner. */
    public static void execute(String sql) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setDataDirectoryCustomizer(folder -> askForPasswords(folder.toPath()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everyone but the owner needs a password. */
    private static void askForPasswords(Path folder) {
        Path file = folder.resolve("pg_hba.conf");
        try {
            Files.writeString(
                    file,
                    "host all postgres 127.0.0.1/32 trust\nhost all all 127.0.0.1/32 scram-sha-256\n"
                            + Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
