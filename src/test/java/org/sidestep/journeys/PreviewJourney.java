package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.sidestep.Site;
import org.sidestep.support.Axe;
import org.sidestep.support.Browser;
import org.sidestep.support.Folder;
import org.sidestep.support.SiteBuilder;

/** An editor writes, with the page open beside the text. */
class PreviewJourney {
    private static final String LONG = "A sentence to scroll past.\n\n".repeat(100);
    private static final By MISTAKES = By.className("preview__mistakes");
    private static final By NOTE = By.className("preview__note");

    @RegisterExtension static final Browser browser = new Browser();

    @TempDir Path temporary;

    private Folder content;
    private Path assets;
    private Site site;

    @BeforeEach
    void serve() throws IOException {
        content =
                Folder.small(temporary.resolve("content"))
                        .withArticle("walking", "## Walking {#walking}\n\nBefore.\n");
        assets = temporary.resolve("static");
        copy(Path.of("static"), assets);
        site =
                SiteBuilder.of(content.path())
                        .assets(assets)
                        .inDevelopment()
                        .clock(Clock.systemUTC())
                        .site();
        site.load();
        site.start();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void showsASaveOnTheOpenPageWithoutLoadingItAgain() {
        open("/articles/walking");
        Object page = page();
        content.withArticle("walking", "## Walking {#walking}\n\nAfter.\n");
        untilMainSays("After.");
        assertThat(page()).isEqualTo(page);
    }

    @Test
    void leavesAPageAloneThatDoesNotShowTheChangedFile() {
        open("/articles/walking");
        browser.driver().executeScript("document.querySelector('main').dataset.kept = 'yes'");
        content.with("site.yml", "title: Other\ntagline: A tagline\ndescription: A description\n");
        browser.waitFor(d -> d.getTitle().endsWith("Other"));
        assertThat(main().getDomAttribute("data-kept")).isEqualTo("yes");
    }

    @Test
    void keepsThePlaceOnThePage() {
        content.withArticle("walking", "## A {#a}\n\n" + LONG + "## B {#b}\n\nBefore.\n\n" + LONG);
        openWhenItShows("/articles/walking", By.id("b"));
        browser.driver().executeScript("document.getElementById('b').scrollIntoView()");
        Object top = top("b");
        content.withArticle(
                "walking", "## A {#a}\n\nMore.\n\n" + LONG + "## B {#b}\n\nAfter.\n\n" + LONG);
        untilMainSays("After.");
        assertThat(top("b")).isEqualTo(top);
    }

    @Test
    void exchangesTheStylesheetAlone() throws IOException {
        open("/articles/walking");
        Object page = page();
        browser.driver().executeScript("document.querySelector('main').dataset.kept = 'yes'");
        Files.writeString(assets.resolve("css/changed.css"), "main { outline-width: 7px }");
        browser.waitFor(
                d ->
                        browser.driver()
                                .executeScript(
                                        "return getComputedStyle(document.querySelector('main')).outlineWidth")
                                .equals("7px"));
        assertThat(page()).isEqualTo(page);
        assertThat(main().getDomAttribute("data-kept")).isEqualTo("yes");
    }

    @Test
    void namesAMistakeOverThePageUntilItIsMended() {
        open("/articles/walking");
        content.withArticle("walking", "## Walking {#walking}\n\nMuscles [@ferber2012].\n");
        browser.waitFor(d -> d.findElement(MISTAKES).isDisplayed());
        assertThat(browser.driver().findElement(MISTAKES).getText())
                .contains("articles/walking.md:10:9", "10 | Muscles [@ferber2012].", "ferber2011");
        content.withArticle("walking", "## Walking {#walking}\n\nMuscles [@ferber2011].\n");
        browser.waitFor(d -> d.findElements(MISTAKES).isEmpty());
        untilMainSays("[1]");
    }

    @Test
    void showsTheLastGoodVersionOfABrokenPage() {
        open("/articles/walking");
        content.with("articles/walking.md", "---\ntitle: Walking\n\nNo end of the front matter.\n");
        browser.waitFor(d -> d.findElement(MISTAKES).isDisplayed());
        assertThat(browser.driver().findElement(By.tagName("main")).getText()).contains("Before.");
    }

    @Test
    void letsAnEditorDismissTheMistakesAndSeeThemAgain() {
        content.withArticle("walking", "[Away](nowhere.md)\n");
        open("/articles/standing");
        browser.waitFor(d -> d.findElement(MISTAKES).isDisplayed());
        WebElement focused = browser.driver().switchTo().activeElement();
        assertThat(focused.getDomAttribute("class")).contains("preview__close");
        focused.sendKeys(Keys.ESCAPE);
        open("/articles/walking");
        assertThat(browser.driver().findElement(MISTAKES).isDisplayed()).isFalse();
        browser.driver().findElement(By.className("preview__open")).click();
        assertThat(browser.driver().findElement(MISTAKES).isDisplayed()).isTrue();
    }

    @Test
    void showsMistakesToEveryone() {
        content.withArticle("walking", "[Away](nowhere.md)\n");
        open("/articles/standing");
        browser.waitFor(d -> d.findElement(MISTAKES).isDisplayed());
        assertThat(Axe.violations(browser.driver())).isEmpty();
    }

    @Test
    void showsThatAFileIsGoneAndThatItIsBack() {
        open("/articles/walking");
        content.without("articles/walking.md");
        untilMainSays("404");
        content.withArticle("walking", "Here again.\n");
        untilMainSays("Here again.");
    }

    @Test
    void copiesAPlaceInAFigure() {
        content.withArticle("walking", "![A leg moves out](figure:what-is-abduction)\n");
        openWhenItShows("/articles/walking", By.cssSelector("figure svg"));
        allowClipboard();
        WebElement drawing = browser.driver().findElement(By.cssSelector("figure svg"));
        new Actions(browser.driver()).moveToElement(drawing).click().perform();
        browser.waitFor(d -> d.findElement(NOTE).getText().equals("Copied: 50%,50%"));
        assertThat(clipboard()).isEqualTo("50%,50%");
    }

    @Test
    void leadsToTheLineOfAParagraph() {
        open("/articles/walking");
        allowClipboard();
        WebElement paragraph = browser.driver().findElement(By.cssSelector(".prose p"));
        new Actions(browser.driver())
                .keyDown(Keys.ALT)
                .moveToElement(paragraph)
                .click()
                .keyUp(Keys.ALT)
                .perform();
        browser.waitFor(d -> d.findElement(NOTE).getText().contains("articles/walking.md:10"));
        assertThat(clipboard()).isEqualTo("articles/walking.md:10");
    }

    @Test
    void breaksNoRuleOfTheContentSecurityPolicy() {
        open("/articles/walking");
        content.withArticle("walking", "[Away](nowhere.md)\n");
        browser.waitFor(d -> d.findElement(MISTAKES).isDisplayed());
        assertThat(browser.browserLog()).noneMatch(line -> line.contains("Content Security"));
    }

    /** A save reaches the server in its own time, so the page is opened until it is there. */
    private void openWhenItShows(String path, By what) {
        browser.waitFor(
                driver -> {
                    open(path);
                    return !driver.findElements(what).isEmpty();
                });
    }

    private void open(String path) {
        browser.open("http://127.0.0.1:" + site.port() + path);
    }

    /** When the page was begun: another after it was loaded again. */
    private Object page() {
        return browser.driver().executeScript("return performance.timeOrigin");
    }

    private Object top(String id) {
        return browser.driver()
                .executeScript(
                        "return Math.round(document.getElementById(arguments[0]).getBoundingClientRect().top)",
                        id);
    }

    private WebElement main() {
        return browser.driver().findElement(By.tagName("main"));
    }

    private void untilMainSays(String text) {
        String script = "return document.querySelector('main').textContent";
        browser.waitFor(d -> ((String) browser.driver().executeScript(script)).contains(text));
    }

    private void allowClipboard() {
        browser.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        Map.of(
                                "permissions",
                                java.util.List.of(
                                        "clipboardReadWrite", "clipboardSanitizedWrite")));
    }

    private Object clipboard() {
        return browser.driver()
                .executeAsyncScript(
                        "navigator.clipboard.readText().then(arguments[arguments.length - 1])");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
