package org.sidestep.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The one writer. Everything that waits is written in one transaction and forced to disk once, and
 * only then is each of the waiting told that it is done: many answers share the price of one sync
 * (group commit).
 */
final class Journal implements AutoCloseable {
    private static final int WAITING = 1_000;
    private static final int GROUP = 128;

    private final Jdbi jdbi;
    private final boolean checkpoint;
    private final BlockingQueue<Entry<?>> queue = new ArrayBlockingQueue<>(WAITING);
    private final Thread writer = new Thread(this::run, "journal");
    private final Entry<?> end = new Entry<>(handle -> null);
    private volatile boolean open = true;

    /**
     * @param checkpoint whether a commit must be followed by {@code CHECKPOINT SYNC} to be on disk,
     *     as in H2
     */
    Journal(Jdbi jdbi, boolean checkpoint) {
        this.jdbi = jdbi;
        this.checkpoint = checkpoint;
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
            throw new DatabaseException(doing, e.getCause());
        }
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

    private void commit(List<Entry<?>> group) {
        try {
            jdbi.useHandle(
                    handle -> {
                        handle.useTransaction(
                                transaction -> group.forEach(entry -> entry.run(transaction)));
                        if (checkpoint) {
                            handle.execute("checkpoint sync");
                        }
                    });
            group.forEach(Entry::acknowledge);
        } catch (RuntimeException | Error e) {
            group.forEach(entry -> entry.done.completeExceptionally(e));
        }
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
        private static final String SAVEPOINT = "entry";

        private final Function<Handle, T> work;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private T result;
        private Throwable failure;

        Entry(Function<Handle, T> work) {
            this.work = work;
        }

        /** One entry that fails takes back only its own writes. */
        void run(Handle transaction) {
            transaction.savepoint(SAVEPOINT);
            try {
                result = work.apply(transaction);
                transaction.releaseSavepoint(SAVEPOINT);
            } catch (RuntimeException | Error e) {
                transaction.rollbackToSavepoint(SAVEPOINT);
                failure = e;
            }
        }

        void acknowledge() {
            if (failure == null) {
                done.complete(result);
            } else {
                done.completeExceptionally(failure);
            }
        }
    }
}
