package org.sidestep.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Handle;

/**
 * What differs between the databases that Sidestep runs on. Everything else is the same SQL on
 * both.
 */
enum Dialect {
    H2("jdbc:h2:") {
        /** H2 speaks PostgreSQL's dialect here. */
        @Override
        String connection(String url) {
            return url
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
                    + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";
        }

        @Override
        String with(String url, String user, String password) {
            return url + ";USER=" + user + ";PASSWORD=" + password;
        }

        @Override
        String existing(String url) {
            return url + ";IFEXISTS=TRUE";
        }

        @Override
        boolean isInUse(SQLException e) {
            return e != null && e.getErrorCode() == H2_IN_USE;
        }

        /** A commit has reached the file, but perhaps not the disk. */
        @Override
        void force(Handle handle) {
            handle.execute("checkpoint sync");
        }

        @Override
        boolean isFailing(SQLException e) {
            return H2_FAILING.contains(e.getErrorCode());
        }

        @Override
        boolean isReadOnly(Handle handle) {
            return handle.createQuery("call readonly()").mapTo(Boolean.class).one();
        }

        @Override
        String remedy() {
            return "Make room on its disk and see that it can be written: then the site goes on by"
                    + " itself. If the file is damaged, stop the site and restore a backup.";
        }

        @Override
        String advice(String place, SQLException e) {
            return switch (e.getErrorCode()) {
                case H2_NOT_THERE -> " does not exist; name its folder with --data";
                case H2_CORRUPTED ->
                        " is damaged ("
                                + Failures.rootMessage(e)
                                + "); move it away and restore a backup with `sidestep restore FILE`";
                case H2_CREATION_FAILED, H2_IO, H2_IO_FILE ->
                        " can't be read and written ("
                                + Failures.rootMessage(e)
                                + "); see that its folder may be written and its disk has room, or choose"
                                + " another folder with --data";
                case H2_IN_USE ->
                        " is in use by another process; stop that one, or choose another"
                                + " folder with --data";
                case H2_WRONG_PASSWORD ->
                        " refuses the user or the password; set"
                                + " SIDESTEP_DATABASE_USER and SIDESTEP_DATABASE_PASSWORD";
                default -> "";
            };
        }
    },

    POSTGRESQL("jdbc:postgresql:") {
        @Override
        String connection(String url) {
            String separator = url.contains("?") ? "&" : "?";
            return url
                    + separator
                    + "ApplicationName=sidestep&connectTimeout=5&socketTimeout=60&reWriteBatchedInserts=true";
        }

        @Override
        String with(String url, String user, String password) {
            return url
                    + (url.contains("?") ? "&" : "?")
                    + "user="
                    + URLEncoder.encode(user, StandardCharsets.UTF_8)
                    + "&password="
                    + URLEncoder.encode(password, StandardCharsets.UTF_8);
        }

        @Override
        String existing(String url) {
            return url;
        }

        @Override
        boolean isInUse(SQLException e) {
            return false;
        }

        /** A commit is on disk when it returns, as long as synchronous_commit is on. */
        @Override
        void force(Handle handle) {}

        @Override
        boolean isFailing(SQLException e) {
            return POSTGRES_FAILING.contains(stateClass(e)) || READ_ONLY.equals(e.getSQLState());
        }

        @Override
        boolean isReadOnly(Handle handle) {
            return handle.createQuery("select pg_is_in_recovery()").mapTo(Boolean.class).one();
        }

        @Override
        String remedy() {
            return "See that the server runs, can be reached and has room on its disk: then the site"
                    + " goes on by itself.";
        }

        @Override
        String advice(String place, SQLException e) {
            return switch (String.valueOf(e.getSQLState())) {
                case "28P01", "28000" ->
                        " refuses the user or the password; set"
                                + " SIDESTEP_DATABASE_USER and SIDESTEP_DATABASE_PASSWORD";
                case "3D000" ->
                        " does not exist; make it with `createdb "
                                + place.replaceFirst("^.*/", "")
                                + "` on that server, or name another with --database";
                case "08001", "08004", "08006" ->
                        " can't be reached; see that the server runs there"
                                + " and that its host and port are right in --database";
                default -> "";
            };
        }
    };

    private static final int H2_IN_USE = 90020;
    private static final int H2_IO = 90028;
    private static final int H2_CORRUPTED = 90030;
    private static final int H2_IO_FILE = 90031;
    private static final int H2_CREATION_FAILED = 90062;
    private static final int H2_NOT_THERE = 90146;
    private static final int H2_WRONG_PASSWORD = 28000;

    /** Input and output, corruption, a closed or read-only database, memory: nothing of ours. */
    private static final Set<Integer> H2_FAILING =
            Set.of(50000, 90007, 90028, 90030, 90031, 90062, 90067, 90097, 90098, 90108, 90121);

    /**
     * Connection, resources (a full disk), intervention (a shutdown), system and internal errors.
     */
    private static final Set<String> POSTGRES_FAILING = Set.of("08", "53", "57", "58", "XX");

    private static final String READ_ONLY = "25006";
    private static final String COLLISION = "40";

    /** PostgreSQL's driver logs what it throws, on lines of its own. */
    private static final Logger DRIVER_LOG = Logger.getLogger("org.postgresql");

    private final String prefix;

    Dialect(String prefix) {
        this.prefix = prefix;
    }

    /** The dialect of a JDBC address. */
    static Optional<Dialect> of(String url) {
        for (Dialect dialect : values()) {
            if (url.startsWith(dialect.prefix)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    /** Whether the address is written as the driver wants it. */
    boolean understands(String url) {
        DRIVER_LOG.setLevel(Level.OFF);
        try {
            return DriverManager.getDriver(url).acceptsURL(url);
        } catch (SQLException e) {
            return false;
        }
    }

    /** The address with the settings that Sidestep needs. */
    abstract String connection(String url);

    /** The address with a user and a password in it. */
    abstract String with(String url, String user, String password);

    /** The address, which then makes no new database where there is none. */
    abstract String existing(String url);

    /** Whether it can't be opened because another process alone has it. */
    abstract boolean isInUse(SQLException e);

    /** Returns when everything committed on this connection is on disk. */
    abstract void force(Handle handle);

    /** Whether the database is broken or gone, rather than asked for something it refuses. */
    abstract boolean isFailing(SQLException e);

    /** Whether nothing can be written, though it was opened. */
    abstract boolean isReadOnly(Handle handle);

    /** What the operator does about a database that fails. */
    abstract String remedy();

    /** Why a database can't be opened and what to do; empty when nothing better is known. */
    abstract String advice(String place, SQLException e);

    /**
     * Whether two transactions, perhaps of two processes, stood in each other's way: the same again
     * may go well.
     */
    static boolean isCollision(SQLException e) {
        return COLLISION.equals(stateClass(e));
    }

    private static String stateClass(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    /** The address as it may be shown: without settings, and so without a password. */
    static String place(String url) {
        return url.replaceFirst("^jdbc:(h2:file|postgresql):", "")
                .replaceFirst("[;?].*$", "")
                .replaceFirst("//[^/]*@", "//");
    }
}
