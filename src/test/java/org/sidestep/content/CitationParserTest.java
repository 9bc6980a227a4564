package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Sources;

class CitationParserTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    [@a2011]                    | a2011
                    [@a2011; @b2012]            | a2011 b2012
                    [ @a2011 ;@b2012 ]          | a2011 b2012
                    [@a2011, p. 3]              | a2011(p. 3)
                    [@a2011, pp. 3, 4; @b2012]  | a2011(pp. 3, 4) b2012
                    [@who:2020.b_c-d]           | who:2020.b_c-d
                    """)
    void readsKeysAndPlaces(String markdown, String sources) {
        assertThat(citations("True " + markdown + ".")).containsExactly(sources);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[@a2011](b.md)",
                "[@a 2011]",
                "[@]",
                "[a2011]",
                "[see @a2011]",
                "[@a2011; b2012]",
                "![@a2011]",
                "`[@a2011]`",
                "\\[@a2011]",
                "@a2011",
            })
    void everythingElseInBracketsIsLeftAlone(String markdown) {
        assertThat(citations(markdown)).isEmpty();
    }

    @Test
    void severalStandInOneSentence() {
        assertThat(citations("One [@a2011] and *two [@b2012]*.")).containsExactly("a2011", "b2012");
    }

    private static List<String> citations(String markdown) {
        var found = new ArrayList<String>();
        MarkdownText.parse(Sources.file("a.md", markdown), markdown)
                .walk(node -> found.addAll(sources(node instanceof Citation c ? c : null)));
        return found;
    }

    private static List<String> sources(Citation citation) {
        if (citation == null) {
            return List.of();
        }
        return List.of(
                String.join(
                        " ",
                        citation.sources().stream()
                                .map(
                                        s ->
                                                s.key()
                                                        + (s.locator().isEmpty()
                                                                ? ""
                                                                : "(" + s.locator() + ")"))
                                .toList()));
    }
}
