package org.sidestep.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Templates escape everything but the HTML that PageText and Reference make, and hold no style and
 * no script.
 */
class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern RAW = Pattern.compile("th:utext=\"([^\"]*)\"");
    private static final Set<String> HTML_MADE_BY_THE_PROGRAM =
            Set.of(
                    "article.html ${page.body}",
                    "embedded-exercise.html ${page.card.parts['steps']}",
                    "exercise.html ${caution}",
                    "exercise.html ${part.value}",
                    "fragments/card.html ${card.picture}",
                    "fragments/exercise.html ${card.dose}",
                    "fragments/exercise.html ${card.frames}",
                    "fragments/exercise.html ${thing}",
                    "fragments/question.html ${field.label}",
                    "fragments/question.html ${form.hint}",
                    "fragments/question.html ${form.prompt}",
                    "fragments/question.html ${form.stem}",
                    "fragments/question.html ${option.text}",
                    "fragments/references.html ${reference.html}",
                    "fragments/review.html ${line.expected}",
                    "fragments/review.html ${line.feedback}",
                    "fragments/review.html ${line.given}",
                    "fragments/review.html ${line.label}",
                    "fragments/review.html ${review.why}",
                    "fragments/sharing.html ${sharing.jsonLd}",
                    "glossary.html ${term.definition}",
                    "home.html ${page.hero}",
                    "home.html ${page.heroNarrow}",
                    "home.html ${page.intro}",
                    "home.html ${page.question}",
                    "layout.html ${firstScript}",
                    "page.html ${page.body}",
                    "quiz/answered.html ${page.review.prompt}",
                    "quiz/answered.html ${page.review.stem}",
                    "quiz/feedback.html ${page.review.prompt}",
                    "quiz/feedback.html ${page.review.stem}",
                    "quiz/print.html ${answer.why}",
                    "quiz/print.html ${field.label}",
                    "quiz/print.html ${form.prompt}",
                    "quiz/print.html ${form.stem}",
                    "quiz/print.html ${line.expected}",
                    "quiz/print.html ${line.label}",
                    "quiz/print.html ${option.text}",
                    "quiz/quiz.html ${page.intro}",
                    "quiz/result.html ${change.stem}",
                    "quiz/result.html ${review.prompt}",
                    "quiz/result.html ${review.stem}",
                    "references.html ${source.html}");

    static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void onlyHtmlMadeByTheProgramIsNotEscaped() {
        var raw = new TreeSet<String>();
        for (Path template : templates()) {
            RAW.matcher(text(template))
                    .results()
                    .forEach(
                            match ->
                                    raw.add(TEMPLATES.relativize(template) + " " + match.group(1)));
        }

        assertThat(raw).containsExactlyInAnyOrderElementsOf(HTML_MADE_BY_THE_PROGRAM);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void nothingElseEscapesTheEscaping(Path template) {
        assertThat(text(template)).doesNotContain("[(", "data-th-utext", "th:inline", "__${");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void holdsNoStyle(Path template) {
        assertThat(parse(template).select("style, [style], [th|style], [^th:style]")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyScriptButTheFirstIsAFile(Path template) {
        assertThat(
                        parse(template)
                                .select("script:not([type=application/ld+json])")
                                .not("[th:utext=${firstScript}]"))
                .allMatch(
                        script ->
                                script.data().isBlank()
                                        && (script.hasAttr("src") || script.hasAttr("th:src")));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noAttributeIsAScript(Path template) {
        assertThat(
                        parse(template).getAllElements().stream()
                                .flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(TemplatesTest::isScript);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noAddressIsOnAnotherSite(Path template) {
        assertThat(parse(template).select("[src*=//], link[href*=//], [action*=//]")).isEmpty();
    }

    private static boolean isScript(Attribute attribute) {
        return attribute.getKey().matches("(?:th:)?on[a-z]+")
                || attribute.getKey().equals("th:attr")
                        && attribute.getValue().matches(".*\\b(?:on[a-z]+|style)=.*")
                || attribute.getValue().strip().toLowerCase().startsWith("javascript:");
    }

    private static Document parse(Path template) {
        return Jsoup.parse(text(template));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
