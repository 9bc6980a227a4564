package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {
    @ParameterizedTest
    @ValueSource(strings = {"anatomy", "it-band", "v1", "3-sets"})
    void smallLettersDigitsAndHyphensAreASlug(String text) {
        assertThat(Slugs.isSlug(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Anatomy", "it_band", "-a", "a-", "a--b", "é", "a b", "../a"})
    void everythingElseIsNone(String text) {
        assertThat(Slugs.isSlug(text)).isFalse();
    }

    @Test
    void anAddressHasAnEnd() {
        assertThat(Slugs.isSlug("a".repeat(100))).isTrue();
        assertThat(Slugs.isSlug("a".repeat(101))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    What keeps you level?      | what-keeps-you-level
                    Don't worry                | dont-worry
                    Don’t worry                | dont-worry
                    Trendelenburgʼs café       | trendelenburg-s-cafe
                    2 × 10 reps                | 2-10-reps
                    骨盤                        | section
                    '…'                        | section
                    """)
    void anyHeadingGivesASlug(String heading, String slug) {
        assertThat(Slugs.from(heading)).isEqualTo(slug);
    }

    @Test
    void aLongHeadingGivesAShortSlug() {
        assertThat(Slugs.from("word ".repeat(50))).matches("(word-){15}word");
    }
}
