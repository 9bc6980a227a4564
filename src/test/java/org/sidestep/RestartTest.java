package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.MovedClock;
import org.sidestep.support.RunningSite;
import org.sidestep.support.SiteBuilder;

/** A site that starts again shows the pages that it had made before, if they would be the same. */
class RestartTest {
    private static final String ARTICLE = "/articles/standing";
    private static final String SEARCH = "/search?q=standing";
    private static final String STYLESHEET = "reading.css";
    private static final String PROGRAM = "1";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final MovedClock clock = new MovedClock(RunningSite.NOON.instant());

    @TempDir private static Path folder;

    private static HttpResponse<byte[]> before;
    private static String quizBefore;
    private static String searchBefore;

    @BeforeAll
    static void makePages() throws Exception {
        Folder.small(folder.resolve("content"));
        try (var site = site(PROGRAM)) {
            site.start(library -> !library.hasErrors());
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!Files.exists(folder.resolve("pages.kept")) && System.nanoTime() < end) {
                Thread.sleep(50);
            }
            before = ask(site, "GET", ARTICLE);
            quizBefore = text(ask(site, "GET", "/quizzes/standing"));
            searchBefore = text(ask(site, "GET", SEARCH));
        }
    }

    @BeforeEach
    void laterThatDay() throws IOException {
        clock.forward(Duration.ofMinutes(10));
        Folder.small(folder.resolve("content"));
    }

    private static Site site(String program) {
        return SiteBuilder.of(folder.resolve("content"))
                .data(folder)
                .database("jdbc:h2:mem:restart;DB_CLOSE_DELAY=-1")
                .base("https://www.example.org")
                .program(program)
                .clock(clock)
                .site();
    }

    private static HttpResponse<byte[]> ask(Site site, String method, String path)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + site.port() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Accept-Encoding", "br")
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @Test
    void theFirstAnswerIsTheLastOneOfTheProcessBefore() throws Exception {
        try (var site = site(PROGRAM)) {
            assertThat(site.start(library -> !library.hasErrors())).isTrue();

            var after = ask(site, "GET", ARTICLE);

            // Only what is as small as can be is held in brotli.
            assertThat(header(after, "Content-Encoding")).isEqualTo("br");
            assertThat(header(after, "ETag")).isEqualTo(header(before, "ETag"));
            assertThat(header(after, "Last-Modified")).isEqualTo(header(before, "Last-Modified"));
            assertThat(after.body()).isEqualTo(before.body());
        }
    }

    @Test
    void soAreTheStylesheetsAndPictures() throws Exception {
        try (var site = site(PROGRAM)) {
            site.start(library -> !library.hasErrors());

            var stylesheet = ask(site, "GET", site.assets().url(STYLESHEET));

            assertThat(stylesheet.statusCode()).isEqualTo(200);
            assertThat(header(stylesheet, "Content-Encoding")).isEqualTo("br");
        }
    }

    @Test
    void aQuizIsThereWithARunOfItsOwn() throws Exception {
        try (var site = site(PROGRAM)) {
            site.start(library -> !library.hasErrors());

            var first = text(ask(site, "GET", "/quizzes/standing"));
            var second = text(ask(site, "GET", "/quizzes/standing"));

            assertThat(run(first)).isNotEqualTo(run(second));
            assertThat(first.replace(run(first), "")).isEqualTo(second.replace(run(second), ""));
            assertThat(first.replace(run(first), ""))
                    .isEqualTo(quizBefore.replace(run(quizBefore), ""));
        }
    }

    @Test
    void aSearchFindsTheSame() throws Exception {
        try (var site = site(PROGRAM)) {
            site.start(library -> !library.hasErrors());

            assertThat(text(ask(site, "GET", SEARCH))).isEqualTo(searchBefore).contains("<mark>");
        }
    }

    @Test
    void whatIsNoPageIsThereToo() throws Exception {
        try (var site = site(PROGRAM)) {
            site.start(library -> !library.hasErrors());

            assertThat(ask(site, "POST", "/quizzes/standing/runs").statusCode()).isEqualTo(303);
            assertThat(ask(site, "GET", "/search?q=standing").statusCode()).isEqualTo(200);
            assertThat(ask(site, "GET", "/articles/nothing").statusCode()).isEqualTo(404);
            assertThat(site.health().isGood()).isTrue();
        }
    }

    @Test
    void otherContentMakesOtherPages() throws Exception {
        new Folder(folder.resolve("content"))
                .withArticle(
                        "standing",
                        "> [!KEY]\n> - Fresh.\n\n## What keeps you level {#level}\n\nA muscle [@ferber2011].\n");
        try (var site = site(PROGRAM)) {
            site.start(library -> !library.hasErrors());

            assertThat(html(ask(site, "GET", ARTICLE))).contains("Fresh.");
        }
    }

    @Test
    void anErrorIsNotHiddenBehindThem() {
        new Folder(folder.resolve("content")).with("articles/wrong.md", "No front matter.\n");
        try (var site = site(PROGRAM)) {
            assertThat(site.start(library -> !library.hasErrors())).isFalse();
        }
    }

    @Test
    void anotherProgramMakesThemAnew() throws Exception {
        try (var site = site("2")) {
            site.start(library -> !library.hasErrors());

            assertThat(header(ask(site, "GET", ARTICLE), "Last-Modified"))
                    .isNotEqualTo(header(before, "Last-Modified"));
        }
    }

    @Test
    void anotherDayMayMakeOthers() throws Exception {
        clock.forward(Duration.ofDays(1));
        try (var site = site(PROGRAM)) {
            site.start(library -> !library.hasErrors());

            assertThat(header(ask(site, "GET", ARTICLE), "Last-Modified"))
                    .isNotEqualTo(header(before, "Last-Modified"));
        } finally {
            clock.forward(Duration.ofDays(-1));
        }
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        byte[] html =
                header(answer, "Content-Encoding").equals("br")
                        ? unpacked(answer.body())
                        : answer.body();
        return new String(html, StandardCharsets.UTF_8);
    }

    private static byte[] unpacked(byte[] brotli) throws IOException {
        return Decoder.decompress(brotli).getDecompressedData();
    }

    private static String run(String quiz) {
        return Jsoup.parse(quiz).selectFirst("input[name=run]").val();
    }

    private static String html(HttpResponse<byte[]> answer) throws IOException {
        assertThat(header(answer, "Content-Encoding")).isEmpty();
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
