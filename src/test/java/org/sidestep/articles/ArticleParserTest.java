package org.sidestep.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Sources.errors;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidestep.content.Located;
import org.sidestep.content.Problems;
import org.sidestep.support.Sources;

class ArticleParserTest {
    private static final String STANDING =
            """
            ---
            title: Standing on one leg
            summary: What keeps you level.
            order: 10
            topic: anatomy
            author: ann
            reviewer: bob
            published: 2026-11-22
            reviewed: 2026-11-23
            review-due: 2027-11-22
            related: [walking, running]
            aliases: [one-leg]
            draft: true
            publish-on: 2026-12-01
            ---
            Words before.

            ## What keeps you *level* {#level}

            One two three.

            ### Below

            ## When it hurts
            """;

    @Test
    void readsWhatStandsInEveryList() {
        var entry = parse(STANDING).entry();

        assertThat(List.of(entry.slug(), entry.title(), entry.summary(), entry.order()))
                .containsExactly("standing", "Standing on one leg", "What keeps you level.", 10);
        assertThat(entry.aliases()).extracting(Located::text).containsExactly("one-leg");
        assertThat(entry.draft()).isTrue();
        assertThat(entry.publishOn()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void readsWhoWroteAndReviewedItAndWhen() {
        var byline = parse(STANDING).byline();

        assertThat(byline.author()).isEqualTo(located("ann", 6, 9));
        assertThat(byline.reviewer()).contains(located("bob", 7, 11));
        assertThat(byline.published()).isEqualTo("2026-11-22");
        assertThat(byline.reviewed()).contains(LocalDate.of(2026, 11, 23));
        assertThat(byline.reviewDue()).contains(LocalDate.of(2027, 11, 22));
    }

    @Test
    void readsWhereToGoNext() {
        assertThat(parse(STANDING).related())
                .containsExactly(located("walking", 11, 11), located("running", 11, 20));
    }

    @Test
    void itsSectionsAreTheHeadingsOfTheSecondLevel() {
        assertThat(parse(STANDING).sections())
                .containsExactly(
                        new Article.Section("level", "What keeps you level"),
                        new Article.Section("when-it-hurts", "When it hurts"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1", "299, 1", "300, 2", "1000, 5"})
    void readingTakesAMinuteFor200Words(int words, int minutes) {
        assertThat(
                        parse(
                                        replaced("Words before.", "word ".repeat(words))
                                                .replaceAll("(?s)\n##.*", ""))
                                .minutes())
                .isEqualTo(minutes);
    }

    @Test
    void aReviewerIsNotNeeded() {
        assertThat(errorsOf(without("reviewer"))).isEmpty();
        assertThat(parse(without("reviewer")).byline().reviewer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"title", "summary", "order", "author", "published"})
    void theseAreNeeded(String key) {
        assertThat(errorsOf(without(key)))
                .containsExactly(
                        "2:1 front-matter-required: \"%s\" is missing; add a line `%s: …`"
                                .formatted(key, key));
    }

    @ParameterizedTest
    @CsvSource({
        "reviewer",
        "reviewed",
        "review-due",
        "topic",
        "related",
        "aliases",
        "draft",
        "publish-on"
    })
    void theseAreNot(String key) {
        assertThat(errorsOf(without(key))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    order: 10              | order: first     | 4:8 front-matter-type: "order: first" must be a whole number, such as 10
                    published: 2026-11-22  | published: today | 8:12 front-matter-type: "published: today" must be a date, such as 2026-11-22
                    reviewed: 2026-11-23   | reviewed: 2026   | 9:11 front-matter-type: "reviewed: 2026" must be a date, such as 2026-11-22
                    review-due: 2027-11-22 | review-due: 2027-13-01 | 10:13 front-matter-type: "review-due: 2027-13-01" must be a date, such as 2026-11-22
                    publish-on: 2026-12-01 | publish-on: soon | 14:13 front-matter-type: "publish-on: soon" must be a date, such as 2026-11-22
                    draft: true            | draft: no        | 13:8 front-matter-type: "draft: no" must be true or false
                    topic: anatomy         | topic: anatomie  | 5:8 front-matter-type: "topic: anatomie" is no topic of this site; did you mean "anatomy"?
                    author: ann            | author: [ann]    | 6:9 front-matter-type: "author" must be a text, not a list or a mapping
                    title: Standing on one leg | title:       | 2:7 front-matter-type: "title" is empty; write a value or take the line out
                    reviewer: bob          | reviwer: bob     | 7:1 front-matter-unknown: unknown key "reviwer"; did you mean "reviewer"?
                    reviewer: bob          | muscles: [a]     | 7:1 front-matter-unknown: unknown key "muscles"; write one of: aliases, author, draft, order, publish-on, published, reading-grade, related, review-due, reviewed, reviewer, summary, title, topic
                    """)
    void everyMistakeInTheFrontMatterIsNamedAtItsPlace(String line, String slip, String error) {
        assertThat(errorsOf(replaced(line, slip))).containsExactly(error);
    }

    @Test
    void severalMistakesAreAllNamed() {
        assertThat(errorsOf("---\norder: x\ntopic: y\n---\n")).hasSize(6);
    }

    @Test
    void aBrokenArticleIsStillAnArticle() {
        var article = parse("No front matter.");

        assertThat(article.text().plain()).isEqualTo("No front matter.");
        assertThat(article.entry().title()).isEmpty();
    }

    private static Located located(String text, int line, int column) {
        return new Located(text, Sources.file("articles/standing.md", "").at(line, column));
    }

    private static String replaced(String line, String other) {
        assertThat(STANDING).contains(line);
        return STANDING.replace(line, other);
    }

    private static String without(String key) {
        return STANDING.replaceAll("(?m)^" + key + ": .*\n", "");
    }

    private static Article parse(String text) {
        return ArticleParser.parse(Sources.file("articles/standing.md", text), new Problems());
    }

    private static List<String> errorsOf(String text) {
        return errors(
                problems ->
                        ArticleParser.parse(Sources.file("articles/standing.md", text), problems));
    }
}
