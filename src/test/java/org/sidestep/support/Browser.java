package org.sidestep.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A headless Chromium for journeys, started once for all of them and put back before each test:
 * nothing stored, no page open, JavaScript on, 1280 x 900, no media preferences.
 *
 * <pre>{@code
 * @RegisterExtension static final Browser browser = new Browser();
 * }</pre>
 *
 * <p>A journey that fails leaves a screenshot in {@code target/screenshots}.
 */
public final class Browser implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback {
    private static final File CHROMIUM = new File("/usr/bin/chromium");
    private static final File CHROMEDRIVER = new File("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    /** When the page was begun: no two have the same. */
    private static final String PAGE = "return performance.timeOrigin";

    private static final String LOADED = "return document.readyState";

    /** Kept, or Java forgets its level: it warns that Selenium is older than the browser. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final Map<String, String> preferences = new LinkedHashMap<>();
    private String medium = "";
    private ChromeDriver driver;

    // The page

    public void open(String url) {
        driver.get(url);
    }

    /** Clicks what leads to another page, and waits until that has loaded. */
    public void clickAndLoad(By link) {
        clickAndLoad(driver.findElement(link));
    }

    /** Clicks what leads to another page, and waits until that has loaded. */
    public void clickAndLoad(WebElement link) {
        loads(link::click);
    }

    /** Does what leads to another page, and waits until that has loaded. */
    public void loads(Runnable leave) {
        Object before = driver.executeScript(PAGE);
        leave.run();
        waitFor(
                d ->
                        !before.equals(driver.executeScript(PAGE))
                                && "complete".equals(driver.executeScript(LOADED)));
    }

    /**
     * Waits until the condition gives something but null or false; what it looks at may be
     * exchanged meanwhile.
     */
    public <T> T waitFor(Function<? super WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE, BETWEEN_LOOKS)
                .ignoring(StaleElementReferenceException.class)
                .until(condition);
    }

    /** What the page said on the console since the last call, its CSP violations among it. */
    public List<String> browserLog() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    /** Saves the whole page, as long as it is, as a PNG. */
    public void screenshot(Path png) {
        Map<?, ?> metrics = driver.executeCdpCommand("Page.getLayoutMetrics", Map.of());
        Map<?, ?> size = (Map<?, ?>) metrics.get("cssContentSize");
        Map<String, Object> clip =
                Map.of(
                        "x", 0,
                        "y", 0,
                        "width", size.get("width"),
                        "height", size.get("height"),
                        "scale", 1);
        Map<String, Object> shot =
                driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of("captureBeyondViewport", true, "clip", clip));
        try {
            Files.createDirectories(png.toAbsolutePath().getParent());
            Files.write(png, Base64.getDecoder().decode((String) shot.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For all that has no method here. */
    public ChromeDriver driver() {
        return driver;
    }

    // What the reader has set

    /** Sets the viewport, in CSS pixels. */
    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    public void dark() {
        prefer("prefers-color-scheme", "dark");
    }

    public void light() {
        prefer("prefers-color-scheme", "light");
    }

    public void reducedMotion() {
        prefer("prefers-reduced-motion", "reduce");
    }

    public void forcedColors() {
        prefer("forced-colors", "active");
    }

    public void print() {
        medium = "print";
        emulateMedia();
    }

    public void resetMedia() {
        medium = "";
        preferences.clear();
        emulateMedia();
    }

    /** Takes effect with the next page. */
    public void javaScript(boolean on) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    }

    private void prefer(String feature, String value) {
        preferences.put(feature, value);
        emulateMedia();
    }

    private void emulateMedia() {
        List<Map<String, String>> features =
                preferences.entrySet().stream()
                        .map(e -> Map.of("name", e.getKey(), "value", e.getValue()))
                        .toList();
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia", Map.of("media", medium, "features", features));
    }

    // The one browser, and the tests it serves

    @Override
    public void beforeAll(ExtensionContext context) {
        driver =
                context.getRoot()
                        .getStore(ExtensionContext.Namespace.create(Browser.class))
                        .getOrComputeIfAbsent(Chromium.class)
                        .driver;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        javaScript(true);
        resetMedia();
        size(1280, 900);
        driver.get("about:blank");
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", "*", "storageTypes", "all"));
        browserLog();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            String test = context.getRequiredTestClass().getSimpleName();
            String method = context.getRequiredTestMethod().getName();
            screenshot(SCREENSHOTS.resolve(test + "-" + method + ".png"));
        }
    }

    static final class Chromium implements AutoCloseable {
        private final ChromeDriver driver = start();

        private static ChromeDriver start() {
            SELENIUM.setLevel(Level.SEVERE);
            if (!CHROMIUM.canExecute() || !CHROMEDRIVER.canExecute()) {
                return new ChromeDriver(options()); // Selenium Manager finds or downloads one
            }
            return new ChromeDriver(
                    new ChromeDriverService.Builder()
                            .usingDriverExecutable(CHROMEDRIVER)
                            .usingAnyFreePort()
                            .withSilent(true)
                            .build(),
                    options().setBinary(CHROMIUM));
        }

        private static ChromeOptions options() {
            ChromeOptions options = new ChromeOptions();
            options.addArguments(
                    "--headless=new",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-dev-shm-usage",
                    "--hide-scrollbars",
                    "--force-color-profile=srgb",
                    "--window-size=1280,900");
            if ("root".equals(System.getProperty("user.name"))) {
                options.addArguments("--no-sandbox");
            }
            LoggingPreferences logs = new LoggingPreferences();
            logs.enable(LogType.BROWSER, Level.ALL);
            options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
            return options;
        }

        @Override
        public void close() {
            driver.quit();
        }
    }
}
