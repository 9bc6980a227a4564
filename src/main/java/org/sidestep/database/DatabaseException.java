package org.sidestep.database;

/** The database could not do what it was asked; the message says what that was. */
public class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public DatabaseException(String doing, Throwable cause) {
        super(doing + ": " + cause.getMessage(), cause);
    }

    DatabaseException(String message) {
        super(message);
    }

    /** So many answers are waiting to be written that another one is refused for the moment. */
    public static final class Busy extends DatabaseException {
        private static final long serialVersionUID = 1;

        Busy() {
            super("too many writes are waiting");
        }
    }

    /**
     * The database is broken or gone: a full disk, a lost connection. It may come back; what was
     * asked was perhaps not done.
     */
    public static final class Failing extends DatabaseException {
        private static final long serialVersionUID = 1;

        Failing(String doing, Throwable cause) {
            super(doing, cause);
        }
    }

    /** The database could not be opened; the message says why and what to do, in one line. */
    public static class Unavailable extends DatabaseException {
        private static final long serialVersionUID = 1;

        Unavailable(String message) {
            super(message);
        }
    }

    /** Another process alone has the database open. */
    public static final class InUse extends Unavailable {
        private static final long serialVersionUID = 1;

        InUse(String message) {
            super(message);
        }
    }
}
