package org.sidestep.database;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the database works just now. The log hears of it once when it begins to fail and once
 * when it works again, not with every reader.
 */
final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

    private final Dialect dialect;
    private final String place;
    private final Runnable reconnect;
    private final AtomicReference<String> why = new AtomicReference<>("");

    /**
     * @param reconnect gives up the connections there are, so that the next ones open the database
     *     anew
     */
    Outage(Dialect dialect, String place, Runnable reconnect) {
        this.dialect = dialect;
        this.place = place;
        this.reconnect = reconnect;
    }

    /** What to throw for a failure: {@link DatabaseException.Failing} when it is not ours. */
    DatabaseException failure(String doing, Throwable e) {
        if (!isOutage(e)) {
            return new DatabaseException(doing, e);
        }
        reconnect.run();
        if (why.getAndSet(Failures.rootMessage(e)).isEmpty()) {
            LOG.error(
                    "The database {} fails ({}): {}. Readers are told to try again; articles go on"
                            + " being served. {}",
                    place,
                    doing,
                    Failures.rootMessage(e),
                    dialect.remedy());
        }
        return new DatabaseException.Failing(doing, e);
    }

    boolean isOutage(Throwable e) {
        SQLException sql = Failures.sql(e);
        return sql != null && dialect.isFailing(sql);
    }

    /** Something was written to disk. */
    void over() {
        if (!why.get().isEmpty() && !why.getAndSet("").isEmpty()) {
            LOG.info("The database {} works again.", place);
        }
    }

    /** Why writing fails just now; empty when it works. */
    String why() {
        return why.get();
    }
}
