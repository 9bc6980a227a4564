package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Folder;
import org.sidestep.support.MovedClock;
import org.sidestep.support.RunningSite;
import org.sidestep.support.SiteBuilder;

/** A page that is asked for a second time is answered before any route is; nobody can tell. */
class PreparedPagesTest {
    private static final String ARTICLE = "/articles/standing";

    private static final HttpClient client = HttpClient.newHttpClient();

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.with(Folder.small(folder).path());
        paths().forEach(site::get);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static List<String> paths() {
        var sitemap =
                site.get("/sitemap.xml").html().select("loc").eachText().stream()
                        .map(url -> url.replaceFirst("^https?://[^/]+", ""))
                        .filter(path -> !path.startsWith("/quizzes/s"));
        var stylesheet = site.get("/").html().select("link[rel=stylesheet]").attr("href");
        return Stream.concat(
                        sitemap,
                        Stream.of(
                                "/sitemap.xml",
                                "/robots.txt",
                                ARTICLE + ".md",
                                "/assets/reading.css",
                                "/assets/fonts/atkinson-hyperlegible-next.woff2",
                                stylesheet))
                .toList();
    }

    /** The headers of an answer; what names the bytes of a coding is cut to what names the page. */
    private static Map<String, List<String>> headers(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        headers.computeIfPresent(
                "etag", (name, tags) -> List.of(tags.get(0).replaceFirst("\\..*", "")));
        if (headers.containsKey("content-encoding")) {
            headers.remove("content-length");
        }
        return headers;
    }

    private static HttpResponse<byte[]> ask(String method, String path, String... headers) {
        var request =
                HttpRequest.newBuilder(URI.create(site.url(path)))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] content(HttpResponse<byte[]> answer) {
        if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
            return answer.body();
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "identity", "deflate", "*;q=0.1, br;q=0", "identity;q=0"})
    void everyPageIsAnsweredAsItsRouteAnswers(String accepted) {
        for (String path : paths()) {
            for (String method : List.of("GET", "HEAD")) {
                var prepared = ask(method, path, "Accept-Encoding", accepted);
                // No page is kept under an address with a query: its route answers.
                var route = ask(method, path + "?route", "Accept-Encoding", accepted);

                assertThat(prepared.statusCode()).as(path).isEqualTo(route.statusCode());
                assertThat(headers(prepared)).as(method + path).isEqualTo(headers(route));
                if (method.equals("GET")) {
                    assertThat(content(prepared)).as(path).isEqualTo(content(route));
                }
            }
        }
    }

    /** Also where nothing is prepared: what isn't there, has moved, or is made for one reader. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/nothing/at/all",
                "/articles",
                "/articles/standing/",
                "/runs/1",
                "/quizzes/nothing/runs",
                "/search?q=hip",
                "/editor",
                "/assets/nothing.css",
                "/healthz"
            })
    void theHeadersAloneAreThoseOfThePage(String path) {
        var page = ask("GET", path);
        var alone = ask("HEAD", path);

        assertThat(alone.statusCode()).isEqualTo(page.statusCode());
        assertThat(headers(alone)).isEqualTo(headers(page));
        assertThat(alone.body()).isEmpty();
    }

    @Test
    void whatIsUnchangedIsNotSentAgainInWhateverCodingTheClientHasIt() {
        String plain = ask("GET", ARTICLE).headers().firstValue("ETag").orElseThrow();
        var answer = ask("GET", ARTICLE, "If-None-Match", plain, "Accept-Encoding", "gzip");

        assertThat(plain).matches("\"[0-9a-f]{16}\\.identity[0-9a-f]{1,8}\"");
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other.gzip1\"", "other", "W/\"\"", "\"\""})
    void anotherTagIsAnsweredWithThePage(String tag) {
        assertThat(ask("GET", ARTICLE, "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void aProxyMayHaveWeakenedTheTagAndNamedOthers() {
        String tag = ask("GET", ARTICLE).headers().firstValue("ETag").orElseThrow();

        assertThat(ask("GET", ARTICLE, "If-None-Match", "\"x\", W/" + tag).statusCode())
                .isEqualTo(304);
        assertThat(ask("GET", ARTICLE, "If-None-Match", "*").statusCode()).isEqualTo(304);
    }

    @Test
    void aDateIsAConditionWhenThereIsNoTag() {
        String date = ask("GET", ARTICLE).headers().firstValue("Last-Modified").orElseThrow();

        assertThat(ask("GET", ARTICLE, "If-Modified-Since", date).statusCode()).isEqualTo(304);
        assertThat(
                        ask("GET", ARTICLE, "If-Modified-Since", "Sun, 01 Nov 2026 12:00:00 GMT")
                                .statusCode())
                .isEqualTo(200);
        assertThat(ask("GET", ARTICLE, "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aPartIsSentToThoseWhoAskForOne() {
        var whole = ask("GET", ARTICLE);
        var part = ask("GET", ARTICLE, "Range", "bytes=10-19");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.headers().firstValue("Content-Range"))
                .contains("bytes 10-19/" + whole.body().length);
        assertThat(new String(part.body(), StandardCharsets.UTF_8))
                .isEqualTo(new String(whole.body(), StandardCharsets.UTF_8).substring(10, 20));
    }

    @Test
    void aPartOfAnotherVersionIsTheWhole() {
        var whole = ask("GET", ARTICLE);
        String tag = whole.headers().firstValue("ETag").orElseThrow();

        assertThat(ask("GET", ARTICLE, "Range", "bytes=0-1", "If-Range", tag).statusCode())
                .isEqualTo(206);
        assertThat(ask("GET", ARTICLE, "Range", "bytes=0-1", "If-Range", "\"old\"").body())
                .isEqualTo(whole.body());
    }

    @Test
    void aPartBehindTheEndIsRefusedWithTheLength() {
        var answer = ask("GET", ARTICLE, "Range", "bytes=9999999-");

        assertThat(answer.statusCode()).isEqualTo(416);
        assertThat(answer.headers().firstValue("Content-Range"))
                .get()
                .asString()
                .startsWith("bytes */");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/articles/%73tanding",
                "/articles/./standing",
                "/articles//standing",
                "/articles/standing/",
                "/articles/standing;a=b",
                "/articles/x/../standing",
                "/articles/standing?",
                "/Articles/standing"
            })
    void anAddressInAnotherFormIsAnsweredAsOnASiteThatKeepsNothing(String path, @TempDir Path other)
            throws IOException {
        try (var editors = RunningSite.inDevelopment(Folder.small(other).path())) {
            assertThat(raw(site, path)).isEqualTo(raw(editors, path));
        }
    }

    private static String raw(RunningSite of, String path) throws IOException {
        try (var socket = new Socket("127.0.0.1", of.port())) {
            send(socket, "GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("")
                    + answer.lines().filter(line -> line.startsWith("Location")).toList();
        }
    }

    @Test
    void newReadersAreServedWhileMoreSlowFormsComeInThanThereAreThreads() throws IOException {
        var slow = new ArrayList<Socket>();
        try {
            for (int i = 0; i < 300; i++) {
                var socket = new Socket("127.0.0.1", site.port());
                slow.add(socket);
                send(
                        socket,
                        "POST /quizzes/standing/runs HTTP/1.1\r\nHost: a\r\n"
                                + "Content-Type: application/x-www-form-urlencoded\r\n"
                                + "Content-Length: 100\r\n\r\nrun=");
            }
            assertThat(ask("GET", ARTICLE, "Accept-Encoding", "gzip").statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Test
    void whatIsForOneReaderIsCompressedButNeverKept() {
        var quiz = ask("GET", "/quizzes/standing", "Accept-Encoding", "gzip");

        assertThat(quiz.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(quiz.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(quiz.headers().firstValue("Vary")).contains("Accept-Encoding");
        assertThat(quiz.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void pagesChangeWithTheDay(@TempDir Path content) {
        Folder.small(content)
                .with(
                        "articles/tomorrow.md",
                        """
                        ---
                        title: Tomorrow
                        summary: It comes.
                        order: 1
                        author: sidestep
                        published: 2026-11-22
                        publish-on: 2026-11-23
                        ---
                        Words.
                        """);
        var days = new MovedClock(RunningSite.NOON.instant());
        try (var own = RunningSite.of(SiteBuilder.of(content).clock(days).site())) {
            assertThat(own.get("/articles/").body()).doesNotContain("/articles/tomorrow");
            assertThat(own.get("/articles/").body()).doesNotContain("/articles/tomorrow");
            days.forward(Duration.ofDays(1));

            assertThat(own.get("/articles/").body()).contains("/articles/tomorrow");
            assertThat(own.get("/articles/tomorrow").status()).isEqualTo(200);
        }
    }

    /** Others use memory at the same time, so the least of several tries counts. */
    @Test
    void aConnectionThatIsKeptHoldsLittleMemory() throws IOException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 5 && least > 50_000; i++) {
            least = Math.min(least, memoryOf(200));
        }

        assertThat(least).isLessThan(50_000);
    }

    /** What each of some connections holds while it is open. */
    private static long memoryOf(int connections) throws IOException {
        var sockets = new ArrayList<Socket>();
        try {
            long before = used();
            for (int i = 0; i < connections; i++) {
                var socket = new Socket("127.0.0.1", URI.create(site.url("/")).getPort());
                sockets.add(socket);
                String request = "GET " + ARTICLE + " HTTP/1.1\r\nHost: a\r\nAccept: b/c\r\n\r\n";
                socket.getOutputStream()
                        .write(request.repeat(3).getBytes(StandardCharsets.US_ASCII));
                assertThat(socket.getInputStream().read()).isEqualTo('H');
            }
            return Math.max(0, used() - before) / connections;
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
