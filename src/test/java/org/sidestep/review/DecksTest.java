package org.sidestep.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidestep.database.Database;
import org.sidestep.support.DatabaseUnderTest;

@ParameterizedClass
@EnumSource(DatabaseUnderTest.class)
class DecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Map<String, String> VERSIONS = Map.of("a", "v1", "b", "v1");
    private static final Recall GOOD = new Recall("a", "v1", Rating.GOOD);

    private final Database database;
    private final Decks decks;
    private final ReviewKey key = ReviewKey.fresh(new SecureRandom());

    DecksTest(DatabaseUnderTest kind) {
        database = Database.open(kind.freshUrl());
        decks = new Decks(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void whatWasRememberedIsFoundByItsKeyAlone() {
        decks.begin(key, TODAY);
        decks.remember(key, "run", List.of(GOOD), TODAY);

        assertThat(cards()).containsExactly(Card.begun(GOOD, TODAY));
        assertThat(decks.find(ReviewKey.fresh(new SecureRandom()), VERSIONS, TODAY)).isEmpty();
    }

    @Test
    void theDatabaseDoesNotHoldTheKey() {
        decks.begin(key, TODAY);

        assertThat(
                        database.<String>read(
                                "looking",
                                handle ->
                                        handle.createQuery("select id from deck")
                                                .mapTo(String.class)
                                                .one()))
                .isEqualTo(key.hash())
                .doesNotContain(key.text());
    }

    @Test
    void theSameRunCountsOnce() {
        decks.begin(key, TODAY);
        decks.remember(key, "run", List.of(GOOD), TODAY);
        decks.remember(key, "run", List.of(GOOD), TODAY.plusDays(1));

        assertThat(cards()).containsExactly(Card.begun(GOOD, TODAY));
    }

    @Test
    void anAnswerOfAReviewMovesItsCard() {
        decks.begin(key, TODAY);
        decks.remember(key, "run", List.of(GOOD), TODAY);
        decks.bind(key, "review");
        decks.reviewed("review", GOOD, TODAY.plusDays(2));

        assertThat(cards())
                .containsExactly(Card.begun(GOOD, TODAY).reviewed(GOOD, TODAY.plusDays(2)));
        assertThat(decks.find(key, VERSIONS, TODAY.plusDays(2)).orElseThrow().doneToday())
                .isEqualTo(1);
    }

    @Test
    void anAnswerOfAnotherRunIsNobodys() {
        decks.begin(key, TODAY);
        decks.reviewed("stranger", GOOD, TODAY);

        assertThat(cards()).isEmpty();
    }

    @Test
    void theLogHoldsEveryReview() {
        decks.begin(key, TODAY);
        decks.remember(key, "run", List.of(GOOD), TODAY);
        decks.remember(key, "next", List.of(GOOD), TODAY.plusDays(2));

        assertThat(decks.log(key))
                .containsExactly(
                        new Decks.Review("a", "v1", TODAY, "good", "fsrs:6"),
                        new Decks.Review("a", "v1", TODAY.plusDays(2), "good", "fsrs:6"));
    }

    @Test
    void forgettingLeavesNothingAndTouchesNobodyElse() {
        ReviewKey other = ReviewKey.fresh(new SecureRandom());
        for (ReviewKey one : List.of(key, other)) {
            decks.begin(one, TODAY);
            decks.remember(one, "run", List.of(GOOD), TODAY);
        }
        decks.bind(key, "review");
        decks.forget(key);
        decks.reviewed("review", GOOD, TODAY);

        assertThat(decks.exists(key)).isFalse();
        for (String table : List.of("deck", "card", "card_review")) {
            assertThat(rows(table)).as(table).isEqualTo(1);
        }
        assertThat(rows("review_run")).isZero();
    }

    @Test
    void whatWasForgottenMeanwhileIsNotRemembered() {
        decks.remember(key, "run", List.of(GOOD), TODAY);

        assertThat(rows("card")).isZero();
    }

    private int rows(String table) {
        return database.read(
                "counting",
                handle ->
                        handle.createQuery("select count(*) from " + table)
                                .mapTo(Integer.class)
                                .one());
    }

    private List<Card> cards() {
        return decks.find(key, VERSIONS, TODAY).orElseThrow().cards();
    }
}
