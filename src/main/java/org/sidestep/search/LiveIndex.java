package org.sidestep.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The index of the content as it is now: made when it is first needed, and again when someone
 * searches after a change.
 *
 * @param <T> the content at one moment; another object each time it has changed
 */
public final class LiveIndex<T> implements AutoCloseable {
    private final Supplier<T> content;
    private final Function<T, SearchIndex> maker;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private Optional<Made<T>> made = Optional.empty();
    private boolean closed;

    public LiveIndex(Supplier<T> content, Function<T, SearchIndex> maker) {
        this.content = content;
        this.maker = maker;
    }

    private record Made<T>(T of, SearchIndex index) {}

    /** Looks for the words of a reader. */
    Results find(ReaderQuery query, Optional<Kind> only) {
        return with(made -> made.index.find(query, only));
    }

    /** Where to begin instead: the articles, in their order. */
    List<Start> starts() {
        return with(made -> made.index.starts());
    }

    /** Does something with the index of this content, if readers see no other. */
    public void use(T of, Consumer<SearchIndex> work) {
        with(
                made -> {
                    if (made.of == of) {
                        work.accept(made.index);
                    }
                    return null;
                });
    }

    /** The index is not closed while someone uses it. */
    private <R> R with(Function<Made<T>, R> use) {
        T now = content.get();
        lock.readLock().lock();
        try {
            if (isMadeOf(now)) {
                return use.apply(made.get());
            }
        } finally {
            lock.readLock().unlock();
        }
        lock.writeLock().lock();
        try {
            if (!isMadeOf(now)) {
                make(now);
            }
            return use.apply(made.get());
        } finally {
            lock.writeLock().unlock();
        }
    }

    private boolean isMadeOf(T now) {
        return made.isPresent() && made.get().of == now;
    }

    private void make(T now) {
        if (closed) {
            throw new IllegalStateException("the search index is closed");
        }
        var next = new Made<>(now, maker.apply(now));
        made.ifPresent(old -> old.index.close());
        made = Optional.of(next);
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            made.ifPresent(old -> old.index.close());
            made = Optional.empty();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
