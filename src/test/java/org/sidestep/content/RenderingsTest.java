package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Around;
import org.sidestep.support.Sources;

/** A text that was rendered before stands on the next page as if it had been rendered there. */
class RenderingsTest {
    private final Around site = new Around();
    private final Renderings renderings = new Renderings();

    private PageText page() {
        return new PageText(site, "quizzes/q.md", renderings);
    }

    private static MarkdownText text(String markdown) {
        return MarkdownText.parse(Sources.file("quizzes/q.md", markdown), markdown);
    }

    @Test
    void isTheSameHtml() {
        var text = text("The *gluteus medius* [@a2011].");

        assertThat(page().html(text)).isSameAs(page().html(text)).contains("<em>", "[<a");
    }

    @Test
    void citesItsSourcesOnEveryPage() {
        var text = text("One [@b2012].");
        page().html(text);
        var next = page();
        next.html(text);

        assertThat(next.references())
                .extracting(PageText.CitedReference::key)
                .containsExactly("b2012");
    }

    @Test
    void hasTheNumbersOfThePageItStandsOn() {
        var text = text("One [@b2012], two [@a2011].");
        page().html(text);
        var other = page();
        other.html(text("Before [@a2011]."));

        assertThat(other.html(text)).contains(">2</a>").contains(">1</a>");
        assertThat(other.html(text).indexOf(">2</a>")).isLessThan(other.html(text).indexOf(">1<"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[knee](glossary:valgus)", "> [!KEY]\n> a", "![hip](figure:hip)"})
    void anIdIsGivenOnceOnAPage(String markdown) {
        var text = text(markdown);
        page().html(text);
        var next = page();

        assertThat(next.html(text)).isNotEqualTo(next.html(text));
    }

    @Test
    void whatAReaderEnteredIsNotKept() {
        page().html(MarkdownText.words("my answer"));
        var kept = MarkdownText.words("my answer");
        page().html(kept);

        assertThat(renderings.find(kept, Map.of())).isEmpty();
    }

    @Test
    void fewAreKeptOfOneText() {
        var text = text("a");
        for (int i = 0; i < 20; i++) {
            renderings.keep(
                    text, new Renderings.Rendering("<p>" + i + "</p>", Map.of("a2011", i + 1)));
        }

        assertThat(List.of(1, 20))
                .map(number -> renderings.find(text, Map.of("a2011", number)).isPresent())
                .containsExactly(false, true);
    }
}
