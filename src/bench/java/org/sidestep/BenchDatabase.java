package org.sidestep;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sidestep.database.Database;

/**
 * An empty database on the disk of this folder, which promises what the site promises: a commit is
 * on disk.
 */
final class BenchDatabase implements AutoCloseable {
    private static final String AS_THE_SITE_OPENS_IT =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    private final String url;
    private final AutoCloseable server;

    private BenchDatabase(String url, AutoCloseable server) {
        this.url = url;
        this.server = server;
    }

    /**
     * @param name h2, postgresql (a server of its own), or the JDBC address of one to keep
     */
    static BenchDatabase of(String name) throws IOException {
        if (name.startsWith("jdbc:")) {
            return new BenchDatabase(name, () -> {});
        }
        Path folder =
                Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-");
        if (name.equals("h2")) {
            return new BenchDatabase(Database.inFolder(folder), () -> {});
        }
        var server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
        return new BenchDatabase(server.getJdbcUrl("postgres", "postgres"), server);
    }

    String url() {
        return url;
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    String name() {
        return isH2() ? "H2" : "PostgreSQL";
    }

    /** A connection past the site, which commits when it is told to. */
    Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(isH2() ? url + AS_THE_SITE_OPENS_IT : url);
        connection.setAutoCommit(false);
        return connection;
    }

    /** Returns when all that was written is on disk. */
    void commit(Connection connection) throws SQLException {
        connection.commit();
        if (isH2()) {
            try (var statement = connection.createStatement()) {
                statement.execute("checkpoint sync");
            }
        }
    }

    @Override
    public void close() throws Exception {
        server.close();
    }
}
