package org.sidestep.database;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;

/** Says in one line why a database can't be opened, and what to do. */
final class Refusal {
    private Refusal() {}

    static DatabaseException.Unavailable unknown(String url) {
        return new DatabaseException.Unavailable(
                "the database address "
                        + Dialect.place(url)
                        + " is of no known kind; write jdbc:postgresql://HOST/NAME, or leave"
                        + " --database out to keep the answers in a file under --data");
    }

    static DatabaseException.Unavailable mistyped(String url) {
        return new DatabaseException.Unavailable(
                "the database address "
                        + Dialect.place(url)
                        + " is mistyped; write jdbc:postgresql://HOST:PORT/NAME");
    }

    static DatabaseException.Unavailable readOnly(String url) {
        return new DatabaseException.Unavailable(
                "the database "
                        + Dialect.place(url)
                        + " can only be read; give this user the right to write to it and to its"
                        + " folder, or choose another one");
    }

    static DatabaseException.Unavailable of(Dialect dialect, String url, RuntimeException e) {
        String place = Dialect.place(url);
        SQLException sql = Failures.sql(e);
        String advice = sql == null ? "" : dialect.advice(place, sql);
        String message = "the database " + place + (advice.isEmpty() ? reason(e) : advice);
        return dialect.isInUse(sql)
                ? new DatabaseException.InUse(message)
                : new DatabaseException.Unavailable(message);
    }

    private static String reason(RuntimeException e) {
        String why =
                e instanceof FlywayException ? " can't be brought up to date" : " can't be opened";
        return why + ": " + Failures.rootMessage(e);
    }
}
