package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidestep.database.Database;
import org.sidestep.support.DatabaseUnderTest;

/** Only who answered the same question before and after reading makes a pair. */
@ParameterizedClass
@EnumSource(DatabaseUnderTest.class)
class PairsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private final Database database;

    PairsTest(DatabaseUnderTest kind) {
        database = Database.open(kind.freshUrl());
        store("insert into question_version values ('v', 'which', 'which', ?)", DAY);
        store("insert into question_version values ('w', 'other', 'other', ?)", DAY);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatChangedIsSummedOverReaders() {
        run("p1", "pretest", null, true, "v", 0);
        run("q1", "quiz", "p1", true, "v", 1);
        run("p2", "pretest", null, true, "v", 0.5);
        run("q2", "quiz", "p2", true, "v", 0.25);

        assertThat(database.read("pairing", Pairs::in))
                .containsExactly(
                        new Pairs.Changed(
                                "which", "v", new PairedDifference(2, 0.5, 1.25, 1.0625)));
    }

    @Test
    void anotherQuestionALaterTryAndOneTimeAloneAreNoPair() {
        run("p1", "pretest", null, true, "v", 0);
        run("q1", "quiz", "p1", true, "w", 1);
        run("q2", "quiz", "p1", false, "v", 1);
        run("q3", "quiz", null, true, "v", 1);

        assertThat(database.read("pairing", Pairs::in)).isEmpty();
    }

    private void run(
            String id, String kind, String pretest, boolean first, String version, double score) {
        store(
                "insert into run (id, kind, quiz, seed, started, first_try, came_from, pretest)"
                        + " values (?, ?, 'standing', 1, ?, ?, '', ?)",
                id,
                kind,
                DAY,
                first,
                pretest);
        store(
                "insert into run_question values (?, 1, ?, ?)",
                id,
                version.equals("v") ? "which" : "other",
                version);
        store(
                "insert into answer (run, place, response, score, verdict, confidence, answered)"
                        + " values (?, 1, 'x', ?, 'partly', 'unsaid', ?)",
                id,
                score,
                DAY);
    }

    private void store(String sql, Object... values) {
        database.write("storing", handle -> handle.execute(sql, values));
    }
}
