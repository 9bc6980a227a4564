package org.sidestep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.content.Callout;
import org.sidestep.content.Sureness;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

/**
 * The guide for editors says what is so: its examples are a site, and its tables name what there
 * is.
 */
class GuideTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)```(?:markdown|yaml) (\\S+)\n(.*?)\n```");

    @TempDir static Path folder;

    private static String guide;
    private static RunningSite site;

    @BeforeAll
    static void serveTheExamples() throws IOException {
        guide = Files.readString(Path.of("content/README.md"));
        var content =
                new Folder(folder)
                        .with(
                                "references.bib",
                                Files.readString(Path.of("content/references.bib")));
        EXAMPLE.matcher(guide)
                .results()
                .forEach(example -> content.with(example.group(1), example.group(2) + "\n"));
        site = RunningSite.with(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void theExamplesTogetherAreASiteWithoutErrors() {
        assertThat(site.problems()).filteredOn(problem -> problem.contains(": error: ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "h2#level | What keeps you level",
                ".citation a[href=#ref-neumann2010] | 1",
                "button.term | gluteus medius",
                "figure figcaption | Seen from behind",
                "figure svg[aria-label*=pelvis stays level] | ''",
                ".series--layers .series__layer | All layers",
                ".box--key li | work every time",
                ".box--warning | Stop and ask for help",
                ".box--sure .sure--moderate | Moderate",
                ".box--seed | The source article said",
                "#question-which-muscle legend | Which muscle steadies your pelvis",
                ".embed--exercise a[href=/exercises/leg-lift] | Standing leg lift"
            })
    void anArticlesConstructsBecomeWhatTheGuideSays(String selector, String words) {
        Document article = site.get("/articles/standing").html();

        assertThat(article.select(selector)).as(selector).isNotEmpty();
        assertThat(article.select(selector).first().text()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exercises/leg-lift",
                "/quizzes/standing",
                "/quizzes/mixed",
                "/about",
                "/glossary"
            })
    void everyOtherExampleIsAPage(String path) {
        assertThat(site.get(path).status()).isEqualTo(200);
    }

    @Test
    void theTablesNameEveryBoxAndEveryLevelOfCertainty() {
        for (Callout.Kind kind : Callout.Kind.values()) {
            assertThat(guide).contains("[!" + kind.name() + "]");
        }
        for (String level : Sureness.words()) {
            assertThat(guide).contains("`" + level + "`");
        }
    }

    @Test
    void theTablesNameEveryKeyOfAnArticlesFrontMatter() throws IOException {
        var parser =
                Files.readString(Path.of("src/main/java/org/sidestep/articles/ArticleParser.java"))
                        + Files.readString(
                                Path.of("src/main/java/org/sidestep/articles/Byline.java"))
                        + Files.readString(
                                Path.of("src/main/java/org/sidestep/content/Entry.java"));
        List<String> keys =
                Pattern.compile(
                                "front\\s*\\.(?:required|located|date|text|texts|flag|number|has|missing)\\(\"([a-z-]+)\"\\)")
                        .matcher(parser)
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .toList();

        assertThat(keys)
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(guide).contains("`" + key + "`"));
    }
}
