package org.sidestep.database;

import java.sql.SQLException;

/** What is at the bottom of an exception. */
final class Failures {
    private Failures() {}

    /** The innermost SQL exception, or null when there is none. */
    static SQLException sql(Throwable e) {
        SQLException found = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                found = sql;
            }
        }
        return found;
    }

    /** The first line of the innermost message. */
    static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("").strip();
    }
}
