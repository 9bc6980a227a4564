package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.LintSite;

class ProseChecksTest {
    private static final String TWENTY_FIVE = "one ".repeat(24).strip() + " end";

    @Test
    void aSentenceOf25WordsIsShortEnough() {
        assertThat(places(TWENTY_FIVE + ".", Check.SENTENCE_LONG)).isEmpty();
        assertThat(places("Short. And " + TWENTY_FIVE + ".", Check.SENTENCE_LONG))
                .containsExactly("1:8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "causes",
                "cause",
                "caused",
                "prevents",
                "prevent",
                "prevented",
                "cures",
                "cure",
                "cured",
                "proven",
                "fixes",
                "fix",
                "fixed",
                "turns off",
                "turned off",
                "turn off",
                "leads to",
                "lead to",
                "Prevents"
            })
    void aStrongWordWithoutASourceIsWatched(String word) {
        assertThat(places("Training " + word + " it.", Check.WATCH_WORD)).containsExactly("1:10");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Training prevents it [@ferber2011].",
                "Does training prevent it?",
                "It hurts because you sit.",
                "The fixture is a prefix.",
                "- Training prevents it.\n  So they say [@ferber2011].",
                "> [!SEED]\n> Training prevents it.\n>\n> Perhaps [@ferber2011]."
            })
    void aSourceAQuestionOrAnotherWordIsNotWatched(String words) {
        assertThat(places(words, Check.WATCH_WORD)).isEmpty();
    }

    @Test
    void aSourceInAnotherParagraphDoesNotCount() {
        assertThat(places("Training prevents it.\n\nSo they say [@ferber2011].", Check.WATCH_WORD))
                .containsExactly("1:10");
    }

    @Test
    void strongWordsOfExercisesAreWatchedToo() {
        var site =
                LintSite.small()
                        .withSection(LintSite.EXERCISE, "## Harder\n\nA band prevents pain.\n");

        assertThat(site.places(Check.WATCH_WORD)).containsExactly("3:8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Write `[words][ref]` or `[words] (a.md)`.",
                "An \\[escaped\\]\\[pair\\] of brackets.",
                "See below [1] (and above).",
                "A [link](standing.md) (really)."
            })
    void bracketsThatMeanNoLinkAreLeftAlone(String words) {
        assertThat(places(words, Check.LINK_SYNTAX)).isEmpty();
    }

    @Test
    void aLostLinkIsFoundInFeedbackToo() {
        var site =
                LintSite.question(
                        "## Which? {#more}\n\n- [x] One\n- [ ] Two\n  > See [this] (standing.md).\n");

        assertThat(site.places(Check.LINK_SYNTAX)).containsExactly("5:9");
    }

    @Test
    void anIdOfSeveralWordsIsNoId() {
        assertThat(places("## Stand tall {#stand tall}", Check.HEADING_SYNTAX))
                .containsExactly("1:15");
    }

    @Test
    void aSectionIsCountedWithoutItsBoxesAndTables() {
        String box = "> [!SURE] weak\n> " + "It is small. ".repeat(60) + "\n";
        String table = "\n| a |\n| --- |\n" + "| one two three four |\n".repeat(50);

        assertThat(places("## Words {#words}\n\nFew.\n\n" + box + table, Check.SECTION_LONG))
                .isEmpty();
    }

    @Test
    void aSmallerHeadingCutsASectionInTwo() {
        String half = "Stand still and look. ".repeat(30) + "\n\n";

        assertThat(
                        places(
                                "## One {#one}\n\n" + half + "### Two {#two}\n\n" + half,
                                Check.SECTION_LONG))
                .isEmpty();
        assertThat(places("## One {#one}\n\n" + half + half, Check.SECTION_LONG))
                .containsExactly("1:1");
    }

    @Test
    void fourSentencesMakeAParagraph() {
        assertThat(places("One. Two. Three. Four.", Check.PARAGRAPH_LONG)).isEmpty();
    }

    @Test
    void aLabelInBoldTypeIsNoSentenceOfItsParagraph() {
        assertThat(places("**A label.** One. Two. Three. Four.", Check.PARAGRAPH_LONG)).isEmpty();
        assertThat(places("**A label.** One. Two. Three. Four. Five.", Check.PARAGRAPH_LONG))
                .containsExactly("1:3");
    }

    @Test
    void anArticleMayBeHarderWhenItsFrontMatterSaysSo() {
        String hard =
                "Investigations demonstrate considerable variability of activation.\n".repeat(6);

        assertThat(graded("", hard)).hasSize(1);
        assertThat(graded("reading-grade: 40\n", hard)).isEmpty();
    }

    @Test
    void aTermThatIsExplainedAtHandCountsAsOneShortWord() {
        var explained =
                grade(
                        "The [tensor fasciae latae](glossary:tfl) pulls. The tensor fasciae latae is small.");

        assertThat(explained.plain().fleschKincaidGrade())
                .isLessThan(explained.all().fleschKincaidGrade());
        assertThat(explained.plain().words()).isEqualTo(7);
    }

    @Test
    void headingsAndTablesHaveNoGrade() {
        assertThat(grade("## A heading\n\n| a | b |\n| --- | --- |\n\nTwo words.").all().words())
                .isEqualTo(2);
    }

    private static List<String> places(String words, Check check) {
        return LintSite.article(words).places(check);
    }

    private static List<String> graded(String key, String words) {
        String front =
                "---\ntitle: Hard\nsummary: Hard.\norder: 20\nauthor: sidestep\npublished: 2026-11-22\n";
        return LintSite.small()
                .with("articles/hard.md", front + key + "---\n" + words)
                .problems(Check.GRADE_ARTICLE);
    }

    private static ReadingGrade grade(String markdown) {
        var file = new SourceFile("articles/a.md", markdown);
        return ReadingGrade.of(Prose.of(MarkdownText.parse(file, markdown)));
    }
}
