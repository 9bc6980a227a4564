package org.sidestep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a site of many articles of 1,000 words, made of the words of the real ones, and the same
 * for Hugo; with a third argument, also a quiz of one question for each. Not a test: run its main
 * with a folder and how many articles.
 */
final class GeneratedContent {
    private static final int SECTIONS = 6;
    private static final int PARAGRAPHS = 4;
    private static final int SENTENCES = 3;
    private static final int WORDS = 14;

    private final Random random = new Random(7);
    private final List<String> words;
    private final int articles;

    private GeneratedContent(List<String> words, int articles) {
        this.words = words;
        this.articles = articles;
    }

    public static void main(String[] arguments) throws IOException {
        Path to = Path.of(arguments[0]);
        int articles = Integer.parseInt(arguments[1]);
        write(Path.of("content"), to, articles, arguments.length > 2);
    }

    /** Writes {@code to/content} and {@code to/hugo/content}. */
    static void write(Path real, Path to, int articles, boolean quizzes) throws IOException {
        var generated = new GeneratedContent(words(real), articles);
        for (String file : List.of("glossary.md", "people.yml", "references.bib")) {
            write(to.resolve("content/" + file), Files.readString(real.resolve(file)));
        }
        write(
                to.resolve("content/site.yml"),
                "title: Many\ntagline: Many articles\ndescription: A site of many articles.\n");
        for (int i = 0; i < articles; i++) {
            String title = "Article " + i + " on " + generated.phrase(3);
            String text = generated.text(i);
            write(to.resolve("content/articles/" + slug(i) + ".md"), front(i, title) + text);
            write(
                    to.resolve("hugo/content/articles/" + slug(i) + ".md"),
                    "---\ntitle: \"%s\"\nsummary: \"A summary of article %d.\"\nweight: %d\ndate: 2026-11-22\n---\n"
                                    .formatted(title, i, i + 1)
                            + text);
            if (quizzes) {
                write(to.resolve("content/quizzes/" + slug(i) + ".md"), generated.quiz(i, title));
            }
        }
    }

    private static String front(int i, String title) {
        return """
        ---
        title: %s
        summary: A summary of article %d.
        order: %d
        author: sidestep
        published: 2026-11-22
        reading-grade: 20
        ---
        """
                .formatted(title, i, i + 1);
    }

    private String text(int i) {
        var text = new StringBuilder("> [!KEY]\n> - " + sentence() + "\n> - " + sentence() + "\n");
        for (int section = 1; section <= SECTIONS; section++) {
            text.append("\n## ").append(phrase(4)).append(" {#part-" + section + "}\n");
            for (int paragraph = 0; paragraph < PARAGRAPHS; paragraph++) {
                text.append("\n");
                for (int sentence = 0; sentence < SENTENCES; sentence++) {
                    text.append(sentence()).append("\n");
                }
            }
            text.append(
                    "\nOne source says so [@ferber2011], and [another article](%s.md#part-%d) more.\n"
                            .formatted(slug((i * 31 + section) % articles), section));
        }
        return text.toString();
    }

    private String quiz(int i, String title) {
        return """
        ---
        title: %s
        summary: One question.
        article: %s
        ---
        ## What does article %d say about %s? {#question-%d}

        - [x] %s
        - [ ] %s
          > %s

        > [!WHY]
        > %s Read [more](../articles/%s.md#part-1). Source: [@ferber2011]
        """
                .formatted(
                        title,
                        slug(i),
                        i,
                        phrase(3),
                        i,
                        phrase(4),
                        phrase(4),
                        sentence(),
                        sentence(),
                        slug(i));
    }

    private static String slug(int i) {
        return "article-" + i;
    }

    private String sentence() {
        String words = phrase(WORDS);
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1) + ".";
    }

    private String phrase(int length) {
        return String.join(
                " ",
                Stream.generate(() -> words.get(random.nextInt(words.size())))
                        .limit(length)
                        .toList());
    }

    private static List<String> words(Path real) throws IOException {
        var words = new ArrayList<String>();
        try (Stream<Path> files = Files.list(real.resolve("articles"))) {
            for (Path file : files.sorted().toList()) {
                Pattern.compile("(?<![\\w#:@./-])[a-z]{2,12}(?![\\w:./-])")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(word -> words.add(word.group()));
            }
        }
        return words;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
