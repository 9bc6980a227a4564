package org.sidestep.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A content folder on disk that a test writes: small, valid, and with room for what the test is
 * about.
 */
public record Folder(Path path) {
    private static final String FRONT =
            """
            ---
            title: %s
            summary: A summary of %s.
            order: 10
            author: sidestep
            published: 2026-11-22
            ---
            """;

    /** One article {@code standing} with a quiz of two questions. */
    public static Folder small(Path path) {
        return new Folder(path)
                .with("site.yml", "title: Test\ntagline: A tagline\ndescription: A description\n")
                .with("people.yml", "sidestep:\n  name: The editors\n")
                .with(
                        "glossary.md",
                        "## Gluteus medius {#gluteus-medius}\n\nA muscle at the side of your hip.\n")
                .with(
                        "references.bib",
                        """
                        @article{ferber2011,
                          author = {Ferber, R.}, title = {A title}, journal = {A journal}, year = {2011}, note = {verified}
                        }
                        """)
                .withArticle(
                        "standing",
                        """
                        > [!KEY]
                        > - The [gluteus medius](glossary:gluteus-medius) keeps you level.

                        ## What keeps you level {#level}

                        A muscle does [@ferber2011].
                        """)
                .with(
                        "pages/home.md",
                        """
                        ---
                        title: Home
                        summary: Begin here.
                        ---
                        Begin with [standing](../articles/standing.md).
                        """)
                .with(
                        "quizzes/standing.md",
                        """
                        ---
                        title: Standing
                        summary: Two questions.
                        article: standing
                        ---
                        ## Which muscle keeps you level? {#which}

                        - [ ] Gluteus maximus
                          > It straightens your hip.
                        - [x] Gluteus medius
                          > Yes, it holds the pelvis.
                        - [ ] Adductor longus
                          > It pulls the leg in.

                        > [!HINT]
                        > At the side.

                        > [!WHY]
                        > It sits at the side. Read [what keeps you level](../articles/standing.md#level). Source: [@ferber2011]

                        ## Which of these work when you stand? {#several}

                        - [x] Gluteus medius
                        - [x] Gluteus minimus
                        - [ ] Biceps
                          > That is in your arm.

                        > [!WHY]
                        > Both sit at the side. Read [what keeps you level](../articles/standing.md#level). Source: [@ferber2011]
                        """);
    }

    /** Adds or replaces a file. */
    public Folder with(String file, String text) {
        try {
            Files.createDirectories(path.resolve(file).getParent());
            Files.writeString(path.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds an article with the front matter that every article needs. */
    public Folder withArticle(String slug, String body) {
        return with("articles/" + slug + ".md", FRONT.formatted(slug, slug) + body);
    }

    /** Adds an exercise with every section that one needs. */
    public Folder withExercise(String slug, String frontMatter) {
        return with("exercises/" + slug + ".md", Sources.exercise(frontMatter));
    }

    public Folder without(String file) {
        try {
            Files.delete(path.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
