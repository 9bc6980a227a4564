package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.json.Json;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;
import org.sidestep.support.SchemaOrg;

/** What the site says to those who link to it, subscribe to it or install it. */
class SharingTest {
    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site =
                RunningSite.with(
                        Folder.small(folder)
                                .with(
                                        "people.yml",
                                        "sidestep:\n  name: The editors\n  group: true\n"
                                                + "ann:\n  name: Ann Lee\n")
                                .with(
                                        "articles/checked.md",
                                        """
                                        ---
                                        title: Checked </script> & "sound"
                                        summary: Read by a clinician.
                                        order: 20
                                        topic: anatomy
                                        author: ann
                                        reviewer: ann
                                        published: 2026-10-01
                                        reviewed: 2026-11-20
                                        aliases: [first-name, second-name]
                                        ---
                                        > [!KEY]
                                        > - Sound.
                                        """)
                                .withExercise(
                                        "leg-lift",
                                        """
                                        title: Leg lift
                                        summary: Lift one leg.
                                        order: 10
                                        level: easy
                                        muscles: [gluteus-medius]
                                        equipment: [a chair]
                                        dose: 2 sets of 8 [@ferber2011].
                                        figures: []
                                        cautions: [Hold on.]
                                        author: ann
                                        published: 2026-10-01
                                        """)
                                .path());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, WebPage",
        "/articles/, CollectionPage",
        "/articles/standing, MedicalWebPage",
        "/articles/checked, MedicalWebPage",
        "/exercises/, CollectionPage",
        "/exercises/leg-lift, ExercisePlan",
        "/quizzes/, CollectionPage",
        "/quizzes/standing, Quiz",
        "/glossary, DefinedTermSet",
        "/references, WebPage"
    })
    void everyPageSaysInTheWordsOfSchemaOrgWhatItIs(String path, String type) {
        String jsonLd = jsonLd(path);

        assertThat(SchemaOrg.mistakes(jsonLd)).isEmpty();
        assertThat(SchemaOrg.graph(jsonLd).get(0)).containsEntry("@type", type);
    }

    @Test
    void theCheckAgainstSchemaOrgSeesWhatIsWrong() {
        assertThat(
                        SchemaOrg.mistakes(
                                """
                                {"@graph": [{"@type": "Quiz", "url": true, "muscle": "x"}, {"@type": "Test"}]}"""))
                .hasSize(3);
    }

    @Test
    void anArticleIsReviewedOnlyIfSomeoneReviewedIt() {
        assertThat(page("/articles/standing")).doesNotContainKeys("lastReviewed", "reviewedBy");
        assertThat(page("/articles/checked"))
                .containsEntry("lastReviewed", "2026-11-20")
                .containsEntry("reviewedBy", Map.of("@type", "Person", "name", "Ann Lee"));
    }

    @Test
    void anAuthorIsAPersonOrAGroupAsPeopleYmlSays() {
        assertThat(page("/articles/standing"))
                .containsEntry("author", Map.of("@type", "Organization", "name", "The editors"));
        assertThat(page("/articles/checked"))
                .containsEntry("author", Map.of("@type", "Person", "name", "Ann Lee"));
    }

    @Test
    void theDoseOfAnExerciseIsInPlainWords() {
        assertThat(page("/exercises/leg-lift")).containsEntry("activityFrequency", "2 sets of 8.");
    }

    @Test
    void aQuizTellsNothingOfItsQuestions() {
        assertThat(jsonLd("/quizzes/standing")).doesNotContainIgnoringCase("gluteus", "hasPart");
    }

    @Test
    void aTitleCannotEndTheScriptItIsIn() {
        assertThat(jsonLd("/articles/checked")).doesNotContain("</").contains("\\u003c/script>");
        assertThat(page("/articles/checked").get("name"))
                .isEqualTo("Checked </script> & \"sound\"");
    }

    @Test
    void breadcrumbsLeadFromHomeToThePage() {
        var trail = SchemaOrg.graph(jsonLd("/articles/standing")).get(1);
        var last = (Map<?, ?>) ((List<?>) trail.get("itemListElement")).get(2);

        assertThat(trail.get("itemListElement").toString())
                .contains("name=Test", "name=Articles", "name=standing");
        assertThat(last.get("item").toString()).contains(base() + "/articles/standing");
    }

    @ParameterizedTest
    @CsvSource({
        "/articles/standing, Articles, /articles/",
        "/exercises/leg-lift, Exercises, /exercises/",
        "/quizzes/standing, Quizzes, /quizzes/"
    })
    void theBreadcrumbThatIsSeenIsTheOneThatIsTold(String path, String section, String list) {
        Document page = site.get(path).html();
        var trail = page.select("nav.breadcrumb li");

        assertThat(trail.eachText()).containsExactly("Test", section, page.select("h1").text());
        assertThat(trail.select("a").eachAttr("href")).containsExactly("/", list);
        assertThat(trail.last().attr("aria-current")).isEqualTo("page");
        assertThat(SchemaOrg.graph(jsonLd(path)).get(1).toString())
                .contains(trail.eachText().stream().map(words -> "name=" + words).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/articles/standing", "/exercises/leg-lift", "/quizzes/standing"})
    void aLinkToAPageHasATitleAnAddressAndAPicture(String path) {
        Document page = site.get(path).html();

        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(base() + path);
        assertThat(property(page, "og:url")).isEqualTo(base() + path);
        assertThat(property(page, "og:title")).isEqualTo(page.selectFirst("h1").text());
        assertThat(property(page, "og:description")).isNotBlank();
        assertThat(site.get(property(page, "og:image").replace(base(), "")).status())
                .isEqualTo(200);
    }

    @Test
    void anArticleHasADayAndOtherPagesAreNone() {
        assertThat(property(site.get("/articles/checked").html(), "article:published_time"))
                .isEqualTo("2026-10-01");
        assertThat(property(site.get("/glossary").html(), "og:type")).isEqualTo("website");
    }

    @Test
    void aPageThatIsNotToBeFoundSaysNothing() {
        var page = site.get("/nothing-here");

        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.html().select("meta[property], script[type=application/ld+json]"))
                .isEmpty();
    }

    @Test
    void searchEnginesMayKeepThePageBeforeAQuiz() {
        assertThat(site.get("/quizzes/standing").header("X-Robots-Tag")).isEmpty();
        assertThat(site.get("/quizzes/standing").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void theFeedIsAtomWithAllThatItAsksFor() throws Exception {
        var answer = site.get("/feed.xml");
        var root =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(
                                new ByteArrayInputStream(
                                        answer.body().getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement();

        assertThat(answer.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(root.getAttribute("xmlns")).isEqualTo("http://www.w3.org/2005/Atom");
        for (Element element : feed().select("feed, entry")) {
            assertThat(element.children().eachText()).isNotEmpty();
            for (String needed : new String[] {"id", "title", "updated", "link[rel=alternate]"}) {
                assertThat(element.select("> " + needed)).as(needed).hasSize(1);
            }
            assertThat(OffsetDateTime.parse(element.selectFirst("> updated").text())).isNotNull();
        }
        assertThat(feed().select("entry author name")).hasSize(2);
        assertThat(feed().select("feed > link[rel=self]").attr("href"))
                .isEqualTo(base() + "/feed.xml");
    }

    @Test
    void theFeedIsAsNewAsItsNewestArticle() {
        assertThat(feed().select("feed > updated").text()).startsWith("2026-11-22");
        assertThat(feed().select("entry > updated").eachText())
                .containsExactly("2026-11-22T12:00:00Z", "2026-11-20T12:00:00Z");
    }

    @Test
    void anEntryOfTheFeedKeepsItsIdWhenItsArticleGetsAnotherName() {
        assertThat(feed().select("entry > id").eachText())
                .containsExactly(
                        "tag:localhost,2026-11-22:/articles/standing",
                        "tag:localhost,2026-10-01:/articles/first-name");
    }

    @Test
    void everyPageNamesTheFeedTheManifestAndTheColourOfTheBrowser() {
        var head = site.get("/nothing-here").html().head();

        assertThat(head.select("link[type=application/atom+xml]").attr("href"))
                .isEqualTo("/feed.xml");
        assertThat(head.select("link[rel=manifest]").attr("href"))
                .isEqualTo("/manifest.webmanifest");
        assertThat(head.select("meta[name=theme-color]").eachAttr("content"))
                .containsExactly("#ffffff", "#10161f");
    }

    @Test
    void theManifestNamesIconsThatAreThere() {
        var answer = site.get("/manifest.webmanifest");
        Map<String, Object> manifest = new Json().toType(answer.body(), Map.class);
        var icons = (List<?>) manifest.get("icons");

        assertThat(answer.header("Content-Type")).isEqualTo("application/manifest+json");
        assertThat(manifest).containsEntry("start_url", "/").containsEntry("short_name", "Test");
        assertThat(icons).hasSize(4);
        for (Object icon : icons) {
            var source = ((Map<?, ?>) icon).get("src").toString();
            assertThat(site.get(source).status()).as(source).isEqualTo(200);
        }
    }

    @Test
    void theSitemapKnowsTheDaysOfArticles() {
        assertThat(site.get("/sitemap.xml").body())
                .contains(
                        "<loc>"
                                + base()
                                + "/articles/checked</loc><lastmod>2026-11-20</lastmod></url>",
                        "<loc>" + base() + "/glossary</loc></url>");
    }

    private static Document feed() {
        return org.jsoup.Jsoup.parse(
                site.get("/feed.xml").body(), org.jsoup.parser.Parser.xmlParser());
    }

    private static Map<String, Object> page(String path) {
        return SchemaOrg.graph(jsonLd(path)).get(0);
    }

    private static String jsonLd(String path) {
        return site.get(path).html().select("script[type=application/ld+json]").first().data();
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }

    private static String base() {
        return "http://localhost:" + site.port();
    }
}
