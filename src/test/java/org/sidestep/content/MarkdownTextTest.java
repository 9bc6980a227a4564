package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Sources;

class MarkdownTextTest {
    @Test
    void aNodeKnowsItsLineAndColumn() {
        var text = parse("One.\n\nTwo [link](a.md)\nand [other](b.md).\n");

        assertThat(links(text))
                .map(link -> text.at(link).toString())
                .containsExactly("a.md:3:5", "a.md:4:5");
    }

    @Test
    void aTextOfTheFrontMatterCountsFromItsOwnPlace() {
        var file = Sources.file("a.md", "");
        var text = MarkdownText.inline(file, new Located("Two [link](a.md)", file.at(7, 11)));

        assertThat(links(text)).map(link -> text.at(link).toString()).containsExactly("a.md:7:15");
    }

    @Test
    void aTextOfTheFrontMatterHasNoParagraph() {
        var file = Sources.file("a.md", "");

        assertThat(MarkdownText.inline(file, new Located("One *two*", file.start())).nodes())
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    one **two** `three`               | one two three
                    one [two](a.md) three             | one two three
                    true [@a2011; @b2012].            | true.
                    true [@a2011], and so on          | true, and so on
                    a ![picture](p.png) b             | a b
                    a\\*b \\[x] &amp; c                 | a*b [x] & c
                    a <b>c</b> <!-- d -->             | a <b>c</b> <!-- d -->
                    ~~gone~~ here                     | gone here
                    """)
    void plainWordsHaveNoMarks(String markdown, String words) {
        assertThat(parse(markdown).plain()).isEqualTo(words);
    }

    @Test
    void plainWordsKeepTheLinesOfParagraphsOnly() {
        assertThat(parse("one\ntwo  \nthree\n\nfour").plain()).isEqualTo("one two three\nfour");
    }

    @Test
    void whatAReaderEnteredIsNeverReadAsMarkdown() {
        assertThat(MarkdownText.words("*one* [x](y)").plain()).isEqualTo("*one* [x](y)");
        assertThat(MarkdownText.words("").isEmpty()).isTrue();
    }

    @Test
    void walksParentsBeforeChildren() {
        var seen = new ArrayList<String>();
        parse("> *a*\n\nb").walk(node -> seen.add(node.getClass().getSimpleName()));

        assertThat(seen)
                .containsExactly(
                        "BlockQuote", "Paragraph", "Emphasis", "Text", "Paragraph", "Text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "[", "*", "![", "[@", "[[", "`", "&", "<", "\\", "| "})
    void longNonsenseEndsInsteadOfOverflowing(String piece) {
        var text = parse(piece.repeat(20_000));

        assertThat(text.plain()).isNotNull();
        text.walk(node -> {});
    }

    private static MarkdownText parse(String markdown) {
        return MarkdownText.parse(Sources.file("a.md", markdown), markdown);
    }

    private static List<Node> links(MarkdownText text) {
        var links = new ArrayList<Node>();
        text.walk(node -> links.addAll(node instanceof Link ? List.of(node) : List.of()));
        return links;
    }
}
