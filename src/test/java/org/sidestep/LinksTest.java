package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.articles.ArticleParser;
import org.sidestep.articles.ExerciseParser;
import org.sidestep.articles.Page;
import org.sidestep.content.Problems;
import org.sidestep.quiz.QuizParser;
import org.sidestep.support.Sources;
import org.sidestep.web.Assets;

class LinksTest {
    @TempDir private static Path folder;

    private Links links;

    @BeforeEach
    void addOneFileOfEach() throws IOException {
        Files.createDirectories(folder.resolve("photos"));
        Files.writeString(folder.resolve("band.png"), "a picture");
        Files.writeString(folder.resolve("photos/chair.png"), "a picture");
        var problems = new Problems();
        links =
                new Links(
                        Assets.in(folder),
                        List.of(
                                Face.of(
                                        ArticleParser.parse(
                                                Sources.file(
                                                        "articles/anatomy.md",
                                                        "## Level {#level}\n"),
                                                problems)),
                                Face.of(
                                        ExerciseParser.parse(
                                                Sources.file("exercises/lift.md", ""), problems)),
                                Face.of(
                                        QuizParser.parse(
                                                Sources.file(
                                                        "quizzes/anatomy.md",
                                                        "## Q? {#one-leg}\n\n- [x] A\n"),
                                                problems)),
                                Face.of(Page.parse(Sources.file("pages/home.md", ""), problems)),
                                Face.of(Page.parse(Sources.file("pages/about.md", ""), problems))));
    }

    @ParameterizedTest
    @CsvSource({
        "articles/a.md, anatomy.md, /articles/anatomy",
        "articles/a.md, ./anatomy.md, /articles/anatomy",
        "articles/a.md, anatomy.md#level, /articles/anatomy#level",
        "articles/a.md, ../articles/anatomy.md#level, /articles/anatomy#level",
        "articles/a.md, ../quizzes/anatomy.md#one-leg, /quizzes/anatomy#one-leg",
        "articles/a.md, ../exercises/lift.md, /exercises/lift",
        "articles/a.md, ../pages/home.md, /",
        "articles/a.md, ../pages/about.md, /about",
        "articles/a.md, ../glossary.md#valgus, /glossary#valgus",
        "articles/a.md, ../references.bib, /references",
        "glossary.md, articles/anatomy.md, /articles/anatomy",
        "articles/a.md, #level, #level",
        "articles/a.md, /articles/anatomy, /articles/anatomy",
        "articles/a.md, /articles/anatomy#level, /articles/anatomy#level",
        "articles/a.md, /quizzes/?x=y, /quizzes/?x=y",
        "articles/a.md, /, /",
        "articles/a.md, https://example.org/a.md, https://example.org/a.md",
        "articles/a.md, HTTP://example.org, HTTP://example.org",
        "articles/a.md, mailto:a@example.org, mailto:a@example.org",
    })
    void aLinkLeadsToAnAddress(String file, String link, String address) {
        assertThat(links.address(file, link)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "none.md",
                "anatomy",
                "Anatomy.md",
                "anatomy.md/",
                "../anatomy.md",
                "../../articles/anatomy.md",
                "../../../etc/passwd",
                "/articles/none",
                "/articles/anatomy.md",
                "//example.org",
                "javascript:alert(1)",
                "data:text/html,a",
                "ftp://example.org",
                "none.png",
            })
    void thisLeadsNowhere(String link) {
        assertThat(links.address("articles/a.md", link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "articles/a.md, band.png, band",
        "articles/a.md, photos/chair.png, photos/chair",
        "glossary.md, band.png, band",
    })
    void aPictureIsNamedByItsPathInStatic(String file, String picture, String name) {
        assertThat(links.address(file, picture))
                .get()
                .asString()
                .matches("/assets/" + name + "\\.[0-9a-f]+\\.png");
    }

    @ParameterizedTest
    @CsvSource({
        "articles/a.md, b.md, articles/b.md",
        "articles/a.md, ./b.md#c, articles/b.md",
        "articles/a.md, ../quizzes/b.md, quizzes/b.md",
        "articles/a.md, '#c', articles/a.md",
        "a.md, b.md, b.md",
        "articles/a.md, x/../b.md, articles/b.md",
    })
    void aRelativeLinkNamesAFileFromItsOwn(String file, String link, String target) {
        assertThat(Links.target(file, link)).isEqualTo(target);
    }

    @Test
    void knowsTheIdsOfEveryPage() {
        assertThat(links.anchors("articles/anatomy.md")).containsExactly("level");
        assertThat(links.anchors("quizzes/anatomy.md")).containsExactly("one-leg");
        assertThat(links.anchors("exercises/lift.md")).contains("steps", "sure");
        assertThat(links.anchors("none.md")).isEmpty();
    }
}
