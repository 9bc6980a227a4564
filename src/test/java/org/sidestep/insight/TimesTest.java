package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Of 22 times, R says quantile(c(rep(5, 10), rep(20, 7), rep(45, 5)), 1:3/4, type = 1): 5, 20, 20.
 */
class TimesTest {
    @Test
    void quartilesAreThoseOfR() {
        assertThat(times(10, 7, 5).quartiles()).contains(new Times.Quartiles(5, 20, 20));
    }

    @Test
    void whatWasNotMeasuredDoesNotCount() {
        var times = times(10, 7, 2);
        times.add(0);

        assertThat(times.n()).isEqualTo(19);
        assertThat(times.quartiles()).isEmpty();
    }

    @Test
    void versionsAreCountedTogether() {
        var times = times(5, 0, 0);
        times.add(times(5, 7, 5));

        assertThat(times.quartiles()).isEqualTo(times(10, 7, 5).quartiles());
    }

    private static Times times(int short5, int middle20, int long45) {
        var times = new Times();
        for (int i = 0; i < short5 + middle20 + long45; i++) {
            times.add(i < short5 ? 5 : i < short5 + middle20 ? 20 : 45);
        }
        return times;
    }
}
