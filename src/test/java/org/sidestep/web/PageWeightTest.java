package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.RunningSite;

/**
 * What a reader on a slow line must wait for: an article's HTML, stylesheet and scripts together,
 * compressed, without its drawings and the font.
 */
class PageWeightTest {
    private static final int BUDGET = 30_000;

    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    @Test
    void everyArticleIsLight() {
        var heavy = new ArrayList<String>();
        for (String article : articles()) {
            int weight = weightOf(site.get(article).html());
            if (weight > BUDGET) {
                heavy.add(article + " weighs " + weight);
            }
        }
        assertThat(heavy).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/anatomy", "/quizzes/anatomy", "/search", "/nothing"})
    void oneStylesheetIsAllThatThePageWaitsForBeforeItIsPainted(String path) {
        Document page = site.get(path).html();

        assertThat(page.select("link[rel=stylesheet]")).hasSize(1);
        assertThat(page.select("script[src]:not([type=module], [async], [defer])")).isEmpty();
    }

    private static List<String> articles() {
        return site.get("/articles/").html().select(".path .card__title a").eachAttr("href");
    }

    private static int weightOf(Document page) {
        var weight = 0;
        for (Element part : page.select("link[rel=stylesheet], script[src]")) {
            weight += weight(site.get(part.attr("href") + part.attr("src")).body());
        }
        page.select("figure svg").remove();
        page.outputSettings().prettyPrint(false);
        return weight + weight(page.outerHtml());
    }

    private static int weight(String text) {
        return Compression.bestBrotli(text.getBytes(StandardCharsets.UTF_8)).orElseThrow().length;
    }
}
