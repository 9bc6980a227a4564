package org.sidestep.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CardTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void whatWasForgottenIsAskedTomorrow() {
        assertThat(begun("a", Rating.AGAIN).due()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void whatWasCertainIsAskedAfterAWeek() {
        assertThat(begun("a", Rating.EASY).due()).isEqualTo(TODAY.plusDays(8));
    }

    @Test
    void eachReviewThatWasRememberedComesLater() {
        Card card = begun("a", Rating.GOOD);
        Card again = card.reviewed(new Recall("a", "v1", Rating.GOOD), card.due());

        assertThat(again.due().toEpochDay() - again.last().toEpochDay())
                .isGreaterThan(card.due().toEpochDay() - card.last().toEpochDay());
        assertThat(again.reps()).isEqualTo(2);
    }

    @Test
    void aRewordedQuestionBeginsAnew() {
        Card card = begun("a", Rating.GOOD);
        Card again = card.reviewed(new Recall("a", "v2", Rating.GOOD), card.due());

        assertThat(again.reps()).isEqualTo(1);
        assertThat(again.memory()).isEqualTo(card.memory());
    }

    @Test
    void aRewordedQuestionIsDueAtOnceAndFirst() {
        var deck =
                new Deck(
                        List.of(begun("a", Rating.AGAIN), begun("b", Rating.EASY)),
                        Map.of("a", "v1", "b", "v2"),
                        0);

        assertThat(deck.due(TODAY.plusDays(1)))
                .extracting(Card::question)
                .containsExactly("b", "a");
        assertThat(deck.reworded()).isEqualTo(1);
    }

    @Test
    void aQuestionThatIsGoneIsNotAsked() {
        var deck = new Deck(List.of(begun("a", Rating.AGAIN)), Map.of(), 0);

        assertThat(deck.due(TODAY.plusYears(1))).isEmpty();
        assertThat(deck.calendar(TODAY)).isEmpty();
    }

    @Test
    void whatIsOverdueCountsForToday() {
        var deck =
                new Deck(
                        List.of(begun("a", Rating.AGAIN), begun("b", Rating.EASY)),
                        Map.of("a", "v1", "b", "v1"),
                        0);

        assertThat(deck.calendar(TODAY.plusDays(3)))
                .containsExactly(Map.entry(TODAY.plusDays(3), 1), Map.entry(TODAY.plusDays(8), 1));
    }

    @Test
    void tenADayAreEnough() {
        assertThat(IntStream.of(9, 10, 11).mapToObj(n -> new Deck(List.of(), Map.of(), n)))
                .extracting(Deck::isEnough)
                .containsExactly(false, true, true);
    }

    private static Card begun(String question, Rating rating) {
        return Card.begun(new Recall(question, "v1", rating), TODAY);
    }
}
