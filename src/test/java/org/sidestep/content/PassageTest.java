package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassageTest {
    @Test
    void aSentenceKnowsItsOwnLineAndColumn() {
        var sentences = passages("One is short. Two\nruns on. And\nthree.").get(0).sentences();

        assertThat(sentences)
                .extracting(sentence -> sentence.at().line() + ":" + sentence.at().column())
                .containsExactly("1:1", "1:15", "2:10");
    }

    @Test
    void marksAndCitationsAreLeftOutButKeepTheirPlace() {
        Passage passage = passages("A **bold** word [@ferber2011]. Then `code`.").get(0);

        assertThat(passage.text()).isEqualTo("A bold word. Then code.");
        assertThat(passage.at(passage.text().indexOf("Then")).column()).isEqualTo(32);
    }

    @Test
    void wordsAfterALeftOutCitationKeepTheirPlace() {
        Passage passage = passages("A [@ferber2011] word").get(0);

        assertThat(passage.text()).isEqualTo("A word");
        assertThat(passage.at(2).column()).isEqualTo(17);
    }

    @Test
    void aWordOfTheFrontMatterKnowsItsPlace() {
        var file = new SourceFile("exercises/a.md", "");
        var text = MarkdownText.inline(file, new Located("2 *sets* of 8", file.at(7, 7)));

        Passage passage = Passage.of(text).get(0);
        assertThat(passage.at(passage.text().indexOf("of"))).isEqualTo(file.at(7, 16));
    }

    @Test
    void tellsParagraphsItemsHeadingsCellsAndEmbedsApart() {
        String markdown =
                """
                # Heading

                Words.

                - An item

                | cell |
                | --- |

                [Ask me](../quizzes/a.md#b)
                """;

        assertThat(passages(markdown))
                .extracting(Passage::kind)
                .containsExactly(
                        Passage.Kind.HEADING,
                        Passage.Kind.PARAGRAPH,
                        Passage.Kind.ITEM,
                        Passage.Kind.CELL,
                        Passage.Kind.EMBED);
    }

    @Test
    void aPicturesAlternativeTextIsNoPartOfTheSentence() {
        assertThat(passages("Look ![a knee](knee.png) here.").get(0).text())
                .isEqualTo("Look here.");
    }

    @Test
    void aCitationCountsForItsListItemAndForNoOther() {
        assertThat(passages("- One [@a2011].\n\n  More.\n- Two.\n"))
                .extracting(Passage::cited)
                .containsExactly(true, true, false);
    }

    @Test
    void aCitationCountsForItsWholeBox() {
        assertThat(passages("> [!SEED]\n> One.\n>\n> - Two [@a2011].\n\nThree.\n"))
                .extracting(Passage::cited)
                .containsExactly(true, true, false);
    }

    @Test
    void aLinkKnowsItsWords() {
        Passage passage = passages("The [IT band](glossary:it-band) is strong.").get(0);
        Passage.Linked link = passage.links().get(0);

        assertThat(passage.text().substring(link.from(), link.to())).isEqualTo("IT band");
        assertThat(link.term()).contains("it-band");
    }

    private static List<Passage> passages(String markdown) {
        return Passage.of(MarkdownText.parse(new SourceFile("articles/a.md", markdown), markdown));
    }
}
