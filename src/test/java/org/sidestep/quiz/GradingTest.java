package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sidestep.support.Quizzing.CLOZE;
import static org.sidestep.support.Quizzing.HOTSPOT;
import static org.sidestep.support.Quizzing.MATCHING;
import static org.sidestep.support.Quizzing.NUMBER;
import static org.sidestep.support.Quizzing.ORDERING;
import static org.sidestep.support.Quizzing.SEVERAL;
import static org.sidestep.support.Quizzing.SINGLE;
import static org.sidestep.support.Quizzing.TRUE_FALSE;
import static org.sidestep.support.Quizzing.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.content.MarkdownText;

class GradingTest {
    private static final int ROUNDS = 500;

    @ParameterizedTest
    @CsvSource({
        "Gluteus medius, 1, RIGHT",
        "Gluteus maximus, 0, WRONG",
        "Adductor longus, 0, WRONG",
        "Biceps, 0, WRONG"
    })
    void oneOptionIsRight(String chosen, double score, Verdict verdict) {
        assertThat(question(SINGLE).shape().grade(chosen(chosen)))
                .isEqualTo(new Grade(score, verdict));
    }

    @ParameterizedTest
    @CsvSource({"True, 1", "False, 0"})
    void trueIsTrue(String chosen, double score) {
        assertThat(question(TRUE_FALSE).shape().grade(chosen(chosen)).score()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "Gluteus medius;Gluteus minimus, 1, RIGHT",
        "Gluteus medius, 0.5, PARTLY",
        "Gluteus minimus, 0.5, PARTLY",
        "Gluteus medius;Biceps, 0, WRONG",
        "Gluteus medius;Gluteus minimus;Biceps, 0.5, PARTLY",
        "Gluteus medius;Gluteus minimus;Biceps;Triceps, 0, WRONG",
        "Biceps;Triceps, 0, WRONG",
        "Biceps, 0, WRONG",
        "Quadriceps, 0, WRONG",
    })
    void aWrongTickCostsWhatARightOneEarns(String chosen, double score, Verdict verdict) {
        assertThat(question(SEVERAL).shape().grade(chosen(chosen.split(";"))))
                .isEqualTo(new Grade(score, verdict));
    }

    @ParameterizedTest
    @CsvSource({
        "45, 1",
        "35, 1",
        "55, 1",
        "'35,0', 1",
        "34.999, 0",
        "55.001, 0",
        "90, 0",
        "85, 0",
        "-45, 0",
        "0, 0",
        "45 degrees, 1",
        "45°, 1",
        "'45,5 degrees', 1",
        "' 45 ', 1",
        "045, 1",
        "45., 1",
    })
    void aNumberInsideTheRangeIsRight(String entered, double score) {
        assertThat(question(NUMBER).shape().grade(Response.of(List.of(entered))).score())
                .isEqualTo(score);
    }

    @Test
    void theFirstRangeThatHoldsANumberCounts() {
        var overlapping = question("- [ ] = 45\n  > Too narrow.\n- [x] = 40..50\n").shape();

        assertThat(overlapping.grade(Response.of(List.of("45"))).verdict())
                .isEqualTo(Verdict.WRONG);
        assertThat(overlapping.grade(Response.of(List.of("46"))).verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "45, 45",
        "'4,5', 4.5",
        "−3, -3",
        "-3, -3",
        ".5, 0.5",
        "'45,5 mm', 45.5",
        "1 000, 1000",
        "45 %, 45",
        "45.50, 45.5",
        "+3, 3",
        "–3, -3",
        "'1,000', 1000",
        "'-12,500.5', -12500.5",
        "'0,125', 0.125",
        "1\u00a0000, 1000",
        "1\u202f000, 1000",
        "45\u00a0degrees, 45",
        "45\u00a0°, 45",
    })
    void readsANumberAsPeopleWriteIt(String entered, String number) {
        assertThat(NumberEntry.number(entered))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "many",
                "1e5",
                "0x1F",
                "NaN",
                "Infinity",
                "1.2.3",
                "--3",
                "+-3",
                "1,00,000",
                "3-",
                "10–20",
                "12345678901234567",
                "٣"
            })
    void readsNoNumberWhereThereIsNone(String entered) {
        assertThat(NumberEntry.number(entered)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Stand;Lift;Hold;Lower, 1, RIGHT",
        "Lift;Hold;Lower;Stand, 0.666667, PARTLY",
        "Lower;Stand;Lift;Hold, 0.666667, PARTLY",
        "Hold;Lower;Stand;Lift, 0.666667, PARTLY",
        "Lift;Stand;Hold;Lower, 0.333333, PARTLY",
        "Stand;Hold;Lift;Lower, 0, WRONG",
        "Lower;Hold;Lift;Stand, 0, WRONG",
        "Stand;Lift, 0.333333, PARTLY",
        "Stand, 0, WRONG",
    })
    void eachStepThatFollowsTheRightOneCounts(String order, double score, Verdict verdict) {
        var grade = question(ORDERING).shape().grade(chosen(order.split(";")));

        assertThat(grade.score()).isEqualTo(score, within(1e-6));
        assertThat(grade.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "superior gluteal nerve;inferior gluteal nerve;obturator nerve, 1, RIGHT",
        "superior gluteal nerve;inferior gluteal nerve;femoral nerve, 0.666667, PARTLY",
        "inferior gluteal nerve;superior gluteal nerve;obturator nerve, 0.333333, PARTLY",
        "superior gluteal nerve;superior gluteal nerve;superior gluteal nerve, 0.333333, PARTLY",
        "femoral nerve;femoral nerve;femoral nerve, 0, WRONG",
    })
    void eachPairCounts(String rights, double score, Verdict verdict) {
        var grade = question(MATCHING).shape().grade(paired(rights.split(";")));

        assertThat(grade.score()).isEqualTo(score, within(1e-6));
        assertThat(grade.verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "gluteus medius;pelvis, 1, RIGHT",
        "MEDIUS;Pelvis, 1, RIGHT",
        "' médius. ';pélvis, 1, RIGHT",
        "gluteus   medius;pelvis!, 1, RIGHT",
        "gluteus maximus;pelvis, 0.5, PARTLY",
        "medius;hip, 0.5, PARTLY",
        "pelvis;medius, 0, WRONG",
        "gluteusmedius;pelvi, 0.5, PARTLY",
        "gluteus-medius;pel vis, 1, RIGHT",
        "gluteus\u00a0medius;pe\u0301lvis, 1, RIGHT",
        "medius\u200b;\u2026, 0.5, PARTLY",
        "medius, 0.5, PARTLY",
    })
    void eachGapCounts(String entered, double score, Verdict verdict) {
        assertThat(question(CLOZE).shape().grade(Response.of(List.of(entered.split(";")))))
                .isEqualTo(new Grade(score, verdict));
    }

    @ParameterizedTest
    @CsvSource({"Gluteus medius, 1", "Gluteus maximus, 0"})
    void onePlaceIsRight(String chosen, double score) {
        assertThat(question(HOTSPOT).shape().grade(chosen(chosen)).score()).isEqualTo(score);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {SINGLE, SEVERAL, TRUE_FALSE, NUMBER, ORDERING, MATCHING, CLOZE, HOTSPOT})
    void notKnowingEarnsNothingAndIsNoMistake(String body) {
        assertThat(question(body).shape().grade(Response.dontKnow()))
                .isEqualTo(new Grade(0, Verdict.UNKNOWN));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {SINGLE, SEVERAL, TRUE_FALSE, NUMBER, ORDERING, MATCHING, CLOZE, HOTSPOT})
    void aScoreLiesBetweenNothingAndOneWhateverIsAnswered(String body) {
        var shape = question(body).shape();
        var pool = pool(body);
        var random = new Random(body.hashCode());
        for (int i = 0; i < ROUNDS; i++) {
            Collections.shuffle(pool, random);
            var response = Response.of(pool.subList(0, 1 + random.nextInt(pool.size())));

            var grade = shape.grade(response);

            assertThat(grade.score()).as("%s", response).isBetween(0.0, 1.0);
            assertThat(grade.verdict() == Verdict.RIGHT).isEqualTo(grade.score() == 1);
            assertThat(grade.verdict() == Verdict.WRONG).isEqualTo(grade.score() == 0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SINGLE, SEVERAL, TRUE_FALSE, MATCHING, HOTSPOT})
    void theOrderOfTheOptionsChangesNoScore(String body) {
        var shape = question(body).shape();
        var pool = pool(body);
        var random = new Random(body.hashCode());
        for (int i = 0; i < 50; i++) {
            var shuffled = question(shuffled(body, random)).shape();
            Collections.shuffle(pool, random);
            var response = Response.of(pool.subList(0, 1 + random.nextInt(pool.size())));

            assertThat(shuffled.grade(response)).isEqualTo(shape.grade(response));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SEVERAL, MATCHING})
    void theOrderOfTheTicksChangesNoScore(String body) {
        var shape = question(body).shape();
        var ticks = new ArrayList<>(pool(body).subList(0, 3));
        var grade = shape.grade(Response.of(ticks));
        Collections.reverse(ticks);

        assertThat(shape.grade(Response.of(ticks))).isEqualTo(grade);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {SINGLE, SEVERAL, TRUE_FALSE, NUMBER, ORDERING, MATCHING, CLOZE, HOTSPOT})
    void theReviewMarksWhatWasChosen(String body) {
        var shape = question(body).shape();

        assertThat(shape.review(Response.dontKnow())).isNotEmpty().noneMatch(Shape.Line::chosen);
        assertThat(shape.review(Response.of(pool(body)))).anyMatch(Shape.Line::chosen);
    }

    @ParameterizedTest
    @CsvSource({"88, 88 degrees", "88 °, 88 °", "88 degrees, 88 degrees"})
    void aNumberIsShownWithItsUnitOnce(String entered, String shown) {
        var line = question(NUMBER).shape().review(Response.of(List.of(entered))).get(0);

        assertThat(line.given().plain()).isEqualTo(shown);
    }

    @Test
    void theReviewTellsWhyANumberIsWrong() {
        var line = question(NUMBER).shape().review(Response.of(List.of("88"))).get(0);

        assertThat(List.of(line.given().plain(), line.expected().plain(), line.feedback().plain()))
                .containsExactly("88 degrees", "45 ± 10 degrees", "That is flexion.");
    }

    @Test
    void theReviewSetsAnOrderBesideTheRightOne() {
        var lines = question(ORDERING).shape().review(chosen("Lift", "Stand", "Hold", "Lower"));

        assertThat(lines)
                .extracting(
                        line ->
                                line.label().plain()
                                        + line.given().plain()
                                        + line.expected().plain()
                                        + line.right())
                .containsExactly("Stand21false", "Lift12false", "Hold33true", "Lower44true");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aScoreIsAShare(double score) {
        assertThatThrownBy(() -> new Grade(score, Verdict.PARTLY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Response chosen(String... options) {
        return Response.of(Arrays.stream(options).map(GradingTest::key).toList());
    }

    private static Response paired(String... rights) {
        var lefts = List.of("Gluteus medius", "Gluteus maximus", "Adductor longus");
        var pairs = new ArrayList<String>();
        for (int i = 0; i < rights.length; i++) {
            pairs.add(key(lefts.get(i)) + "=" + key(rights[i]));
        }
        return Response.of(pairs);
    }

    private static String key(String words) {
        return Option.keyOf(MarkdownText.words(words));
    }

    /** Everything that may be answered, right or wrong, and some things that may not. */
    private static List<String> pool(String body) {
        var shape = question(body).shape();
        var pool = new ArrayList<>(List.of("45", "88", "x=y", "nonsense"));
        if (shape instanceof NumberEntry || shape instanceof Cloze) {
            pool.addAll(List.of("medius", "pelvis", "50.5"));
            return pool;
        }
        shape.texts().forEach(text -> pool.add(Option.keyOf(text)));
        if (shape instanceof Matching matching) {
            matching.pairs()
                    .forEach(
                            pair ->
                                    matching.rights()
                                            .forEach(
                                                    right ->
                                                            pool.add(
                                                                    pair.left().key()
                                                                            + "="
                                                                            + right.key())));
            Collections.reverse(pool);
        }
        return pool;
    }

    private static String shuffled(String body, Random random) {
        var options = new ArrayList<>(List.of(body.split("(?m)(?=^- )")));
        var before = body.startsWith("- ") ? "" : options.remove(0);
        Collections.shuffle(options, random);
        return before + String.join("", options);
    }
}
