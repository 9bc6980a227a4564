package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.content.Check;
import org.sidestep.support.LintSite;

class SiteChecksTest {
    private static final String KEY = "> [!KEY]\n> - Walk.\n\n";

    @ParameterizedTest
    @ValueSource(strings = {"draft: true", "publish-on: 2026-11-23"})
    void aPublishedFileMustNotLeadToAHiddenOne(String hidden) {
        var site = walking(hidden, KEY).with(LintSite.ARTICLE, "Read [this](walking.md).");

        assertThat(site.places(Check.LINK_HIDDEN)).containsExactly("1:6");
    }

    @Test
    void aDraftMayLeadToADraft() {
        var site =
                walking("draft: true", KEY + "See [running](running.md).\n")
                        .with("articles/running.md", walk("draft: true", KEY));

        assertThat(site.places(Check.LINK_HIDDEN)).isEmpty();
    }

    @Test
    void aFileMayLeadToOneThatAppearsWithIt() {
        var site =
                walking("publish-on: 2026-12-01", KEY + "See [running](running.md).\n")
                        .with("articles/running.md", walk("publish-on: 2026-12-01", KEY));

        assertThat(site.places(Check.LINK_HIDDEN)).isEmpty();
    }

    @Test
    void aQuizIsHiddenWithItsArticle() {
        var site =
                walking("draft: true", KEY)
                        .with(
                                "quizzes/walking.md",
                                "---\ntitle: W\nsummary: W.\narticle: walking\n---\n"
                                        + "Read [it](../articles/walking.md) first.\n");

        assertThat(site.problems(Check.LINK_HIDDEN)).isEmpty();
        assertThat(
                        site.with(LintSite.ARTICLE, "A [quiz](../quizzes/walking.md).")
                                .places(Check.LINK_HIDDEN))
                .containsExactly("1:3");
    }

    @Test
    void anArticlesOwnQuizDoesNotMakeItFound() {
        var site =
                walking("topic: movement", KEY)
                        .with(
                                "quizzes/walking.md",
                                "---\ntitle: W\nsummary: W.\narticle: walking\n---\n"
                                        + "Read [it](../articles/walking.md) first.\n");

        assertThat(site.places(Check.ARTICLE_ORPHAN)).containsExactly("1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exercises/leg-lift.md", "articles/standing.md", "glossary.md"})
    void anyOtherFileMakesAnArticleFound(String file) {
        String up = file.contains("/") ? "../" : "";
        var site =
                walking("topic: movement", KEY)
                        .with(
                                file,
                                (file.equals("glossary.md") ? "## Gait {#gait}\n\n" : "")
                                        + "Read [this]("
                                        + up
                                        + "articles/walking.md).\n");

        assertThat(site.places(Check.ARTICLE_ORPHAN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "next"})
    void whatNobodyKnowsAndWhatComesNextNeedNoQuestion(String id) {
        assertThat(
                        walking("topic: movement", "## Words {#" + id + "}\n")
                                .places(Check.SECTION_UNASKED))
                .isEmpty();
    }

    @Test
    void aSecondLinkOfAWhyAsksAboutItsSectionToo() {
        var site =
                LintSite.article("## How to walk {#walk}\n")
                        .with(
                                LintSite.QUIZ,
                                """
                        ## Which foot? {#foot}

                        - [x] One
                        - [ ] Two
                          > It hangs.

                        > [!WHY]
                        > See [a](../articles/standing.md#level) and [b](../articles/standing.md#walk) [@ferber2011].
                        """);

        assertThat(site.places(Check.SECTION_UNASKED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A [hip drop](glossary:hip-drop) and a hip drop.",
                "A hip drop ([drop](glossary:hip-drop)) is seen.",
                "Read about the [hip drop](standing.md).",
                "## A hip drop {#drop}",
                "The ship dropped."
            })
    void aTermThatIsExplainedOrIsNoneIsLeftAlone(String words) {
        assertThat(walking("topic: movement", words + "\n").places(Check.TERM_UNDEFINED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'Many hip drops are small.', 6",
        "'- Look for a Hip Drop.', 14",
        "'| hip drop |\n| --- |', 3"
    })
    void aTermIsToBeExplainedAtItsFirstUse(String words, int column) {
        assertThat(
                        walking("topic: movement", words + "\n\nA hip drop, again.\n")
                                .places(Check.TERM_UNDEFINED))
                .containsExactly("9:" + column);
    }

    @Test
    void aCommonSingleWordIsNoTerm() {
        var site =
                walking("topic: movement", "The load is high.\n")
                        .with("glossary.md", "## Load {#load}\n\nA force.\n");

        assertThat(site.places(Check.TERM_UNDEFINED)).isEmpty();
    }

    @Test
    void aMuscleOfAnExerciseUsesItsTerm() {
        var site = LintSite.small().with("glossary.md", "## Biceps {#biceps}\n\nIn your arm.\n");
        String exercise =
                site.files()
                        .get(LintSite.EXERCISE)
                        .replace("[gluteus-medius]", "[gluteus-medius, biceps]");

        assertThat(site.with(LintSite.EXERCISE, exercise).places(Check.TERM_UNUSED)).isEmpty();
    }

    @Test
    void aReviewIsNotOverdueOnItsDay() {
        assertThat(walking("review-due: 2026-11-22", KEY).places(Check.REVIEW_OVERDUE)).isEmpty();
    }

    @Test
    void anExerciseIsOverdueAsAnArticleIs() {
        var site = LintSite.small();
        String exercise =
                site.files()
                        .get(LintSite.EXERCISE)
                        .replace("level: easy", "review-due: 2026-11-21\nlevel: easy");

        assertThat(site.with(LintSite.EXERCISE, exercise).places(Check.REVIEW_OVERDUE)).hasSize(1);
    }

    @Test
    void twoFilesCantHaveTheSameOldAddress() {
        var site =
                walking("aliases: [gait]", KEY)
                        .with("articles/running.md", walk("aliases: [gait]", KEY));

        assertThat(site.problems(Check.ALIAS_TAKEN))
                .singleElement()
                .asString()
                .contains("\"gait\" already leads to articles/running.md");
    }

    @Test
    void anAliasIsAnAddress() {
        assertThat(walking("aliases: [Old Gait.md]", KEY).problems(Check.ALIAS_TAKEN))
                .singleElement()
                .asString()
                .contains("write `old-gait-md`");
    }

    @Test
    void aQuizMayHaveTheTitleOfItsArticle() {
        assertThat(LintSite.small().places(Check.TITLE_DUPLICATE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"topic: pain", "topic: evidence", "topic: movement"})
    void aDraftMayBeUnfinished(String topic) {
        var site = walking("draft: true\n" + topic, "## Words {#words}\n\nSome [@ferber2011].\n");

        assertThat(site.problems()).isEmpty();
    }

    private static LintSite walking(String key, String body) {
        return LintSite.small().with("articles/walking.md", walk(key, body));
    }

    private static String walk(String key, String body) {
        return "---\ntitle: Walking\nsummary: How you walk.\norder: 20\nauthor: sidestep\npublished: 2026-11-22\n"
                + key
                + "\n---\n"
                + body;
    }
}
