package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Quizzing.CLOZE;
import static org.sidestep.support.Quizzing.HOTSPOT;
import static org.sidestep.support.Quizzing.MATCHING;
import static org.sidestep.support.Quizzing.NUMBER;
import static org.sidestep.support.Quizzing.ORDERING;
import static org.sidestep.support.Quizzing.SEVERAL;
import static org.sidestep.support.Quizzing.SINGLE;
import static org.sidestep.support.Quizzing.TRUE_FALSE;
import static org.sidestep.support.Quizzing.question;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Around;

class QuestionFormTest {
    private static final int SEEDS = 300;

    @ParameterizedTest
    @ValueSource(
            strings = {SINGLE, SEVERAL, TRUE_FALSE, NUMBER, ORDERING, MATCHING, CLOZE, HOTSPOT})
    void holdsNoFeedbackAndNoExplanation(String body) {
        var question = question(body.replace("  > ", "  > SECRET "));
        var form = form(question, 1).toString();

        assertThat(form).contains("Which one?").doesNotContain("SECRET", "So it is.");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                QuestionForm.class,
                QuestionForm.Choice.class,
                QuestionForm.Field.class,
                QuestionForm.Part.class
            })
    void hasNoPlaceForTheKey(Class<?> view) {
        assertThat(Arrays.stream(view.getRecordComponents()).map(RecordComponent::getName))
                .doesNotContain(
                        "right", "correct", "key", "feedback", "why", "accepted", "expected");
    }

    @ParameterizedTest
    @ValueSource(strings = {SINGLE, SEVERAL, TRUE_FALSE, HOTSPOT})
    void isTheSameWhateverIsRight(String body) {
        var other = body.replace("[x]", "[o]").replaceFirst("\\[ ]", "[x]").replace("[o]", "[ ]");

        assertThat(form(question(other), 3).options()).isEqualTo(form(question(body), 3).options());
    }

    @Test
    void holdsNothingOfTheRightNumber() {
        assertThat(form(question(NUMBER), 1).toString())
                .doesNotContain("45", "35", "55", "90")
                .contains("degrees");
    }

    @Test
    void holdsNothingOfTheWordsInTheGaps() {
        var form = form(question(CLOZE), 1);

        assertThat(form.toString()).doesNotContainIgnoringCase("medius").doesNotContain("pelvis");
        assertThat(form.parts())
                .extracting(QuestionForm.Part::words)
                .containsExactly("The ", "", " keeps the ", "", " level.");
        assertThat(form.parts())
                .extracting(QuestionForm.Part::name)
                .containsExactly("", "gap-1", "", "gap-2", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {SINGLE, SEVERAL, ORDERING, MATCHING, HOTSPOT})
    void standsInTheSameOrderForTheSameSeed(String body) {
        assertThat(form(question(body), 42)).isEqualTo(form(question(body), 42));
    }

    @ParameterizedTest
    @ValueSource(strings = {SINGLE, HOTSPOT})
    void everyOrderOfTheOptionsComesUp(String body) {
        int options = form(question(body), 0).options().size();

        assertThat(orders(body, QuestionForm::options)).hasSize(options == 3 ? 6 : 2);
    }

    @Test
    void theRightOptionStandsInEveryPlace() {
        var right = ((SingleChoice) question(SINGLE).shape()).options().get(1).key();
        var places = new HashSet<Integer>();
        for (long seed : seeds().toArray()) {
            places.add(
                    form(question(SINGLE), seed).options().stream()
                            .map(QuestionForm.Choice::value)
                            .toList()
                            .indexOf(right));
        }

        assertThat(places).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void trueAndFalseNeverMove() {
        assertThat(orders(TRUE_FALSE, QuestionForm::options)).hasSize(1);
    }

    @Test
    void theStepsMove() {
        assertThat(
                        orders(
                                ORDERING,
                                form ->
                                        form.fields().stream()
                                                .map(QuestionForm.Field::name)
                                                .toList()))
                .hasSize(24);
    }

    @Test
    void leftSidesStandStillAndRightSidesMove() {
        assertThat(
                        orders(
                                MATCHING,
                                form ->
                                        form.fields().stream()
                                                .map(QuestionForm.Field::name)
                                                .toList()))
                .hasSize(1);
        assertThat(orders(MATCHING, form -> form.fields().get(0).choices())).hasSize(24);
    }

    @Test
    void twoQuestionsOfOneRunAreMixedDifferently() {
        var one = question(ORDERING);
        var other =
                new Question(
                        "other",
                        one.stem(),
                        one.prompt(),
                        one.shape(),
                        one.hint(),
                        one.why(),
                        one.section(),
                        one.source(),
                        one.at());

        assertThat(
                        seeds().limit(20)
                                .filter(
                                        seed ->
                                                form(one, seed)
                                                        .fields()
                                                        .equals(form(other, seed).fields()))
                                .count())
                .isLessThan(10);
    }

    @Test
    void keepsWhatWasEntered() {
        var option = ((SingleChoice) question(SINGLE).shape()).options().get(2).key();
        var form =
                form(
                        question(SINGLE),
                        Map.of("answer", List.of(option), "confidence", List.of("fairly")));

        assertThat(form.options())
                .filteredOn(QuestionForm.Choice::chosen)
                .extracting(QuestionForm.Choice::value)
                .containsExactly(option);
        assertThat(form.confidence()).isEqualTo("fairly");
        assertThat(form.unknown()).isFalse();
    }

    @Test
    void keepsTheFilledGaps() {
        var form = form(question(CLOZE), Map.of("gap-2", List.of("<b>hip</b>")));

        assertThat(form.parts())
                .extracting(QuestionForm.Part::entered)
                .containsExactly("", "", "", "<b>hip</b>", "");
    }

    @Test
    void aMistakeStandsAtItsField() {
        var question = question(CLOZE);
        var missing = question.shape().read(Form.empty()).missing();
        var form =
                QuestionForm.of(
                        question, 1, Form.empty(), missing, new Around().page("quizzes/a.md"));

        assertThat(form.parts())
                .extracting(QuestionForm.Part::error)
                .containsExactly("", "error.gap", "", "error.gap", "");
        assertThat(form.errors())
                .extracting(QuestionForm.Error::field)
                .containsExactly("which-gap-1", "which-gap-2");
    }

    @Test
    void wordsOfOptionsAreHtmlThatIsSafe() {
        var form = form(question("- [x] <script>a</script>\n- [ ] *b*\n  > Elsewhere.\n"), 1);

        assertThat(form.options())
                .extracting(QuestionForm.Choice::text)
                .containsExactlyInAnyOrder("&lt;script&gt;a&lt;/script&gt;", "<em>b</em>");
    }

    private static List<Object> orders(String body, Function<QuestionForm, Object> order) {
        return seeds().mapToObj(seed -> order.apply(form(question(body), seed)))
                .distinct()
                .toList();
    }

    private static LongStream seeds() {
        return new Random(7).longs(SEEDS);
    }

    private static QuestionForm form(Question question, long seed) {
        return QuestionForm.of(
                question, seed, Form.empty(), List.of(), new Around().page("quizzes/a.md"));
    }

    private static QuestionForm form(Question question, Map<String, List<String>> fields) {
        return QuestionForm.of(
                question, 1, new Form(fields), List.of(), new Around().page("quizzes/a.md"));
    }
}
