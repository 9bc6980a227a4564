package org.sidestep.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * An open database, migrated to the tables this program knows: H2 in a file, or PostgreSQL, which
 * several processes may share. Reads go to a pool of connections; writes go through one {@link
 * Journal}, which returns when they are on disk.
 */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final long PATIENCE_MILLIS = 5_000;

    private final CompletableFuture<Opened> opened = new CompletableFuture<>();

    private Database() {}

    private record Opened(HikariDataSource source, Outage outage, Jdbi jdbi, Journal journal) {
        static Opened of(HikariDataSource source, Dialect dialect, String place) {
            var outage =
                    new Outage(dialect, place, source.getHikariPoolMXBean()::softEvictConnections);
            var jdbi = Jdbi.create(source);
            // What a reader answered, or a run's id, belongs in no message and no log.
            jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
            return new Opened(source, outage, jdbi, new Journal(jdbi, dialect, outage));
        }

        void close() {
            journal.close();
            source.close();
        }
    }

    /**
     * The address of an H2 database in a folder. Writes reach the file at once ({@code
     * WRITE_DELAY=0}), so that the journal's {@code CHECKPOINT SYNC} forces everything acknowledged
     * to disk; old pages are reused after two seconds.
     */
    public static String inFolder(Path folder) {
        return "jdbc:h2:file:"
                + folder.toAbsolutePath().normalize().resolve("sidestep")
                + ";WRITE_DELAY=0;RETENTION_TIME=2000";
    }

    /**
     * Makes the H2 database in a folder, which nobody has open, as small as it can be: a rush of
     * writes leaves a file of eighty times what is in it.
     *
     * @throws DatabaseException.Unavailable when it can't be opened
     */
    public static void compact(Path folder) {
        String url = inFolder(folder);
        try (var connection = DriverManager.getConnection(Dialect.H2.connection(url));
                var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        } catch (SQLException e) {
            throw Refusal.of(Dialect.H2, url, new IllegalStateException(e));
        }
    }

    /**
     * The same address with a user and a password, which are better not written on command lines.
     */
    public static String withUser(String url, String user, String password) {
        return Dialect.of(url).map(dialect -> dialect.with(url, user, password)).orElse(url);
    }

    /**
     * Opens the database at a JDBC address and brings its tables up to date.
     *
     * @throws DatabaseException.Unavailable when it can't be opened
     */
    public static Database open(String url) {
        return opening(url).await();
    }

    /**
     * The same, but makes no new database where there is none.
     *
     * @throws DatabaseException.InUse when another process alone has it open
     * @throws DatabaseException.Unavailable when it is not there or can't be opened
     */
    public static Database openExisting(String url) {
        return open(Dialect.of(url).map(dialect -> dialect.existing(url)).orElse(url));
    }

    /** Opens it without bringing its tables up to date. */
    static Database openAsItIs(String url) {
        var database = new Database();
        database.open(() -> opened(url, false));
        return database.await();
    }

    /** Loads what takes long to load, before it is known which database will be opened. */
    public static void load() {
        DriverManager.getDrivers();
        Flyway.configure();
        new HikariConfig();
    }

    /** The same, at once: a database that is being opened, and is waited for when it is used. */
    public static Database opening(String url) {
        var database = new Database();
        var opener =
                new Thread(() -> database.open(() -> opened(url, true)), "opening the database");
        opener.setDaemon(true);
        opener.start();
        return database;
    }

    /** None at all: whatever is asked of it fails. */
    public static Database none() {
        var database = new Database();
        database.opened.completeExceptionally(
                new DatabaseException.Failing(
                        "asking", new IllegalStateException("there is no database")));
        return database;
    }

    private void open(Supplier<Opened> opener) {
        try {
            opened.complete(opener.get());
        } catch (RuntimeException | Error e) {
            opened.completeExceptionally(e);
        }
    }

    /**
     * Waits until it is open.
     *
     * @throws DatabaseException.Unavailable when it can't be opened
     */
    public Database await() {
        opened();
        return this;
    }

    private Opened opened() {
        try {
            return opened.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private static Opened opened(String url, boolean migrate) {
        var dialect = Dialect.of(url).orElseThrow(() -> Refusal.unknown(url));
        if (!dialect.understands(url)) {
            throw Refusal.mistyped(url);
        }
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(pool(dialect.connection(url)));
            if (migrate) {
                migrate(source);
            }
            var database = Opened.of(source, dialect, Dialect.place(url));
            if (database.jdbi.withHandle(dialect::isReadOnly)) {
                throw Refusal.readOnly(url);
            }
            return database;
        } catch (RuntimeException e) {
            if (source != null) {
                source.close();
            }
            throw e instanceof DatabaseException ? e : Refusal.of(dialect, url, e);
        }
    }

    private static void migrate(DataSource source) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    private static HikariConfig pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        config.setPoolName("database");
        config.setInitializationFailTimeout(1);
        return config;
    }

    /**
     * Reads; {@code doing} says what for, should it fail.
     *
     * @throws DatabaseException.Failing when the database is broken or gone
     */
    public <T> T read(String doing, Function<Handle, T> reader) {
        var open = opened();
        try {
            return open.jdbi.withHandle(reader::apply);
        } catch (JdbiException e) {
            throw open.outage.failure(doing, e);
        }
    }

    /**
     * Writes in one transaction, and returns when it is on disk; {@code doing} says what for,
     * should it fail. The writer may be run again from the start when another transaction stood in
     * its way, so it does nothing but SQL.
     *
     * @throws DatabaseException.Busy when too much waits to be written
     * @throws DatabaseException.Failing when the database is broken or gone; then nothing is known
     *     of what was written
     */
    public <T> T write(String doing, Function<Handle, T> writer) {
        return opened().journal.write(doing, writer);
    }

    /** Writes a {@link Backup} while others go on reading and writing. */
    public void backUp(OutputStream to) {
        read(
                "backing up",
                handle -> {
                    Backup.write(handle, to, opened().journal::betweenCommits);
                    return null;
                });
    }

    /** How it is, after a try whether it answers. */
    public Condition check() {
        try {
            read("looking whether the database answers", handle -> handle.execute("select 1"));
            return condition();
        } catch (DatabaseException e) {
            var now = condition();
            return new Condition(
                    Failures.rootMessage(e),
                    now.busyConnections(),
                    now.connections(),
                    now.waitingWrites());
        }
    }

    /** How it is just now. */
    public Condition condition() {
        var open = opened();
        var pool = open.source.getHikariPoolMXBean();
        return new Condition(
                open.outage.why(),
                pool.getActiveConnections(),
                pool.getTotalConnections(),
                open.journal.waiting());
    }

    /**
     * How a database is at one moment.
     *
     * @param failure why it fails; empty when it works
     * @param busyConnections connections that are being used
     * @param connections connections that are open
     * @param waitingWrites writes that wait for the journal
     */
    public record Condition(
            String failure, int busyConnections, int connections, int waitingWrites) {}

    @Override
    public void close() {
        try {
            opened.join().close();
        } catch (CompletionException e) {
            // What could not be opened need not be closed; who opened it was told.
        }
    }
}
