package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
    @Test
    void everyPieceIsDoneOnce() {
        List<Integer> pieces = IntStream.range(0, 1_000).boxed().toList();
        var done = new ConcurrentLinkedQueue<Integer>();

        WorkQueue.drain(pieces, done::add);

        assertThat(done).containsExactlyInAnyOrderElementsOf(pieces);
    }

    @Test
    void thereMayBeNothingToDo() {
        var done = new ConcurrentLinkedQueue<String>();

        WorkQueue.drain(List.<String>of(), done::add);

        assertThat(done).isEmpty();
    }

    @Test
    void aPieceThatFailsIsNotHidden() {
        assertThatThrownBy(() -> WorkQueue.drain(List.of("1", "x", "3"), Integer::parseInt))
                .isInstanceOf(NumberFormatException.class);
    }
}
