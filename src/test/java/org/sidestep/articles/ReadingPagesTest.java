package org.sidestep.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

class ReadingPagesTest {
    @RegisterExtension static final RunningSite site = RunningSite.withRealContent();

    @Test
    void theHomePageLeadsToEveryArticleInTheirOrder() {
        var links = site.get("/").html().select(".path a[href^=/articles/]").eachAttr("href");

        assertThat(links)
                .startsWith("/articles/anatomy")
                .contains("/articles/knee-valgus", "/articles/pfps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/anatomy", "/articles/benefits"})
    void aPageNamesEachOfItsScriptsOnce(String path) {
        assertThat(site.get(path).html().select("script[src]").eachAttr("src"))
                .anyMatch(script -> script.contains("in-place"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theGalleryHoldsEveryExerciseByLevelWithTheMusclesItWorks() {
        var gallery = site.get("/exercises/").html();

        assertThat(gallery.select(".gallery__level h2").eachText())
                .containsExactly("Easy", "Medium", "Hard");
        assertThat(gallery.select("[aria-labelledby=easy] .card").first().text())
                .contains("Standing abduction", "Gluteus medius");
    }

    @Test
    void everyMuscleOfTheGalleryCountsTheExercisesThatWorkIt() {
        var gallery = site.get("/exercises/").html();

        assertThat(gallery.select(".gallery__filter label")).hasSizeGreaterThan(5);
        for (var muscle : gallery.select(".gallery__filter label:not(:has([value=all]))")) {
            var works = gallery.select(".works-" + muscle.selectFirst("input").val());
            assertThat(muscle.text()).endsWith("(" + works.size() + ")");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"anatomy", "knee-valgus", "pfps"})
    void anArticleHasSectionsFiguresCitationsAndTheirReferences(String slug) {
        var page = site.get("/articles/" + slug).html();

        assertThat(page.select(".prose h2[id]")).hasSizeGreaterThan(3);
        assertThat(page.select(".prose figure svg[role=img]")).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.select(".prose .citation a")).isNotEmpty();
        for (Element citation : page.select(".prose .citation a")) {
            String reference = citation.attr("href").substring(1);
            Element entry = page.getElementById(reference);
            assertThat(entry).as(reference).isNotNull();
            assertThat(entry.attr("value")).isEqualTo(citation.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"anatomy", "knee-valgus", "pfps"})
    void anArticleHasSevenHundredWordsOrMore(String slug) {
        assertThat(
                        site.get("/articles/" + slug)
                                .html()
                                .select(".prose > :not(figure, section)")
                                .text()
                                .split("\\s+"))
                .hasSizeGreaterThanOrEqualTo(700);
    }

    @ParameterizedTest
    @ValueSource(strings = {"knee-valgus", "pfps"})
    void anArticleOnPainOrMixedEvidenceSaysHowSureItIsAndWhenToGetHelp(String slug) {
        var page = site.get("/articles/" + slug).html();

        assertThat(page.select(".box--sure")).isNotEmpty();
        assertThat(page.select(".box--warning")).isNotEmpty();
    }

    @Test
    void anArticleSaysThatNoClinicianHasReviewedIt() {
        assertThat(site.get("/articles/anatomy").texts(".facts"))
                .singleElement()
                .asString()
                .contains("Not yet reviewed by a clinician");
    }

    @Test
    void anExerciseSaysWhoWroteItAndWhenItIsCheckedAgain() {
        assertThat(site.get("/exercises/clamshell").texts(".facts"))
                .singleElement()
                .asString()
                .contains(
                        "By The Sidestep editors",
                        "Published 22 November 2026",
                        "To be checked again by 22 November 2027",
                        "Not yet reviewed by a clinician");
    }

    @Test
    void theSourceOfAnArticleIsItsMarkdown() {
        var page = site.get("/articles/anatomy.md");

        assertThat(page.header("Content-Type")).startsWith("text/markdown");
        assertThat(page.body()).startsWith("---\ntitle:");
    }

    @Test
    void everyFigureOnAPageHasIdsOfItsOwn() {
        var ids = site.get("/articles/anatomy").html().select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void everyLinkOfTheReadingPartLeadsSomewhere() {
        var dead = new java.util.TreeSet<String>();
        var seen = new java.util.HashMap<String, org.jsoup.nodes.Document>();
        for (String path : site.get("/sitemap.xml").html().select("loc").eachText()) {
            String from = path.replaceFirst("^https?://[^/]+", "");
            var page = seen.computeIfAbsent(from, p -> site.get(p).html());
            for (String href : page.select("a[href^=/], a[href^=#]").eachAttr("href")) {
                String target = href.startsWith("#") ? from : href.replaceFirst("#.*", "");
                String id = href.contains("#") ? href.substring(href.indexOf('#') + 1) : "";
                var there =
                        seen.computeIfAbsent(
                                target,
                                p -> {
                                    var answer = site.get(p);
                                    return answer.status() == 200 ? answer.html() : null;
                                });
                boolean quizQuestion = target.startsWith("/quizzes/");
                if (there == null
                        || !id.isEmpty() && !quizQuestion && there.getElementById(id) == null) {
                    dead.add(from + " -> " + href);
                }
            }
        }

        assertThat(dead).isEmpty();
    }

    @Test
    void aNewFileIsAPageAndStandsInTheListsAndTheSitemap(@TempDir Path folder) {
        Folder.small(folder).withArticle("brand-new", "Some words.\n");
        try (var own = RunningSite.with(folder)) {
            assertThat(own.get("/articles/brand-new").status()).isEqualTo(200);
            assertThat(own.get("/articles/").body()).contains("href=\"/articles/brand-new\"");
            assertThat(own.get("/sitemap.xml").body()).contains("/articles/brand-new</loc>");
        }
    }

    @Test
    void anOldSlugLeadsToTheNewOneForGood(@TempDir Path folder) {
        Folder.small(folder)
                .with(
                        "articles/moved.md",
                        """
                ---
                title: Moved
                summary: It moved.
                order: 1
                author: sidestep
                published: 2026-11-22
                aliases: [old-name]
                ---
                Words.
                """);
        try (var own = RunningSite.with(folder)) {
            var page = own.get("/articles/old-name");

            assertThat(page.status()).isEqualTo(301);
            assertThat(page.location()).isEqualTo("/articles/moved");
        }
    }

    @Test
    void draftsAndWhatIsNotYetPublishedAreHiddenFromReadersAndShownToEditors(@TempDir Path folder) {
        String article =
                """
                ---
                title: Later
                summary: Not yet.
                order: 1
                author: sidestep
                published: 2026-11-22
                %s
                ---
                Words.
                """;
        Folder.small(folder)
                .with("articles/later.md", article.formatted("publish-on: 2026-11-23"))
                .with("articles/today.md", article.formatted("publish-on: 2026-11-22"))
                .with("articles/draft.md", article.formatted("draft: true"));
        try (var readers = RunningSite.with(folder);
                var editors = RunningSite.inDevelopment(folder)) {
            assertThat(readers.get("/articles/later").status()).isEqualTo(404);
            assertThat(readers.get("/articles/draft").status()).isEqualTo(404);
            assertThat(readers.get("/sitemap.xml").body()).doesNotContain("/later", "/draft");
            assertThat(readers.get("/articles/today").status()).isEqualTo(200);
            assertThat(editors.get("/articles/later").status()).isEqualTo(200);
            assertThat(editors.get("/articles/draft").status()).isEqualTo(200);
        }
    }

    @Test
    void aSiteWithNothingToReadSaysSo(@TempDir Path folder) {
        new Folder(folder)
                .with("site.yml", "title: Empty\ntagline: Nothing\ndescription: Nothing yet\n");
        try (var own = RunningSite.with(folder)) {
            assertThat(own.get("/").body()).contains("There is nothing to read here yet.");
            assertThat(own.get("/articles/").body()).contains("There is nothing here yet.");
            assertThat(own.get("/quizzes/").body()).contains("There is nothing here yet.");
        }
    }

    @Test
    void htmlInMarkdownIsShownAsTextAndNeverRuns(@TempDir Path folder) {
        Folder.small(folder)
                .withArticle(
                        "hostile",
                        """
                <script>alert(1)</script>

                Words <img src=x onerror=alert(1)> and [a link](javascript:alert(1)).
                """);
        try (var own = RunningSite.inDevelopment(folder)) {
            var prose = own.get("/articles/hostile").html().select(".prose").first();

            assertThat(prose.select("script, img, a[href^=javascript]")).isEmpty();
            assertThat(prose.text()).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void anUnchangedPageIsNotSentAgain() {
        String tag = site.get("/articles/anatomy").header("ETag");
        var again = site.get("/articles/anatomy", request -> request.header("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void readingSetsNoCookie() {
        assertThat(site.get("/articles/anatomy").header("Set-Cookie")).isEmpty();
        assertThat(site.get("/quizzes/anatomy").header("Set-Cookie")).isEmpty();
    }
}
