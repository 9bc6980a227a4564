package org.sidestep.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

class BrowserIT {
    private static final String GOOD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Good</title>
            <link rel="icon" href="data:,">
            <script src="script.js"></script>
            </head>
            <body>
            <main>
            <h1>Good</h1>
            <p style="height: 2000px">Long</p>
            <form action="/submitted"><button id="send">Send</button></form>
            </main>
            </body>
            </html>
            """;
    private static final String BAD =
            GOOD.replace("<h1>", "<img src='data:,'><h1>")
                    .replace("<p ", "<p onclick='alert(1)' ")
                    .replace("</main>", "<p id='pale' style='color: #ccc'>Pale</p></main>");
    private static final Map<String, String> PAGES =
            Map.of(
                    "/good",
                    GOOD,
                    "/bad",
                    BAD,
                    "/submitted",
                    GOOD.replace("Good", "Submitted"),
                    "/script.js",
                    "document.documentElement.dataset.script = 'ran';");

    @RegisterExtension static final Browser browser = new Browser();

    private static HttpServer server;

    @BeforeAll
    static void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    String path = exchange.getRequestURI().getPath();
                    byte[] body = PAGES.get(path).getBytes(UTF_8);
                    var headers = exchange.getResponseHeaders();
                    boolean script = path.endsWith(".js");
                    headers.set("Content-Type", script ? "text/javascript" : "text/html");
                    headers.set("Content-Security-Policy", "script-src 'self'");
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static void open(String path) {
        browser.open("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static Object script(String expression) {
        return browser.driver().executeScript("return " + expression);
    }

    private static boolean matches(String query) {
        return (boolean) script("matchMedia('" + query + "').matches");
    }

    @Test
    void clicksAndSeesTheNextPage() {
        open("/good");

        browser.clickAndLoad(By.id("send"));

        assertThat(browser.driver().getTitle()).isEqualTo("Submitted");
    }

    @Test
    void hasAViewportOfAnExactSize() {
        open("/good");

        browser.size(320, 640);

        assertThat(List.of(script("innerWidth"), script("innerHeight")))
                .isEqualTo(List.of(320L, 640L));
    }

    @Test
    void prefersDarkAndStillness() {
        open("/good");

        browser.dark();
        browser.reducedMotion();

        assertThat(matches("(prefers-color-scheme: dark) and (prefers-reduced-motion)")).isTrue();
    }

    @Test
    void forcesColours() {
        open("/good");

        browser.forcedColors();

        assertThat(matches("(forced-colors: active)")).isTrue();
    }

    @Test
    void printsAndReturnsToTheScreen() {
        open("/good");

        browser.print();
        boolean printed = matches("print");
        browser.resetMedia();

        assertThat(List.of(printed, matches("print"))).containsExactly(true, false);
    }

    @Test
    void switchesJavaScriptOff() {
        browser.javaScript(false);
        open("/good");

        assertThat(script("document.documentElement.dataset.script")).isNull();
    }

    @Test
    void submitsWithoutJavaScript() {
        browser.javaScript(false);
        open("/good");

        browser.clickAndLoad(By.id("send"));

        assertThat(browser.driver().getTitle()).isEqualTo("Submitted");
    }

    @Test
    void hasJavaScript() {
        open("/good");

        assertThat(script("document.documentElement.dataset.script")).isEqualTo("ran");
    }

    @Test
    void startsEachTestWithNothingStored() {
        open("/good");
        script("document.cookie = 'a=b; max-age=60'");
        script("localStorage.setItem('a', 'b')");

        browser.beforeEach(null);
        open("/good");

        assertThat(List.of(script("document.cookie"), script("localStorage.length")))
                .isEqualTo(List.of("", 0L));
    }

    @Test
    void takesAPictureOfTheWholePage(@TempDir Path folder) throws IOException {
        open("/good");

        browser.screenshot(folder.resolve("shots/good.png"));

        var picture = ImageIO.read(folder.resolve("shots/good.png").toFile());
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isCloseTo(2150, within(150));
    }

    @Test
    void hasNothingInTheLogOfAGoodPage() {
        open("/good");

        assertThat(browser.browserLog()).isEmpty();
    }

    @Test
    void logsAViolationOfTheContentSecurityPolicy() {
        open("/bad");

        assertThat(browser.browserLog())
                .singleElement()
                .asString()
                .contains("SEVERE", "/bad", "Content Security Policy");
    }

    @Test
    void findsNoViolationOnAGoodPage() {
        open("/good");

        assertThat(Axe.violations(browser.driver())).isEmpty();
    }

    @Test
    void findsEveryViolationOnABadPage() {
        open("/bad");

        assertThat(Axe.violations(browser.driver()))
                .containsExactly(
                        "color-contrast: #pale: Elements must meet minimum color contrast ratio"
                                + " thresholds",
                        "image-alt: img: Images must have alternative text");
    }
}
