package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Sources.errors;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidestep.support.Sources;

class GlossaryTest {
    private static final String TWO =
            """
            ## Valgus {#valgus}

            The knee falls *inwards*.

            ## abduction {#abduction}

            Moving the leg out to the side [@a2011].
            """;

    @Test
    void aTermIsAHeadingAndAParagraph() {
        var term = parse(TWO).find("valgus").orElseThrow();

        assertThat(term.name()).isEqualTo("Valgus");
        assertThat(term.definition().plain()).isEqualTo("The knee falls inwards.");
        assertThat(term.at()).hasToString("glossary.md:1:1");
    }

    @Test
    void aTermHasEveryNameOfItsHeadingAndTheOnesUnderIt() {
        var term =
                parse(
                                """
                                ## IT band (iliotibial band) {#it-band}

                                A strip.

                                Also called: ITB, iliotibial *tract*.
                                """)
                        .find("it-band")
                        .orElseThrow();

        assertThat(term.aliases()).containsExactly("ITB", "iliotibial tract");
        assertThat(term.names())
                .containsExactly("IT band", "iliotibial band", "ITB", "iliotibial tract");
    }

    @Test
    void anotherParagraphIsNoName() {
        assertThat(parse(TWO + "\nMore on it.\n").find("abduction").orElseThrow().names())
                .containsExactly("abduction");
    }

    @Test
    void termsAreSortedByTheirNames() {
        assertThat(parse(TWO).sorted())
                .extracting(Glossary.Term::name)
                .containsExactly("abduction", "Valgus");
    }

    @Test
    void wordsBeforeTheFirstTermAreNoTerm() {
        assertThat(errorsOf("Every term.\n\n" + TWO)).isEmpty();
        assertThat(parse("Every term.\n\n" + TWO).ids()).hasSize(2);
    }

    @Test
    void aTermNeedsAnId() {
        assertThat(errorsOf("\n## Hip drop\n\nA word.\n"))
                .containsExactly(
                        "2:1 glossary-shape: the term \"Hip drop\" has no id; write `## Hip drop {#hip-drop}`");
    }

    @Test
    void aTermNeedsADefinition() {
        assertThat(errorsOf("## A {#a}\n\n## B {#b}\n\n- a list\n\n## C {#c}\n"))
                .containsExactly(
                        "1:1 glossary-shape: the term \"A\" has no definition; write one paragraph under it",
                        "3:1 glossary-shape: the term \"B\" has no definition; write one paragraph under it",
                        "7:1 glossary-shape: the term \"C\" has no definition; write one paragraph under it");
    }

    @Test
    void anIdStandsOnce() {
        assertThat(errorsOf("## A {#a}\n\nOne.\n\n## B {#a}\n\nTwo.\n"))
                .containsExactly(
                        "5:1 anchor-duplicate: the id \"a\" stands here twice; give each term its own");
    }

    @Test
    void theFirstOfTwoTermsWithOneIdIsKept() {
        assertThat(parse("## A {#a}\n\nOne.\n\n## B {#a}\n\nTwo.\n").find("a"))
                .get()
                .extracting(Glossary.Term::name)
                .isEqualTo("A");
    }

    private static Glossary parse(String text) {
        return Glossary.parse(Sources.file("glossary.md", text), new Problems());
    }

    private static List<String> errorsOf(String text) {
        return errors(problems -> Glossary.parse(Sources.file("glossary.md", text), problems));
    }
}
