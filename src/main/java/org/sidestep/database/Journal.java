package org.sidestep.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one writer of this process. Everything that waits is written in one transaction and forced to
 * disk once, and only then is each of the waiting told that it is done: many answers share the
 * price of one sync (group commit).
 */
final class Journal implements AutoCloseable {
    private static final int WAITING = 1_000;
    private static final int GROUP = 128;
    private static final int TRIES = 5;

    private final Jdbi jdbi;
    private final Dialect dialect;
    private final Outage outage;
    private final BlockingQueue<Entry<?>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer = new Thread(this::run, "journal");
    private final Entry<?> end = new Entry<>(handle -> null);
    private final Lock committing = new ReentrantLock();
    private volatile boolean open = true;

    Journal(Jdbi jdbi, Dialect dialect, Outage outage) {
        this.jdbi = jdbi;
        this.dialect = dialect;
        this.outage = outage;
        writer.setDaemon(true);
        writer.start();
    }

    <T> T write(String doing, Function<Handle, T> work) {
        var entry = new Entry<>(work);
        // Closed after it was offered: nobody may be left to take it.
        if (!open || !queue.offer(entry) || !open && queue.remove(entry)) {
            throw new DatabaseException.Busy();
        }
        try {
            return entry.done.join();
        } catch (CompletionException e) {
            throw outage.failure(doing, e.getCause());
        }
    }

    /** Does something while nothing is being committed. */
    void betweenCommits(Runnable work) {
        committing.lock();
        try {
            work.run();
        } finally {
            committing.unlock();
        }
    }

    /** How many writes wait just now. */
    int waiting() {
        return queue.size();
    }

    private void run() {
        var group = new ArrayList<Entry<?>>(GROUP);
        try {
            while (!group.contains(end)) {
                group.clear();
                group.add(queue.take());
                queue.drainTo(group, GROUP - 1);
                commit(group);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the journal", e);
        }
    }

    /**
     * Together, as almost always; when one of them fails, each for itself, so that it takes back
     * only its own writes. While the database itself fails, nothing is tried again.
     */
    private void commit(List<Entry<?>> group) {
        try {
            together(group);
        } catch (RuntimeException | Error e) {
            if (outage.isOutage(e)) {
                group.forEach(entry -> entry.done.completeExceptionally(e));
            } else {
                group.forEach(this::apart);
            }
        }
    }

    private void together(List<Entry<?>> group) {
        betweenCommits(
                () ->
                        jdbi.useHandle(
                                handle -> {
                                    handle.useTransaction(
                                            transaction ->
                                                    group.forEach(entry -> entry.run(transaction)));
                                    dialect.force(handle);
                                }));
        outage.over();
        group.forEach(Entry::acknowledge);
    }

    private void apart(Entry<?> entry) {
        for (int tried = 1; !entry.done.isDone(); tried++) {
            try {
                together(List.of(entry));
            } catch (RuntimeException | Error e) {
                if (tried == TRIES || !isCollision(e)) {
                    entry.done.completeExceptionally(e);
                }
            }
        }
    }

    private static boolean isCollision(Throwable e) {
        SQLException sql = Failures.sql(e);
        return sql != null && Dialect.isCollision(sql);
    }

    /**
     * Writes what still waits, then ends. The writer is never interrupted: H2 closes its file when
     * the thread that writes to it is.
     */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            queue.put(end);
            writer.join(5_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Entry<T> {
        private final Function<Handle, T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private T result;

        Entry(Function<Handle, T> work) {
            this.work = work;
        }

        void run(Handle transaction) {
            result = work.apply(transaction);
        }

        void acknowledge() {
            done.complete(result);
        }
    }
}
