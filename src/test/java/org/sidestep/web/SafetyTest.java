package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

class SafetyTest {
    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() {
        site = RunningSite.with(Folder.small(folder).path());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/articles/standing",
                "/quizzes/standing",
                "/nothing",
                "/articles/",
                "/sitemap.xml",
                "/feed.xml",
                "/healthz",
                "/assets/figures/favicon.svg",
                "/articles/standing.md",
                "/runs/nothing",
                "/a%2Fb",
                "/articles/standing/"
            })
    void everyResponseCarriesTheSecurityHeaders(String path) {
        var page = site.get(path);

        SecurityHeaders.ALL.forEach(
                (name, value) -> assertThat(page.header(name)).as(name).isEqualTo(value));
    }

    @Test
    void thePolicyAllowsNothingInlineButTheFirstScriptAndNothingFromElsewhere() {
        assertThat(site.get("/").header("Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self' " + FirstScript.SOURCE + ";",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http");
    }

    @Test
    void aPageHoldsTheFirstScriptAsItsHashWasMade() {
        assertThat(site.get("/").html().select("script:not([src], [type])"))
                .extracting(Element::data)
                .containsExactly(FirstScript.TEXT);
    }

    @Test
    void aFormOnAnotherSiteIsRefused() {
        var page =
                site.post(
                        "/quizzes/standing/runs",
                        request -> request.header("Sec-Fetch-Site", "cross-site"));

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.texts("h1")).containsExactly("That did not come from this site");
    }

    @Test
    void anOlderBrowsersFormOnAnotherSiteIsRefusedByItsOrigin() {
        assertThat(
                        site.post(
                                        "/quizzes/standing/runs",
                                        request -> request.header("Origin", "https://evil.example"))
                                .status())
                .isEqualTo(403);
        assertThat(
                        site.post(
                                        "/quizzes/standing/runs",
                                        request -> request.header("Origin", "null"))
                                .status())
                .isEqualTo(403);
        assertThat(
                        site.post(
                                        "/quizzes/standing/runs",
                                        request -> request.header("Origin", site.url()))
                                .status())
                .isEqualTo(303);
    }

    @Test
    void aBodyOver64KilobytesIsRefused() {
        var page = site.post("/quizzes/standing/runs", "a", "x".repeat(65_537));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.texts("h1")).containsExactly("That is too much");
    }

    @Test
    void aFormWithFilesIsRefused() {
        var request =
                HttpRequest.newBuilder(URI.create(site.url("/quizzes/standing/runs")))
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(HttpRequest.BodyPublishers.ofString("nonsense"))
                        .build();

        assertThat(site.send(request).status()).isEqualTo(415);
    }

    @Test
    void anUnknownAddressIsA404PageWithTheFrameAndAWayOn() {
        var page = site.get("/articles/nothing");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.html().select("main a[href=/articles/]")).isNotEmpty();
        assertThat(page.html().select("header nav a")).isNotEmpty();
    }

    @Test
    void theWrongMethodIsA405() {
        assertThat(site.get("/quizzes/standing/runs").status()).isEqualTo(405);
    }

    @Test
    void aRequestTooBrokenForAnyRouteStillGetsAPageOfTheSite() throws IOException {
        String answer = raw("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 414")
                .contains("Content-Security-Policy", "class=\"masthead\"");
    }

    @Test
    void noErrorPageShowsAStackTraceOrTheServersName() throws IOException {
        for (String path : new String[] {"/nothing", "/a%2Fb", "/%00", "/articles/%ff"}) {
            String answer =
                    raw(
                            "GET "
                                    + path
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            assertThat(answer)
                    .as(path)
                    .doesNotContainIgnoringCase("exception", "\tat ", "jetty", "javalin");
        }
    }

    @Test
    void pagesAreCompressedForThoseWhoAsk() {
        var page =
                site.get(
                        "/articles/standing", request -> request.header("Accept-Encoding", "gzip"));

        assertThat(page.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(page.header("Vary")).contains("Accept-Encoding");
    }

    @Test
    void anAssetUnderTheNameOfItsContentMayBeKeptForEver() {
        String stylesheet = site.get("/").html().select("link[rel=stylesheet]").attr("href");
        var asset = site.get(stylesheet);

        assertThat(stylesheet).matches("/assets/reading\\.[0-9a-f]{12}\\.css");
        assertThat(asset.header("Cache-Control")).contains("immutable");
        assertThat(asset.header("Content-Type")).startsWith("text/css");
    }

    private static String raw(String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", site.port())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            var answer = new byte[64 * 1024];
            int length = 0;
            for (int n = 0;
                    n >= 0
                            && length < answer.length
                            && !new String(answer, 0, length, StandardCharsets.UTF_8)
                                    .contains("</html>"); ) {
                n = socket.getInputStream().read(answer, length, answer.length - length);
                length += Math.max(0, n);
            }
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        }
    }
}
