package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long an answer took is told roughly, and only where it is known. */
class TimeTakenTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "0, 5",
        "6, 5",
        "8, 10",
        "58, 60",
        "61, 60",
        "70, 75",
        "300, 300",
        "320, 300",
        "340, 360",
        "1799, 1800",
        "86400, 1800"
    })
    void theTimeIsRoundedTheMoreTheLongerItIs(long passed, int seconds) {
        assertThat(TimeTaken.of(TimeTaken.begun(NOON), NOON.plusSeconds(passed)))
                .contains(new TimeTaken(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-5", "1763812801", "99999999999999999999"})
    void aMomentThatIsNoneIsNoTime(String made) {
        assertThat(
                        TimeTaken.of(
                                new Form(Map.of(TimeTaken.MADE, List.of(made))),
                                Instant.ofEpochSecond(1763812800)))
                .isEmpty();
    }

    @Test
    void aPageThatIsTheSameForEveryoneTellsNoTime() {
        assertThat(TimeTaken.of(Form.empty(), NOON)).isEqualTo(Optional.empty());
    }
}
