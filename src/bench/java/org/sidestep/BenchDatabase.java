package org.sidestep;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.sidestep.database.Database;

/**
 * An empty database on the disk of this folder, which promises what the site promises: a commit is
 * on disk.
 */
public final class BenchDatabase implements AutoCloseable {
    private static final String AS_THE_SITE_OPENS_IT =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";

    /** Where /proc/PID/stat has its four times, of the process and of children that ended. */
    private static final int USER_TIME = 11;

    private static final int TIMES = 4;

    private final String url;
    private final AutoCloseable server;
    private final Optional<ProcessHandle> process;

    private BenchDatabase(String url, AutoCloseable server, Optional<ProcessHandle> process) {
        this.url = url;
        this.server = server;
        this.process = process;
    }

    private BenchDatabase(String url) {
        this(url, () -> {}, Optional.empty());
    }

    /**
     * @param name h2, postgresql (a server of its own), or the JDBC address of one to keep
     */
    public static BenchDatabase of(String name) throws IOException {
        if (name.startsWith("jdbc:")) {
            return new BenchDatabase(name);
        }
        Path folder =
                Files.createTempDirectory(Files.createDirectories(Path.of("target")), "bench-");
        if (name.equals("h2")) {
            return new BenchDatabase(Database.inFolder(folder));
        }
        var server =
                EmbeddedPostgres.builder()
                        .setDataDirectory(folder)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .start();
        long process = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0));
        return new BenchDatabase(
                server.getJdbcUrl("postgres", "postgres"), server, ProcessHandle.of(process));
    }

    /**
     * Processor time of all the server's processes so far, those that have ended too; none of a
     * database in this process, nor where there is no /proc.
     */
    Duration processorTime() {
        return process.stream()
                .flatMap(server -> Stream.concat(Stream.of(server), server.children()))
                .map(BenchDatabase::ticks)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration ticks(ProcessHandle process) {
        try {
            String[] fields =
                    Files.readString(Path.of("/proc", process.pid() + "", "stat"))
                            .replaceFirst("^.*\\) ", "")
                            .split(" ");
            return Stream.of(fields)
                    .skip(USER_TIME)
                    .limit(TIMES)
                    .map(ticks -> Duration.ofMillis(10 * Long.parseLong(ticks)))
                    .reduce(Duration.ZERO, Duration::plus);
        } catch (IOException e) {
            return Duration.ZERO;
        }
    }

    public String url() {
        return url;
    }

    boolean isH2() {
        return url.startsWith("jdbc:h2:");
    }

    public String name() {
        return isH2() ? "H2" : "PostgreSQL";
    }

    /** What it takes on disk, in bytes. */
    long size() throws Exception {
        if (isH2()) {
            return Files.size(
                    Path.of(
                            url.replaceFirst("^jdbc:h2:file:", "").replaceFirst(";.*", "")
                                    + ".mv.db"));
        }
        try (var connection = connect();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select pg_database_size(current_database())")) {
            rows.next();
            return rows.getLong(1);
        }
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
