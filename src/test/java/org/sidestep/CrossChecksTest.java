package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.content.PageText;
import org.sidestep.content.Problem;
import org.sidestep.content.Problems;
import org.sidestep.content.Severity;
import org.sidestep.support.Quizzing;
import org.sidestep.support.Sources;
import org.sidestep.web.Assets;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

class CrossChecksTest {
    private static final String FRONT =
            "---\ntitle: A\nsummary: B.\norder: 1\nauthor: ann\npublished: 2026-11-22\n---\n";
    private static final String LIFT =
            """
            title: Lift
            summary: Lift.
            order: 1
            level: easy
            muscles: [valgus]
            equipment: [none]
            dose: Once.
            figures:
              - id: hip
                alt: A hip
                caption: A hip.
            cautions: [None.]
            author: ann
            published: 2026-11-22
            """;

    @TempDir private Path folder;

    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void writeASmallSite() throws Exception {
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("band.png"), "a picture");
        Files.writeString(folder.resolve("figures/hip.svg"), "<svg />");
        Files.writeString(
                folder.resolve("figures/index.json"),
                "{\"figures\": [{\"id\": \"hip\", \"file\": \"hip.svg\", \"title\": \"Hip\", \"width\": 4, \"height\": 3}]}");
        files.put("site.yml", "title: T\ntagline: T\ndescription: D\n");
        files.put("people.yml", "ann:\n  name: Ann\n");
        files.put("glossary.md", "## Valgus {#valgus}\n\nThe knee falls in.\n");
        files.put(
                "references.bib",
                """
                @article{a2011, author = {Ash, A.}, title = {First}, journal = {J}, year = {2011}, note = {verified}}
                @article{b2012, author = {Beech, B.}, title = {Second}, journal = {J}, year = {2012}, note = {unsure}}
                """);
        files.put("articles/standing.md", FRONT + "## Level {#level}\n\nText.\n");
        files.put("quizzes/a.md", Quizzing.quiz(Quizzing.SINGLE));
    }

    @Test
    void aSiteWithoutMistakesHasNone() {
        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    [a](standing.md) and [b](standin.md#level) | 8:22 link-dead: the link "standin.md#level" leads nowhere; did you mean "articles/standing.md"?
                    [a](../quizzes/b.md)            | 8:1 link-dead: the link "../quizzes/b.md" leads nowhere; did you mean "quizzes/a.md"?
                    [a](/articles/nowhere)          | 8:1 link-dead: the link "/articles/nowhere" leads nowhere;
                    [a](javascript:alert)           | 8:1 link-dead: the link "javascript:alert" leads nowhere;
                    [a](standing.md#levle)          | 8:1 anchor-dead: articles/standing.md has no "#levle"; did you mean "level"?
                    [a](#here)                      | 8:1 anchor-dead: articles/b.md has no "#here";
                    [a](../quizzes/a.md#wich)       | 8:1 anchor-dead: quizzes/a.md has no "#wich"; did you mean "which"?
                    [a](../exercises/lift.md#step)  | 8:1 anchor-dead: exercises/lift.md has no "#step"; did you mean "steps"?
                    [a](../glossary.md#vargus)      | 8:1 anchor-dead: glossary.md has no "#vargus"; did you mean "valgus"?
                    so [@a2010].                    | 8:4 citation-unknown: references.bib has no entry "a2010"; did you mean "a2011"?
                    so [@a2011; @none].             | 8:4 citation-unknown: references.bib has no entry "none"; write one of: a2011, b2012
                    so [@b2012].                    | 8:4 citation-unsure: the entry "b2012" is marked unsure and must not be cited; cite another source, or check this one and change its note
                    a [term](glossary:vagus)        | 8:3 glossary-unknown: glossary.md has no term "vagus"; did you mean "valgus"?
                    ![a](figure:hop)                | 8:1 figure-unknown: there is no figure "hop"; did you mean "hip"?
                    ![](figure:hip)                 | 8:1 alt-missing: the picture "figure:hip" has no alternative text; write what it teaches between the brackets: `![…](figure:hip)`
                    ![a](bend.png)                  | 8:1 image-missing: there is no picture "bend.png"; put it into static/ and write its path from there
                    ![a](https://a.example/b.png)   | 8:1 image-missing: the picture "https://a.example/b.png" lies on another site; copy it into static/ and write its path from there
                    > [!NOTE]                       | 8:1 callout-unknown: `[!NOTE]` is no box of this site;
                    > [!Key]                        | 8:1 callout-unknown: `[!Key]` is no box of this site; did you mean "KEY"?
                    > [!SURE] mixt                  | 8:1 sure-level: `[!SURE] mixt` names no level of certainty; did you mean "mixed"?
                    > [!SURE]                       | 8:1 sure-level: `[!SURE] ` names no level of certainty;
                    """)
    void aNameThatNothingHasIsNamedAtItsPlace(String text, String error) {
        files.put("exercises/lift.md", Sources.exercise(LIFT));
        files.put("articles/b.md", FRONT + text + "\n");

        assertThat(errors()).singleElement().asString().startsWith("articles/b.md:" + error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](standing.md#level)",
                "[a](../quizzes/a.md#which)",
                "[a](https://example.org/none)",
                "[a](mailto:a@example.org)",
                "[a](/articles/standing)",
                "[a](glossary:valgus)",
                "so [@a2011]",
                "![a](figure:hip)",
                "![a](band.png)",
                "> [!SURE] mixed\n> Why.",
                "a[^1]\n\n[^1]: A footnote.",
            })
    void whatIsThereIsNoMistake(String text) {
        files.put("articles/b.md", FRONT + text + "\n");

        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    author: ann          | author: anne       | 5:9 person-unknown: people.yml has no one called "anne"; did you mean "ann"?
                    author: ann          | author: ann\\nreviewer: bob | 6:11 person-unknown: people.yml has no one called "bob"
                    published            | related: [standing, b, standin]\\npublished | 6:24 slug-unknown: there is no article "standin"; did you mean "standing"?
                    """)
    void aNameInTheFrontMatterIsNamedAtItsPlace(String line, String slip, String error) {
        files.put("articles/b.md", FRONT.replace(line, slip.replace("\\n", "\n")));

        assertThat(errors()).singleElement().asString().startsWith("articles/b.md:" + error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [valgus]        | [vagus]               | 6:11 glossary-unknown: glossary.md has no term "vagus"; did you mean "valgus"?
                    id: hip         | id: hop               | 10:9 figure-unknown: there is no figure "hop"; did you mean "hip"?
                    caption: A hip. | caption: A [@none].   | 12:16 citation-unknown: references.bib has no entry "none"
                    [none]          | a [b](c.md) d         | 7:14 link-dead: the link "c.md" leads nowhere
                    Once.           | Once [@none].         | 8:12 citation-unknown: references.bib has no entry "none"
                    [None.]         | ["[a](glossary:b)"]   | 13:12 glossary-unknown: glossary.md has no term "b"
                    author: ann     | author: anne          | 14:9 person-unknown: people.yml has no one called "anne"; did you mean "ann"?
                    """)
    void aNameOnAnExerciseCardIsNamedAtItsPlace(String part, String slip, String error) {
        files.put("exercises/lift.md", Sources.exercise(LIFT.replace(part, slip)));

        assertThat(errors()).singleElement().asString().startsWith("exercises/lift.md:" + error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    standing.md#level | standing.md#levle  | 16:18 anchor-dead: articles/standing.md has no "#levle"; did you mean "level"?
                    standing.md#level | stading.md#level   | 16:18 link-dead: the link "../articles/stading.md#level" leads nowhere; did you mean "articles/standing.md"?
                    [@a2011]          | [@a2012]           | 16:65 citation-unknown: references.bib has no entry "a2012"
                    [@a2011]          | [@b2012]           | 16:65 citation-unsure: the entry "b2012" is marked unsure
                    It pulls inwards. | It [pulls](a.md#b) | 13:8 anchor-dead: quizzes/a.md has no "#b"
                    Adductor longus   | [a](glossary:b)    | 12:7 glossary-unknown: glossary.md has no term "b"
                    Which one?        | Which [one](b.md)? | 6:10 link-dead: the link "b.md" leads nowhere
                    article: standing | article: stading   | 4:10 slug-unknown: there is no article "stading"; did you mean "standing"?
                    """)
    void aNameInAQuizIsNamedAtItsPlace(String part, String slip, String error) {
        files.put("quizzes/a.md", Quizzing.quiz(Quizzing.SINGLE).replace(part, slip));

        assertThat(errors()).first().asString().startsWith("quizzes/a.md:" + error);
    }

    @Test
    void aNameInAHintOrAPromptIsNamedAtItsPlace() {
        files.put(
                "quizzes/a.md",
                Quizzing.quiz(
                        "![](figure:hop)\n\n" + Quizzing.SINGLE + "\n> [!HINT]\n> See [@none].\n"));

        assertThat(errors())
                .hasSize(3)
                .anyMatch(error -> error.startsWith("quizzes/a.md:8:1 alt-missing"))
                .anyMatch(error -> error.startsWith("quizzes/a.md:8:1 figure-unknown"))
                .anyMatch(error -> error.startsWith("quizzes/a.md:18:7 citation-unknown"));
    }

    @Test
    void aQuestionHasItsIdAlone() {
        files.put("quizzes/b.md", Quizzing.quiz(Quizzing.TRUE_FALSE));

        assertThat(errors())
                .containsExactly(
                        "quizzes/b.md:6:1 question-duplicate: the id \"which\" stands in quizzes/a.md too; give this question another one");
    }

    @Test
    void aNameInTheGlossaryIsNamedAtItsPlace() {
        files.put("glossary.md", "## Valgus {#valgus}\n\nSee [varus](glossary:varus).\n");

        assertThat(errors())
                .containsExactly(
                        "glossary.md:3:5 glossary-unknown: glossary.md has no term \"varus\"; did you mean \"valgus\"?");
    }

    @Test
    void theQuestionOfTheHomePageIsThere() {
        files.put("site.yml", "title: T\ntagline: T\ndescription: D\nquestion: wich\n");

        assertThat(errors())
                .containsExactly(
                        "site.yml:4:11 slug-unknown: there is no question \"wich\"; did you mean \"which\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles/b.md", "pages/b.md"})
    void anIdStandsOnceOnAPage(String file) {
        var front = file.startsWith("pages") ? "---\ntitle: A\nsummary: B.\n---\n\n\n\n" : FRONT;
        files.put(file, front + "## One {#one}\n\n## Two {#one}\n\n## Three {#Three}\n");

        assertThat(errors())
                .containsExactly(
                        file
                                + ":10:1 anchor-duplicate: the id \"one\" stands on this page twice; give each section its own",
                        file
                                + ":12:1 anchor-duplicate: the id \"Three\" must be small letters, digits and hyphens; write `{#three}`");
    }

    @ParameterizedTest
    @CsvSource({"articles/B_c.md, b-c.md", "quizzes/a b.md, a-b.md"})
    void aFileIsNamedLikeAnAddress(String file, String other) {
        files.put(file, "");

        assertThat(errors())
                .anyMatch(
                        error ->
                                error.startsWith(file + ":1:1 file-name: ")
                                        && error.endsWith("call it " + other));
    }

    @ParameterizedTest
    @CsvSource({
        "article/b.md, did you mean \"articles\"?",
        "notes.md, 'write one of: articles, exercises, pages, quizzes'",
        "articles/b.yml, did you mean \"articles\"?",
    })
    void aFileThatNobodyReadsIsAWarning(String file, String advice) {
        files.put(file, "");

        assertThat(problems())
                .filteredOn(problem -> problem.position().file().equals(file))
                .singleElement()
                .satisfies(problem -> assertThat(problem.severity()).isEqualTo(Severity.WARNING))
                .satisfies(
                        problem ->
                                assertThat(problem.message())
                                        .startsWith("this file is not read; " + advice));
    }

    @Test
    void draftsAreCheckedToo() {
        files.put("articles/b.md", FRONT.replace("order", "draft: true\norder") + "[a](none.md)\n");

        assertThat(errors()).singleElement().asString().startsWith("articles/b.md:9:1 link-dead");
    }

    @Test
    void draftsAreShownInDevelopmentOnly() {
        files.put("articles/b.md", FRONT.replace("order", "draft: true\norder"));

        assertThat(library(false).reading().article("b")).isEmpty();
        assertThat(library(true).reading().article("b")).isPresent();
    }

    @Test
    void whatIsPublishedTomorrowIsHiddenToday() {
        files.put(
                "quizzes/b.md",
                Quizzing.quiz(Quizzing.SINGLE).replace("title", "publish-on: 2026-11-23\ntitle"));

        assertThat(library(false).quizzes().find("b")).isEmpty();
        assertThat(library(true).quizzes().find("b")).isPresent();
    }

    @Test
    void aLinkToADraftIsItsWords() {
        files.put("articles/b.md", FRONT.replace("order", "draft: true\norder"));
        files.put("articles/c.md", FRONT + "See [the other](b.md).\n");

        assertThat(rendered(library(false), "c")).contains("See the other.").doesNotContain("href");
        assertThat(rendered(library(true), "c")).contains("href=\"/articles/b\"");
    }

    @Test
    void everyPageForReadersIsOnTheSitemap() {
        files.put("exercises/lift.md", Sources.exercise(LIFT));
        files.put("pages/home.md", "---\ntitle: A\nsummary: B.\n---\n");
        files.put("pages/about.md", "---\ntitle: A\nsummary: B.\n---\n");

        assertThat(library(false).sitemap())
                .contains("/", "/articles/standing", "/exercises/lift", "/quizzes/a", "/about")
                .doesNotContain("/home")
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsWhetherThereAreErrors() {
        assertThat(library(true).hasErrors()).isFalse();
        files.put("articles/b.md", "");
        assertThat(library(true).hasErrors()).isTrue();
    }

    private static String rendered(Library library, String slug) {
        var reading = library.reading();
        var article = reading.article(slug).orElseThrow();
        return new PageText(reading.surroundings(), "articles/" + slug + ".md")
                .html(article.text());
    }

    private List<String> errors() {
        return problems().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(
                        problem ->
                                "%s %s: %s"
                                        .formatted(
                                                problem.position(),
                                                problem.check().slug(),
                                                problem.message()))
                .toList();
    }

    private List<Problem> problems() {
        return library(true).problems();
    }

    private Library library(boolean dev) {
        var assets = Assets.in(folder);
        var words = new Words(Words.in(Locale.ENGLISH));
        return Library.of(
                files.entrySet().stream().map(e -> Sources.file(e.getKey(), e.getValue())).toList(),
                new Problems(),
                assets,
                words,
                new Templates(words, assets),
                LocalDate.of(2026, 11, 22),
                dev);
    }
}
