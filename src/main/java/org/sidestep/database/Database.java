package org.sidestep.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * An open database, migrated to the tables this program knows. Reads go to a pool of connections;
 * writes go through one {@link Journal}, which returns when they are on disk.
 */
public final class Database implements AutoCloseable {
    private static final int H2_IN_USE = 90020;
    private static final int CONNECTIONS = 8;

    private final HikariDataSource source;
    private final Jdbi jdbi;
    private final Journal journal;

    private Database(HikariDataSource source) {
        this.source = source;
        this.jdbi = Jdbi.create(source);
        this.journal = new Journal(jdbi, source.getJdbcUrl().startsWith("jdbc:h2:"));
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
     * Opens the database at a JDBC address and brings its tables up to date.
     *
     * @throws DatabaseException.Unavailable when it can't be opened
     */
    public static Database open(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url.startsWith("jdbc:h2:") ? asPostgres(url) : url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setPoolName("database");
        config.setInitializationFailTimeout(1);
        HikariDataSource source = null;
        try {
            source = new HikariDataSource(config);
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            return new Database(source);
        } catch (RuntimeException e) {
            if (source != null) {
                source.close();
            }
            throw new DatabaseException.Unavailable(reason(url, e));
        }
    }

    /** H2 speaks PostgreSQL's dialect here, so that the same SQL runs on both. */
    private static String asPostgres(String url) {
        return url
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static String reason(String url, RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                return "the database "
                        + place(url)
                        + " is in use by another process; stop that one, or choose another folder with --data";
            }
        }
        String why =
                e instanceof FlywayException ? "can't be brought up to date" : "can't be opened";
        return "the database " + place(url) + " " + why + ": " + rootMessage(e);
    }

    private static String place(String url) {
        return url.replaceFirst("^jdbc:h2:file:", "").replaceFirst("[;?].*$", "");
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
    }

    /** Reads; {@code doing} says what for, should it fail. */
    public <T> T read(String doing, Function<Handle, T> reader) {
        try {
            return jdbi.withHandle(reader::apply);
        } catch (JdbiException e) {
            throw new DatabaseException(doing, e);
        }
    }

    /**
     * Writes in one transaction, and returns when it is on disk; {@code doing} says what for,
     * should it fail.
     */
    public <T> T write(String doing, Function<Handle, T> writer) {
        return journal.write(doing, writer);
    }

    @Override
    public void close() {
        journal.close();
        source.close();
    }
}
