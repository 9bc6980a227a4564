package org.sidestep.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

class SearchPagesTest {
    private static final String SECRET =
            """
            ---
            title: A secret
            summary: Nobody knows zanzibar.
            order: 90
            author: sidestep
            published: 2026-11-22
            draft: true
            ---
            ## Zanzibar {#zanzibar}

            Zanzibar.
            """;

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() {
        Folder.small(folder)
                .with("articles/secret.md", SECRET)
                .withArticle(
                        "signs",
                        "## Signs & <b>wonders</b> {#signs}\n\nA `<script>alert(1)</script>` is a zebra.\n");
        site = RunningSite.with(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @Test
    void leadsToTheSectionTheTermAndTheQuiz() {
        var page = search("level");

        assertThat(page.html().select(".results a").eachAttr("href"))
                .containsSubsequence(
                        "/articles/standing", "/articles/standing#level", "/quizzes/standing");
        assertThat(search("gluteus medius").html().select(".results a").eachAttr("href"))
                .startsWith("/glossary#gluteus-medius");
    }

    @Test
    void saysHowManyAndMarksTheWords() {
        var page = search("levels");

        assertThat(page.texts(".results__summary")).containsExactly("2 results for “levels”");
        assertThat(page.texts("mark")).contains("level");
    }

    @Test
    void theFieldKeepsWhatWasTyped() {
        var page = search("a \"quoted\" <thing> & more");

        assertThat(page.html().select("#query").val()).isEqualTo("a \"quoted\" <thing> & more");
        assertThat(page.texts("title"))
                .containsExactly("a \"quoted\" <thing> & more – search – Test");
    }

    @Test
    void nobodyKeepsOrIndexesIt() {
        for (String path : List.of("/search", "/search?q=level", "/search?q=level&part=results")) {
            assertThat(site.get(path).header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(site.get(path).header("X-Robots-Tag")).as(path).isEqualTo("noindex");
        }
        assertThat(site.get("/robots.txt").body()).contains("Disallow: /search\n");
    }

    @Test
    void theResultsAloneAreTheSameResults() {
        var part = site.get("/search?q=level&part=results");

        assertThat(part.html().select("header, main, h1")).isEmpty();
        assertThat(part.html().select(".results").outerHtml())
                .isEqualTo(search("level").html().select(".results").outerHtml());
    }

    @Test
    void oneKindAloneIsALinkAway() {
        assertThat(site.get("/search?q=level&in=quizzes").texts(".results__kind"))
                .containsExactly("Quizzes");
        assertThat(site.get("/search?q=level&in=nothing").texts(".results__kind")).hasSize(2);
    }

    @Test
    void anEmptyPageSuggestsWhereToBegin() {
        var page = site.get("/search");

        assertThat(page.texts(".results__starts a")).containsExactly("signs", "standing");
        assertThat(page.html().select(".error__links a").eachAttr("href"))
                .contains("/articles/", "/glossary");
    }

    @Test
    void aPageWithoutResultsHelps() {
        var page = search("carburettor");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts(".results__summary"))
                .containsExactly("Nothing found for “carburettor”");
        assertThat(page.texts(".results__tips li")).hasSize(3);
        assertThat(page.texts(".results__starts a")).contains("standing");
    }

    @Test
    void saysWhatItLookedForInstead() {
        var page = search("gluteus medeus");

        assertThat(page.texts(".results__summary").get(0)).endsWith("for “gluteus medius”");
        assertThat(page.texts(".results__note"))
                .containsExactly("Nothing here matches “gluteus medeus” as you wrote it.");
    }

    /** In options, feedback, hints and explanations only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "adductor",
                "biceps",
                "\"straightens your hip\"",
                "\"holds the pelvis\"",
                "minimus"
            })
    void noKeyIsFound(String words) {
        assertThat(search(words).html().select(".result")).isEmpty();
    }

    @Test
    void ofAQuizOnlyItsQuestionsAndSectionsAreShown() {
        assertThat(search("\"which muscle\"").texts(".result a")).containsExactly("Standing");
        assertThat(site.get("/search?q=muscle&in=quizzes").body())
                .doesNotContain("Gluteus", "Biceps", "At the side");
    }

    @Test
    void draftsAreNotFound() {
        assertThat(search("zanzibar").html().select(".result")).isEmpty();
    }

    @Test
    void htmlInTheContentIsShownAsItIs() {
        var page = search("zebra");

        assertThat(page.html().select("main script, .results b")).isEmpty();
        assertThat(page.texts(".result__text")).contains("A <script>alert(1)</script> is a zebra.");
    }

    static Stream<String> oddities() {
        return Stream.of(
                "q=%22",
                "q=*",
                "q=title%3Aknee",
                "q=(((",
                "q=%00%01%7f",
                "q=%ff%fe",
                "q=%E2%80%AElevel",
                "q=%F0%9F",
                "q=%0d%0aSet-Cookie:%20a=b",
                "q",
                "q=a&q=b",
                "Q=level",
                "q=" + "a".repeat(4_000),
                "q=" + "knee+".repeat(800),
                "q=level&in=%3Cb%3E&part=%3Cb%3E",
                "q=%3Cscript%3Ealert(1)%3C/script%3E");
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void oddAddressesAreAnsweredWithAPage(String query) {
        var page = site.get("/search?" + query);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<script>alert");
    }

    /** Java's own client refuses to send these. */
    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%zz", "q=level%2"})
    void brokenEscapesAreAnsweredWithAPage(String query) throws IOException {
        try (var socket = new Socket("127.0.0.1", site.port())) {
            var request = "GET /search?" + query + " HTTP/1.0\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 200 ").contains("<h1>Search</h1>");
        }
    }

    @Test
    void manyAskAtOnceAndAllGetTheSame() {
        var answers =
                IntStream.range(0, 40)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> search("level").body()))
                        .toList();

        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    }

    @Test
    void whatAnEditorWritesIsFoundAtOnce(@TempDir Path content) throws Exception {
        Folder.small(content);
        try (var preview = RunningSite.inDevelopment(content)) {
            assertThat(preview.get("/search?q=zebra").texts(".result__title")).isEmpty();
            new Folder(content)
                    .withArticle("zebra", "## Stripes {#stripes}\n\nA zebra has some.\n");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (preview.get("/articles/zebra").status() == 404) {
                assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }

            assertThat(
                            preview.get("/search?q=stripes")
                                    .html()
                                    .select("a[href=/articles/zebra#stripes]"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"/, 1", "/articles/standing, 1", "/quizzes/, 1", "/nothing-here, 1", "/search, 0"})
    void everyPageHasALinkAndAFieldInItsMasthead(String path, int fields) {
        var head = site.get(path).html().select(".masthead");

        assertThat(head.select("a[href=/search]")).hasSize(1);
        assertThat(head.select("form[action=/search] input[name=q]")).hasSize(fields);
    }

    private static RunningSite.Page search(String words) {
        return site.get("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
    }
}
