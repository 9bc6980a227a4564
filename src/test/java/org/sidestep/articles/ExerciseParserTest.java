package org.sidestep.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Sources.errors;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Problems;
import org.sidestep.support.Sources;

class ExerciseParserTest {
    private static final String LIFT =
            Sources.exercise(
                    """
                    title: Leg lift
                    summary: Lift one leg.
                    order: 10
                    level: easy
                    muscles: [gluteus-medius]
                    equipment: [a sturdy chair, nothing *else*]
                    dose: 2 sets of 8 [@acsm2009].
                    figures:
                      - id: lift-1
                        alt: A person stands
                        caption: Stand tall.
                    cautions:
                      - Hold on to something.
                    author: ann
                    published: 2026-11-22
                    """);

    @Test
    void readsACard() {
        var lift = parse(LIFT);

        assertThat(lift.level()).isEqualTo(Exercise.Level.EASY);
        assertThat(lift.muscles()).extracting(Located::text).containsExactly("gluteus-medius");
        assertThat(lift.equipment())
                .extracting(MarkdownText::plain)
                .containsExactly("a sturdy chair", "nothing else");
        assertThat(lift.dose().plain()).isEqualTo("2 sets of 8.");
        assertThat(lift.cautions())
                .extracting(MarkdownText::plain)
                .containsExactly("Hold on to something.");
    }

    @Test
    void readsThePicturesOfTheMovement() {
        var frame = parse(LIFT).frames().get(0);

        assertThat(frame.figure().text()).isEqualTo("lift-1");
        assertThat(frame.alt().text()).isEqualTo("A person stands");
        assertThat(frame.caption().plain()).isEqualTo("Stand tall.");
    }

    @Test
    void everyPartHasItsText() {
        assertThat(parse(LIFT).parts().get(Exercise.Part.STEPS).nodes()).hasSize(1);
        assertThat(parse(LIFT).parts().get(Exercise.Part.SURE).plain()).isEqualTo("Little tested.");
    }

    @Test
    void hasNoMistakes() {
        assertThat(errorsOf(LIFT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"title", "summary", "level", "muscles", "equipment", "dose", "author", "published"})
    void theseAreNeeded(String key) {
        assertThat(errorsOf(LIFT.replaceAll("(?m)^" + key + ": .*\n", "")))
                .containsExactly(
                        "2:1 front-matter-required: \"%s\" is missing; add a line `%s: …`"
                                .formatted(key, key));
    }

    @Test
    void picturesAndCautionsAreNeeded() {
        var without = LIFT.replaceAll("(?s)figures:.*?author", "author");

        assertThat(errorsOf(without))
                .containsExactly(
                        "2:1 front-matter-required: \"cautions\" is missing; add a line `cautions: …`",
                        "2:1 front-matter-required: \"figures\" is missing; add a line `figures: …`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    level: easy          | level: esay           | 5:8 front-matter-type: "level: esay" is no level; did you mean "easy"?
                    alt: A person stands | altt: A person stands | 10:5 front-matter-required: "alt" is missing; add a line `alt: …`
                    dose: 2 sets         | dose: [2] sets        | 8:11 front-matter-syntax
                    order: 10            | dosis: 10             | 4:1 front-matter-unknown: unknown key "dosis"; did you mean "dose"?
                    """)
    void everyMistakeInTheFrontMatterIsNamedAtItsPlace(String line, String slip, String error) {
        assertThat(errorsOf(LIFT.replace(line, slip))).first().asString().startsWith(error);
    }

    @ParameterizedTest
    @EnumSource(Exercise.Part.class)
    void everySectionIsNeeded(Exercise.Part part) {
        var without = LIFT.replaceAll("(?s)## \\Q" + part.heading() + "\\E\n\n[^#]*", "");

        assertThat(errorsOf(without))
                .containsExactly(
                        "1:1 exercise-section: the section \"%1$s\" is missing; write `## %1$s` and what belongs under it"
                                .formatted(part.heading()));
    }

    @Test
    void aSectionIsNotEmpty() {
        assertThat(errorsOf(LIFT.replace("More.\n", "")))
                .containsExactly(
                        "1:1 exercise-section: the section \"Harder\" is empty; write `## Harder` and what belongs under it");
    }

    @Test
    void anotherHeadingIsNamedWithTheOneThatWasMeant() {
        assertThat(errorsOf(LIFT.replace("## Steps", "## Stepps")))
                .contains(
                        "26:1 exercise-section: \"Stepps\" is no heading of an exercise; did you mean \"Steps\"?");
    }

    @Test
    void aSectionStandsOnce() {
        assertThat(errorsOf(LIFT + "\n## Steps\n\nMore.\n"))
                .containsExactly("47:1 exercise-section: \"Steps\" stands here twice; keep one");
    }

    @Test
    void nothingStandsBeforeTheFirstSection() {
        assertThat(errorsOf(LIFT.replace("---\n## Where", "---\nWords.\n\nMore.\n\n## Where")))
                .singleElement()
                .asString()
                .startsWith("18:1 exercise-section: this text stands outside the fixed headings");
    }

    private static Exercise parse(String text) {
        return ExerciseParser.parse(Sources.file("exercises/lift.md", text), new Problems());
    }

    private static List<String> errorsOf(String text) {
        return errors(
                problems ->
                        ExerciseParser.parse(Sources.file("exercises/lift.md", text), problems));
    }
}
