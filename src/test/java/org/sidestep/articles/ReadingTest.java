package org.sidestep.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidestep.content.People;
import org.sidestep.content.Problems;
import org.sidestep.content.SiteInfo;
import org.sidestep.support.Around;
import org.sidestep.support.Sources;

class ReadingTest {
    private final Article first = article("first", "order: 1\naliases: [beginning, start]");
    private final Article second = article("second", "order: 2");
    private final Article alsoSecond = article("also-second", "order: 2");
    private final Article last = article("last", "");
    private final Reading reading =
            reading(
                    List.of(last, second, first, alsoSecond),
                    List.of(exercise("lift"), exercise("bridge")));

    @Test
    void articlesStandInTheirOrderThenByName() {
        assertThat(reading.articles()).containsExactly(first, alsoSecond, second, last);
    }

    @Test
    void exercisesOfOneOrderStandByName() {
        assertThat(reading.exercises())
                .extracting(Exercise::slug)
                .containsExactly("bridge", "lift");
    }

    @Test
    void thePathLeadsFromOneToTheNext() {
        assertThat(reading.after(first)).contains(alsoSecond);
        assertThat(reading.before(alsoSecond)).contains(first);
    }

    @Test
    void thePathHasTwoEnds() {
        assertThat(reading.before(first)).isEmpty();
        assertThat(reading.after(last)).isEmpty();
    }

    @Test
    void anArticleThatIsNotOnThePathHasNoNeighbours() {
        var stranger = article("stranger", "order: 1");

        assertThat(reading.before(stranger)).isEmpty();
        assertThat(reading.after(stranger)).isEmpty();
    }

    @Test
    void findsByName() {
        assertThat(reading.article("second")).contains(second);
        assertThat(reading.article("none")).isEmpty();
        assertThat(reading.exercise("lift"))
                .get()
                .extracting(Exercise::url)
                .isEqualTo("/exercises/lift");
        assertThat(reading.exercise("second")).isEmpty();
    }

    @Test
    void anOldNameLeadsToTheNewOne() {
        assertThat(reading.aliased(false, "start")).contains("/articles/first");
        assertThat(reading.aliased(true, "lift-old")).contains("/exercises/lift");
    }

    @Test
    void articlesAndExercisesHaveNamesOfTheirOwn() {
        assertThat(reading.aliased(true, "start")).isEmpty();
        assertThat(reading.aliased(false, "lift-old")).isEmpty();
        assertThat(reading.aliased(false, "first")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', true",
        "'draft: true', false",
        "'publish-on: 2026-11-21', true",
        "'publish-on: 2026-11-22', true",
        "'publish-on: 2026-11-23', false",
        "'draft: true\npublish-on: 2026-11-21', false",
    })
    void readersSeeWhatIsNoDraftFromItsDayOn(String front, boolean isPublic) {
        assertThat(article("a", front).entry().isPublic(LocalDate.of(2026, 11, 22)))
                .isEqualTo(isPublic);
    }

    @Test
    void thePageCalledHomeIsTheHomePage() {
        assertThat(page("home").url()).isEqualTo("/");
        assertThat(page("about").url()).isEqualTo("/about");
    }

    @Test
    void aPageHasNoOtherKeysThanEveryEntry() {
        assertThat(
                        Sources.errors(
                                problems ->
                                        Page.parse(
                                                Sources.file(
                                                        "pages/a.md",
                                                        "---\ntitle: A\nauthor: b\n---\n"),
                                                problems)))
                .containsExactly(
                        "2:1 front-matter-required: \"summary\" is missing; add a line `summary: …`",
                        "3:1 front-matter-unknown: unknown key \"author\"; write one of: aliases, draft, order, publish-on, summary, title");
    }

    private static Reading reading(List<Article> articles, List<Exercise> exercises) {
        return new Reading(
                SiteInfo.unnamed(),
                People.empty(),
                articles,
                exercises,
                List.of(),
                Map.of(),
                new Around());
    }

    private static Article article(String slug, String front) {
        var text = "---\ntitle: A\n" + front + "\n---\n";
        return ArticleParser.parse(Sources.file("articles/" + slug + ".md", text), new Problems());
    }

    private static Exercise exercise(String slug) {
        var text = "---\ntitle: A\naliases: [" + slug + "-old]\n---\n";
        return ExerciseParser.parse(
                Sources.file("exercises/" + slug + ".md", text), new Problems());
    }

    private static Page page(String slug) {
        return Page.parse(
                Sources.file("pages/" + slug + ".md", "---\ntitle: A\n---\n"), new Problems());
    }
}
