package org.sidestep.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.sidestep.database.Database;

/**
 * The answers in the database, counted. As long as they are few, each page counts anew if there are
 * more than before. When they are many, no page waits: they are counted in the background, once a
 * minute at most and only while somebody looks, and pages show what was counted last and when.
 */
final class CountedAnswers {
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Counting may take this part of the time, so that readers keep the rest. */
    private static final int PART = 10;

    /**
     * What was counted.
     *
     * @param at when the counting began
     * @param again whether it is being counted anew
     */
    record Counted(Figures figures, Instant at, boolean again) {}

    private record Held(Figures figures, long answers, Instant at, Duration took) {
        boolean isFresh(Instant now) {
            Duration age = Duration.between(at, now);
            return age.compareTo(FRESH) < 0 || age.compareTo(took.multipliedBy(PART)) < 0;
        }
    }

    private final Database database;
    private final Supplier<Catalogue> catalogue;
    private final Clock clock;
    private final long many;
    private volatile Held held;

    /** How many answers are being counted; nobody need ask again meanwhile. */
    private volatile long beingCounted;

    private CompletableFuture<Void> counting = CompletableFuture.completedFuture(null);

    /**
     * @param many of more answers than that no page waits for the count
     */
    CountedAnswers(Database database, Supplier<Catalogue> catalogue, Clock clock, long many) {
        this.many = many;
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Nothing while many answers are counted for the first time. */
    Optional<Counted> now() {
        Held last = held;
        if (last != null && isLarge(last) && isCurrent(last) && last.isFresh(clock.instant())) {
            return told();
        }
        if (beingCounted > many) {
            return told();
        }
        long answers = answers();
        if (last != null && isCurrent(last) && last.answers() == answers) {
            held = new Held(last.figures(), answers, clock.instant(), last.took());
            return told();
        }
        var begun = begin();
        if (answers <= many) {
            await(begun);
            if (held.answers() != answers || !isCurrent(held)) {
                // It had been begun before the last of them came in.
                await(begin());
            }
        }
        return told();
    }

    private boolean isLarge(Held last) {
        return last.answers() > many;
    }

    private boolean isCurrent(Held last) {
        return last.figures().counts().catalogue() == catalogue.get();
    }

    private Optional<Counted> told() {
        boolean again = isCounting();
        return Optional.ofNullable(held)
                .map(last -> new Counted(last.figures(), last.at(), again && isLarge(last)));
    }

    private synchronized boolean isCounting() {
        return !counting.isDone();
    }

    /** Counts in the background, unless that is being done. */
    synchronized CompletableFuture<Void> begin() {
        if (counting.isDone()) {
            counting =
                    CompletableFuture.runAsync(
                            this::count, work -> new Thread(work, "counting answers").start());
        }
        return counting;
    }

    private static void await(CompletableFuture<Void> counting) {
        try {
            counting.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void count() {
        Instant begun = clock.instant();
        long nanos = System.nanoTime();
        var content = catalogue.get();
        long answers = answers();
        beingCounted = answers;
        try {
            var figures =
                    Figures.of(StoredAnswers.count(database, content), new EditorNotes(database));
            held = new Held(figures, answers, begun, Duration.ofNanos(System.nanoTime() - nanos));
        } finally {
            beingCounted = 0;
        }
    }

    private long answers() {
        return database.read(
                "counting answers",
                handle ->
                        handle.createQuery("select count(*) from answer").mapTo(Long.class).one());
    }
}
