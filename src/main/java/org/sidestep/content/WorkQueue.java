package org.sidestep.content;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Work for all processors: each takes the next piece when it is done with one. A parallel stream
 * would cut the work into a few large parts first, and of two processors one would wait for the
 * last of four.
 */
public final class WorkQueue {
    private WorkQueue() {}

    /** Does something with each piece; the first are begun first. */
    public static <T> void drain(Collection<T> pieces, Consumer<? super T> work) {
        var waiting = new ConcurrentLinkedQueue<>(pieces);
        int workers = Math.min(pieces.size(), Runtime.getRuntime().availableProcessors());
        IntStream.range(0, workers)
                .parallel()
                .forEach(
                        worker -> {
                            for (T next = waiting.poll(); next != null; next = waiting.poll()) {
                                work.accept(next);
                            }
                        });
    }
}
