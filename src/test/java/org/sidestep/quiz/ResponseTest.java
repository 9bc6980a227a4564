package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sidestep.support.Quizzing.CLOZE;
import static org.sidestep.support.Quizzing.MATCHING;
import static org.sidestep.support.Quizzing.NUMBER;
import static org.sidestep.support.Quizzing.ORDERING;
import static org.sidestep.support.Quizzing.SEVERAL;
import static org.sidestep.support.Quizzing.SINGLE;
import static org.sidestep.support.Quizzing.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseTest {
    static List<List<String>> values() {
        return List.of(
                List.of("a"),
                List.of("a", "b"),
                List.of("a=b", "c=d"),
                List.of("?"),
                List.of("?", "?"),
                List.of("\\"),
                List.of("\\?"),
                List.of("45,5 °"),
                List.of("größer als ≥"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void comesBackAsItWasStored(List<String> values) {
        var response = Response.of(values);

        assertThat(Response.fromStored(response.stored())).isEqualTo(response);
    }

    @Test
    void anythingEnteredComesBackAsItWasStored() {
        var random = new Random(7);
        for (int i = 0; i < 1000; i++) {
            var values = new ArrayList<String>();
            for (int n = random.nextInt(4); n >= 0; n--) {
                values.add(entered(random));
            }
            var response = Response.of(values);

            assertThat(Response.fromStored(response.stored())).isEqualTo(response);
        }
    }

    private static String entered(Random random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(5); n >= 0; n--) {
            text.append("?\\=,aü1 ".charAt(random.nextInt(8)));
        }
        var form = new Form(Map.of("a", List.of(text.toString())));
        return form.has("a") ? form.first("a") : "?";
    }

    @Test
    void notKnowingComesBackAsItWasStored() {
        assertThat(Response.fromStored(Response.dontKnow().stored()))
                .isEqualTo(Response.dontKnow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\n", "\n"})
    void aValueIsOneLine(String value) {
        assertThatThrownBy(() -> Response.of(List.of(value)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isEitherUnknownOrAnswered() {
        assertThatThrownBy(() -> new Response(true, List.of("a")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Response(false, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"nothing, error.choose-one", "Gluteus medius, error.choose-one"})
    void oneOptionIsChosenByItsKey(String value, String message) {
        assertThat(read(SINGLE, "answer", value).missing())
                .extracting(Entered.Missing::message)
                .containsExactly(message);
    }

    @Test
    void readsTheChosenOption() {
        var right = ((SingleChoice) question(SINGLE).shape()).options().get(1).key();

        assertThat(read(SINGLE, "answer", right).response()).contains(Response.of(List.of(right)));
    }

    @Test
    void readsEachTickOnceAndNothingElse() {
        var options = ((MultipleChoice) question(SEVERAL).shape()).options();
        var one = options.get(0).key();
        var two = options.get(1).key();

        assertThat(
                        read(
                                        SEVERAL,
                                        "answer",
                                        two,
                                        "answer",
                                        one,
                                        "answer",
                                        two,
                                        "answer",
                                        "nonsense")
                                .response())
                .get()
                .satisfies(
                        response ->
                                assertThat(response.values()).containsExactlyInAnyOrder(one, two));
    }

    @Test
    void atLeastOneTickIsNeeded() {
        assertThat(read(SEVERAL).missing())
                .containsExactly(new Entered.Missing("answer", "error.choose-some"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', error.number",
        "many, error.not-a-number",
        "45½, error.not-a-number",
        "45 mm, error.other-unit",
        "45 %, error.other-unit",
    })
    void aNumberIsNeeded(String entered, String message) {
        assertThat(read(NUMBER, "answer", entered).missing())
                .containsExactly(new Entered.Missing("answer", message));
    }

    @ParameterizedTest
    @ValueSource(strings = {"45", "45°", "45 degrees", "45 Degree", "45 deg"})
    void theUnitMayBeWrittenToo(String entered) {
        assertThat(read(NUMBER, "answer", entered).missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "reps, 10 repetitions",
        "reps, 1 rep",
        "repetitions, 10 reps",
        "seconds, 10 secs",
        "seconds, 10 s",
        "seconds, 10 sec",
        "kg, 10 kgs",
    })
    void soMayAShorterOrLongerFormOfIt(String unit, String entered) {
        assertThat(read("- [x] = 10 ± 2 " + unit, "answer", entered).missing()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"reps, 10 seconds", "reps, 10 sets", "metres, 10 ms", "seconds, 10 ms"})
    void anotherUnitMayNot(String unit, String entered) {
        assertThat(read("- [x] = 10 ± 2 " + unit, "answer", entered).missing())
                .containsExactly(new Entered.Missing("answer", "error.other-unit"));
    }

    @Test
    void everyStepNeedsAPlaceOfItsOwn() {
        var keys =
                ((Ordering) question(ORDERING).shape()).items().stream().map(Option::key).toList();

        assertThat(
                        read(
                                        ORDERING,
                                        "place-" + keys.get(0),
                                        "1",
                                        "place-" + keys.get(1),
                                        "1",
                                        "place-" + keys.get(2),
                                        "5")
                                .missing())
                .containsExactly(
                        new Entered.Missing("place-" + keys.get(1), "error.place-twice"),
                        new Entered.Missing("place-" + keys.get(2), "error.place"),
                        new Entered.Missing("place-" + keys.get(3), "error.place"));
    }

    @Test
    void readsTheStepsInTheOrderOfTheirPlaces() {
        var keys =
                ((Ordering) question(ORDERING).shape()).items().stream().map(Option::key).toList();
        var entered =
                read(
                        ORDERING,
                        "place-" + keys.get(0),
                        "4",
                        "place-" + keys.get(1),
                        "2",
                        "place-" + keys.get(2),
                        "1",
                        "place-" + keys.get(3),
                        "3");

        assertThat(entered.response().orElseThrow().values())
                .containsExactly(keys.get(2), keys.get(1), keys.get(3), keys.get(0));
    }

    @Test
    void everyLeftSideNeedsAPartner() {
        var matching = (Matching) question(MATCHING).shape();
        var lefts = matching.pairs().stream().map(pair -> "match-" + pair.left().key()).toList();

        assertThat(
                        read(
                                        MATCHING,
                                        lefts.get(0),
                                        matching.rights().get(3).key(),
                                        lefts.get(1),
                                        "nonsense")
                                .missing())
                .containsExactly(
                        new Entered.Missing(lefts.get(1), "error.match"),
                        new Entered.Missing(lefts.get(2), "error.match"));
    }

    @Test
    void everyGapIsToBeFilled() {
        assertThat(read(CLOZE, "gap-1", "medius", "gap-2", "  ").missing())
                .containsExactly(new Entered.Missing("gap-2", "error.gap"));
        assertThat(read(CLOZE, "gap-1", " a \n b ", "gap-2", "?").response())
                .contains(Response.of(List.of("a b", "?")));
    }

    @Test
    void aFieldIsCutToASensibleLength() {
        assertThat(new Form(Map.of("a", List.of("x".repeat(5_000)))).first("a")).hasSize(200);
    }

    private static Entered read(String body, String... fields) {
        Map<String, List<String>> form = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.computeIfAbsent(fields[i], name -> new ArrayList<>()).add(fields[i + 1]);
        }
        return question(body).shape().read(new Form(form));
    }
}
