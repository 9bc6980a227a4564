package org.sidestep.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulerTest {
    private static final double EXACT = 1e-6;

    private final Scheduler scheduler = Scheduler.standard();
    private final Scheduler lax = new Scheduler(Scheduler.DEFAULT_WEIGHTS, 0.8);

    @Test
    void everyHistoryRunsAsInTsFsrs() throws IOException {
        Memory memory = null;
        int reviews = 0;
        for (Vector vector : vectors()) {
            memory = vector.first() ? scheduler.first(vector.rating) : after(memory, vector);
            assertThat(memory.stability())
                    .as(vector.toString())
                    .isCloseTo(vector.stability, within(EXACT));
            assertThat(memory.difficulty())
                    .as(vector.toString())
                    .isCloseTo(vector.difficulty, within(EXACT));
            assertThat(List.of(scheduler.interval(memory), lax.interval(memory)))
                    .as(vector.toString())
                    .containsExactly(vector.interval90, vector.interval80);
            reviews++;
        }
        assertThat(reviews).isGreaterThan(1_000);
    }

    private Memory after(Memory memory, Vector vector) {
        assertThat(scheduler.recall(memory, vector.days))
                .as(vector.toString())
                .isCloseTo(vector.recall, within(EXACT));
        return scheduler.next(memory, vector.days, vector.rating);
    }

    @ParameterizedTest
    @EnumSource(Rating.class)
    void afterAsManyDaysAsItIsStableNineOfTenAreRemembered(Rating rating) {
        var memory = new Memory(10, scheduler.first(rating).difficulty());

        assertThat(scheduler.recall(memory, 10)).isCloseTo(0.9, within(EXACT));
    }

    @Test
    void betterRememberedIsAskedLater() {
        var memory = scheduler.first(Rating.GOOD);

        assertThat(
                        Stream.of(Rating.values())
                                .map(rating -> scheduler.next(memory, 3, rating).stability()))
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void nothingIsAskedAgainOnTheSameDay() {
        assertThat(scheduler.interval(scheduler.first(Rating.AGAIN))).isEqualTo(1);
    }

    @Test
    void aReviewBeforeTheLastOneIsRefused() {
        var memory = scheduler.first(Rating.GOOD);

        assertThatThrownBy(() -> scheduler.next(memory, -1, Rating.GOOD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.5, Double.NaN})
    void whatIsNoProbabilityIsRefused(double retention) {
        assertThatThrownBy(() -> new Scheduler(Scheduler.DEFAULT_WEIGHTS, retention))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 40_000, Double.NaN})
    void whatIsNoStabilityIsRefused(double stability) {
        assertThatThrownBy(() -> new Memory(stability, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.99, 10.01, Double.NaN})
    void whatIsNoDifficultyIsRefused(double difficulty) {
        assertThatThrownBy(() -> new Memory(1, difficulty))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Vector> vectors() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/fsrs/vectors.csv"))) {
            return lines.skip(1).map(Vector::of).toList();
        }
    }

    /** One review of a history, as ts-fsrs followed it. */
    private record Vector(
            String history,
            int days,
            Rating rating,
            double recall,
            double stability,
            double difficulty,
            int interval90,
            int interval80) {
        static Vector of(String line) {
            String[] cells = line.split(",");
            return new Vector(
                    cells[0],
                    Integer.parseInt(cells[1]),
                    Rating.values()[Integer.parseInt(cells[2]) - 1],
                    Double.parseDouble(cells[3]),
                    Double.parseDouble(cells[4]),
                    Double.parseDouble(cells[5]),
                    Integer.parseInt(cells[6]),
                    Integer.parseInt(cells[7]));
        }

        /** Only the first review of a history has nothing to recall. */
        boolean first() {
            return recall == 0;
        }
    }
}
