package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

/** What is not yet for readers is nowhere for readers. Today is 2026-11-22. */
class DraftsTest {
    private static final String PAGE =
            """
            ---
            title: Hidden title
            summary: A hidden summary.
            order: 20
            author: sidestep
            published: 2026-11-22
            aliases: [old-name]
            %s
            ---
            ## Hidden heading {#hidden}

            Hidden words.
            """;

    @TempDir Path folder;

    private Folder content;
    private RunningSite site;

    @BeforeEach
    void write() {
        content =
                Folder.small(folder)
                        .withArticle(
                                "open",
                                "Read [the other one](secret.md#hidden).\n\n"
                                        + "[Try it](../quizzes/secret.md#secret-which)\n")
                        .with(
                                "quizzes/everything.md",
                                "---\ntitle: Mixed\nsummary: All.\ndraw: 9\n---\n")
                        .with(
                                "quizzes/secret.md",
                                """
                                ---
                                title: Hidden quiz
                                summary: A hidden quiz.
                                article: secret
                                ---
                                ## Which is hidden? {#secret-which}

                                - [x] This one
                                - [ ] That one
                                  > It is not.

                                > [!WHY]
                                > Read [why](../articles/secret.md#hidden). Source: [@ferber2011]
                                """);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"draft: true", "publish-on: 2026-11-23"})
    void cannotBeOpened(String key) {
        serve(key);
        assertThat(site.get("/articles/secret").status()).isEqualTo(404);
        assertThat(site.get("/articles/secret.md").status()).isEqualTo(404);
        assertThat(site.get("/articles/old-name").status()).isEqualTo(404);
        assertThat(site.get("/quizzes/secret").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/", "/quizzes/", "/sitemap.xml", "/articles/open"})
    void areMentionedNowhere(String path) {
        serve("draft: true");
        assertThat(site.get(path).body()).doesNotContain("Hidden", "A hidden", "secret");
    }

    @Test
    void leaveTheWordsOfALinkToThem() {
        serve("draft: true");
        assertThat(site.get("/articles/open").texts(".prose p").get(0))
                .isEqualTo("Read the other one.");
    }

    @ParameterizedTest
    @CsvSource({"publish-on: 2026-11-22", "publish-on: 2026-11-21", "draft: false"})
    void areForReadersFromTheirDayOn(String key) {
        serve(key);
        assertThat(site.get("/articles/secret").status()).isEqualTo(200);
        assertThat(site.get("/quizzes/secret").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/articles/secret", "/articles/secret.md", "/quizzes/secret"})
    void areShownToEditors(String path) {
        site = RunningSite.inDevelopment(content.with("articles/secret.md", draft()).path());
        assertThat(site.get(path).status()).isEqualTo(200);
    }

    private static String draft() {
        return PAGE.formatted("draft: true");
    }

    private void serve(String key) {
        site = RunningSite.with(content.with("articles/secret.md", PAGE.formatted(key)).path());
    }
}
