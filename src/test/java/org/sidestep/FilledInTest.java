package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.sidestep.insight.Blanks;
import org.sidestep.quiz.Matching;
import org.sidestep.quiz.Ordering;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Response;
import org.sidestep.support.Quizzing;

/** Statistics learn what was filled in from what is stored. */
class FilledInTest {
    @Test
    void anOrderIsAPlaceForEachItem() {
        var question = Quizzing.question(Quizzing.ORDERING);
        var items = ((Ordering) question.shape()).items();

        assertThat(FilledIn.of(question).blanks().get(1))
                .isEqualTo(new Blanks.Blank("Lift", "2", List.of("1", "2", "3", "4")));
        assertThat(
                        read(
                                question,
                                items.get(1).key(),
                                items.get(0).key(),
                                items.get(2).key(),
                                items.get(3).key()))
                .isEqualTo("2 wrong, 1 wrong, 3 right, 4 right");
    }

    @Test
    void aPairIsAPartnerForEachLeftSide() {
        var question = Quizzing.question(Quizzing.MATCHING);
        var matching = (Matching) question.shape();
        String spare = matching.spare().get(0).key();
        String[] stored =
                matching.pairs().stream()
                        .map(pair -> pair.left().key() + "=" + spare)
                        .toArray(String[]::new);

        assertThat(FilledIn.of(question).blanks().get(0).expected())
                .isEqualTo("superior gluteal nerve");
        assertThat(read(question, stored))
                .isEqualTo("femoral nerve wrong, femoral nerve wrong, femoral nerve wrong");
    }

    @Test
    void aGapIsNamedByTheWordsBesideItAndCaseDoesNotMatter() {
        var question = Quizzing.question(Quizzing.CLOZE);

        assertThat(FilledIn.of(question).blanks())
                .extracting(Blanks.Blank::label)
                .containsExactly("The […] keeps the", "keeps the […] level.");
        assertThat(read(question, "Medius", "hip")).isEqualTo("medius right, hip wrong");
    }

    @Test
    void aFullStopStaysAtItsGap() {
        var question =
                Quizzing.question("Most of the work on one leg is done by the [[medius]].\n");

        assertThat(FilledIn.of(question).blanks().get(0).label()).isEqualTo("done by the […].");
    }

    @Test
    void aNumberIsTheSameHoweverItIsWritten() {
        var question = Quizzing.question(Quizzing.NUMBER);

        assertThat(read(question, "45,0 degrees")).isEqualTo("45 right");
        assertThat(FilledIn.of(question).blanks().get(0).expected()).contains("45 ± 10");
    }

    @Test
    void nothingIsFilledInWhereOptionsAreChosenOrNothingWasKnown() {
        assertThat(FilledIn.of(Quizzing.question(Quizzing.SINGLE)).blanks()).isEmpty();
        assertThat(
                        FilledIn.of(Quizzing.question(Quizzing.CLOZE))
                                .reader()
                                .apply(Response.dontKnow().stored()))
                .isEmpty();
    }

    private static String read(Question question, String... values) {
        String stored = Response.of(Arrays.asList(values)).stored();
        return FilledIn.of(question).reader().apply(stored).stream()
                .map(filled -> filled.text() + (filled.right() ? " right" : " wrong"))
                .collect(Collectors.joining(", "));
    }
}
