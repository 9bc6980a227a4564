package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sidestep.database.Database;
import org.sidestep.support.DatabaseUnderTest;
import org.sidestep.support.MovedClock;

/** Few answers are counted for each page; many in the background, and pages say when. */
class CountedAnswersTest {
    private static final Instant BEGIN = Instant.parse("2026-11-22T12:00:00Z");
    private static final Item QUESTION =
            new Item("q", "v", "Q?", "single", List.of(), Blanks.NONE, Optional.empty());
    private static final Catalogue CONTENT =
            new Catalogue(
                    List.of(new Catalogue.QuizItems("quiz", "Quiz", "/", List.of(QUESTION))),
                    List.of(),
                    List.of(),
                    source -> Optional.of(QUESTION));

    private final Database database = Database.open(DatabaseUnderTest.H2.freshUrl());
    private final MovedClock clock = new MovedClock(BEGIN);
    private int runs;

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void fewAreCountedWheneverThereAreMore() {
        var answers = new CountedAnswers(database, () -> CONTENT, clock, 1_000);
        answer();
        long before = n(answers);
        answer();

        assertThat(before).isEqualTo(1);
        assertThat(n(answers)).isEqualTo(2);
    }

    @Test
    void whileManyAreCountedForTheFirstTimeNobodyWaits() {
        var answers = new CountedAnswers(database, () -> CONTENT, clock, 0);
        answer();

        assertThat(answers.now()).isEmpty();
        answers.begin().join();
        assertThat(n(answers)).isEqualTo(1);
    }

    @Test
    void manyAreCountedAnewNoSoonerThanAfterAMinute() {
        var answers = new CountedAnswers(database, () -> CONTENT, clock, 0);
        answer();
        answers.begin().join();
        answer();
        boolean soon = answers.now().orElseThrow().again();
        clock.forward(Duration.ofHours(1));
        var later = answers.now().orElseThrow();
        answers.begin().join();

        assertThat(soon).isFalse();
        // So few are counted anew before one can look.
        assertThat(later.again() || later.at().isAfter(BEGIN)).isTrue();
        assertThat(n(answers)).isEqualTo(2);
    }

    private static long n(CountedAnswers answers) {
        return answers.now()
                .orElseThrow()
                .figures()
                .counts()
                .of("q", "v")
                .orElseThrow()
                .tally()
                .n();
    }

    private void answer() {
        String run = "%032d".formatted(++runs);
        var day = LocalDate.of(2026, 11, 22);
        database.write(
                "answering",
                handle -> {
                    handle.execute(
                            "insert into question_version values ('v', 'q', 'v', ?)"
                                    + " on conflict do nothing",
                            day);
                    handle.execute(
                            "insert into run (id, kind, quiz, seed, started, first_try, came_from)"
                                    + " values (?, 'quiz', 'quiz', 1, ?, true, '')",
                            run,
                            day);
                    handle.execute("insert into run_question values (?, 1, 'q', 'v')", run);
                    return handle.execute(
                            "insert into answer (run, place, response, score, verdict, confidence,"
                                    + " answered) values (?, 1, '?', 0, 'unknown', 'unsaid', ?)",
                            run,
                            day);
                });
    }
}
