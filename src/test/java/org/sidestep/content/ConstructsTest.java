package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Sources;

class ConstructsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    '## What keeps you level {#level}'  | level                | true
                    '## What keeps you level{#level}'   | level                | true
                    '## Why *so* {#why}'                | why                  | true
                    '## Why `so`?'                      | why-so               | false
                    '## Das Hüftgelenk'                 | das-huftgelenk       | false
                    '## A {#b} c'                       | a-b-c                | false
                    '## Bad {#Not A Slug}'              | bad-not-a-slug       | false
                    '## Bad {#NotASlug}'                | NotASlug             | true
                    """)
    void aHeadingHasAnId(String markdown, String id, boolean fixed) {
        var heading = parse(markdown).headings().get(0);

        assertThat(heading.id()).isEqualTo(id);
        assertThat(heading.fixed()).isEqualTo(fixed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"## Why {#why}", "## *Why* {#why}", "## *Why*{#why}", "Why {#why}\n---"})
    void theIdIsNoPartOfTheHeading(String markdown) {
        assertThat(parse(markdown).plain()).isEqualTo("Why");
    }

    @Test
    void headingsOfTheSameWordsGetDifferentIds() {
        assertThat(parse("## Why\n\n## Why\n\n## Why {#fixed}\n\n## Why").headings())
                .extracting(SectionHeading::id)
                .containsExactly("why", "why-2", "fixed", "why-3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    > [!KEY]            | KEY     | ''
                    > [!SURE] mixed     | SURE    | mixed
                    > [!SURE]   mixed   | SURE    | mixed
                    > [!Note] and so on | Note    | and so on
                    """)
    void aQuoteThatBeginsWithAWordInBracketsIsACallout(String first, String word, String argument) {
        var callout = (Callout) parse(first + "\n> Text.").nodes().get(0);

        assertThat(callout.word()).isEqualTo(word);
        assertThat(callout.argument()).isEqualTo(argument);
    }

    @Test
    void theFirstLineOfACalloutIsNoPartOfItsText() {
        assertThat(parse("> [!SURE] mixed\n> Studies *disagree*.").plain())
                .isEqualTo("Studies disagree.");
        assertThat(parse("> [!KEY]\n> - one\n> - two").plain())
                .contains("one")
                .doesNotContain("KEY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> Quoted.", "> [KEY]\n> a", "> *a* [!KEY]", "[!KEY]\na", ">"})
    void anyOtherQuoteStaysAQuote(String markdown) {
        assertThat(kinds(markdown)).doesNotContain("Callout");
    }

    @Test
    void aCalloutIsWhereItsQuoteWas() {
        var text = parse("One.\n\n> [!KEY]\n> a");

        assertThat(text.at(text.nodes().get(1))).hasToString("a.md:3:1");
    }

    @Test
    void aPictureAloneIsAFigure() {
        assertThat(kinds("![a](figure:b \"c\")")).containsExactly("FigureBlock", "Image", "Text");
        assertThat(kinds("See ![a](figure:b)")).doesNotContain("FigureBlock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Check](../quizzes/anatomy.md#one-leg)",
                "[Check](quizzes/anatomy.md#one-leg)",
                "[Lift](../exercises/clamshell.md)",
            })
    void aLinkAloneToAQuestionOrAnExerciseEmbedsIt(String markdown) {
        assertThat(kinds(markdown)).startsWith("Embed", "Link");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See [Check](../quizzes/anatomy.md#one-leg)",
                "[Check](../quizzes/anatomy.md)",
                "[Check](../articles/anatomy.md#one-leg)",
                "[Check](https://example.org/quizzes/a.md#b)",
                "- [Check](../quizzes/anatomy.md#one-leg)",
                "> [Check](../quizzes/anatomy.md#one-leg)",
            })
    void anyOtherLinkStaysALink(String markdown) {
        assertThat(kinds(markdown)).contains("Link").doesNotContain("Embed");
    }

    private static MarkdownText parse(String markdown) {
        return MarkdownText.parse(Sources.file("a.md", markdown), markdown);
    }

    private static List<String> kinds(String markdown) {
        var kinds = new ArrayList<String>();
        parse(markdown).walk((Node node) -> kinds.add(node.getClass().getSimpleName()));
        return kinds;
    }
}
