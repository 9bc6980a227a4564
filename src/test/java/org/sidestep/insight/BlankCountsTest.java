package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sidestep.web.Words;

/** What was filled in is counted blank by blank, and rare words are not told. */
class BlankCountsTest {
    private static final BlankRows ROWS =
            new BlankRows(new InWords(new Words(Words.in(Locale.ENGLISH))));

    @Test
    void everyChoiceIsCountedAlsoThoseThatNobodyMade() {
        var counts = BlankCounts.of(blanks("1", "2"), Map.of("1\n2", 20L, "2\n1", 10L, "2\n2", 3L));

        assertThat(ROWS.filled(counts).blanks().get(0).entries())
                .containsExactly(
                        new QuestionView.Entry("1", true, "20", "61 %"),
                        new QuestionView.Entry("2", false, "13", "39 %"));
        assertThat(ROWS.filled(BlankCounts.of(blanks("1", "2"), Map.of("1\n1", 7L))).blanks())
                .extracting(blank -> blank.entries().get(1))
                .containsExactly(
                        new QuestionView.Entry("2", false, "0", ""),
                        new QuestionView.Entry("2", false, "0", ""));
    }

    @Test
    void aCellOfOneToFourIsHidden() {
        var counts = BlankCounts.of(blanks("1", "2"), Map.of("1\n1", 30L, "2\n1", 4L));

        assertThat(ROWS.filled(counts).blanks().get(0).entries().get(1))
                .isEqualTo(new QuestionView.Entry("2", false, "fewer than 5", ""));
    }

    @Test
    void wordsThatFewWroteAreCountedTogether() {
        var counts =
                BlankCounts.of(
                        blanks(), Map.of("1\nx", 6L, "hip\nx", 15L, "Jane Doe\nx", 4L, "y\nx", 3L));
        var blank = ROWS.filled(counts).blanks().get(0);

        assertThat(blank.entries())
                .extracting(QuestionView.Entry::text)
                .containsExactly("hip", "1");
        assertThat(blank.others()).isEqualTo("7");
    }

    @Test
    void noAnswersAreNoTable() {
        assertThat(ROWS.filled(BlankCounts.of(blanks("1"), Map.of())))
                .isEqualTo(QuestionView.Filled.NONE);
    }

    /** Two blanks in which 1 is right. */
    private static Blanks blanks(String... choices) {
        var blank = new Blanks.Blank("Blank", "1", List.of(choices));
        return new Blanks(
                List.of(blank, blank),
                stored ->
                        stored.lines()
                                .map(text -> new Blanks.Filled(text, text.equals("1")))
                                .toList());
    }
}
