package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;
import org.sidestep.support.SiteBuilder;

/** {@code serve --dev} with an editor and their programs at work in the folder. */
class PreviewTest {
    private static final String BROKEN = "## Walking {#walking}\n\nA muscle [@ferber2012].\n";
    private static final String PATH = "articles/walking.md";

    @TempDir Path folder;

    private final List<String> console = new CopyOnWriteArrayList<>();
    private Folder content;
    private Site made;
    private RunningSite site;

    @BeforeEach
    void serve() {
        content = Folder.small(folder).withArticle("walking", "Before.\n");
        var settings = SiteBuilder.of(folder).inDevelopment().settings();
        made = new Site(settings, RunningSite.NOON, console::add);
        site = RunningSite.of(made);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void showsAMistakeOnTheConsoleWithItsLines() {
        content.withArticle("walking", BROKEN);
        until(() -> !console.isEmpty());
        assertThat(console.get(0))
                .contains(
                        folder
                                + "/articles/walking.md:10:10: error: references.bib has no entry"
                                + " \"ferber2012\"; did you mean \"ferber2011\"?\n"
                                + " 9 | \n"
                                + "10 | A muscle [@ferber2012].\n"
                                + "   |          ^");
    }

    @Test
    void saysOnceThatAllIsMended() {
        content.withArticle("walking", BROKEN);
        until(() -> !console.isEmpty());
        content.withArticle("walking", "After.\n");
        until(() -> shows("After."));
        content.withArticle("walking", "Later.\n");
        until(() -> shows("Later."));
        assertThat(console.subList(1, console.size())).containsExactly("No errors any more.");
    }

    @Test
    void saysAMistakeNoMoreThanOnceWhileOtherFilesChange() {
        content.withArticle("walking", BROKEN);
        until(() -> !console.isEmpty());
        content.withArticle("standing", "## What keeps you level {#level}\n\nAfter.\n");
        until(() -> text("standing").contains("After."));
        assertThat(console).hasSize(1);
    }

    @Test
    void showsAFileUnderItsNewName() throws IOException {
        Files.move(folder.resolve(PATH), folder.resolve("articles/running.md"));
        until(() -> status("/articles/running") == 200);
        assertThat(status("/articles/walking")).isEqualTo(404);
    }

    @Test
    void forgetsADeletedFile() {
        content.without(PATH);
        until(() -> status("/articles/walking") == 404);
        assertThat(status("/articles/standing")).isEqualTo(200);
    }

    @Test
    void takesInAFolderThatIsNew() {
        content.with("pages/about.md", "---\ntitle: About\nsummary: Us.\n---\nWe.\n");
        until(() -> status("/about") == 200);
    }

    @Test
    void outlivesAHalfWrittenSave() {
        content.with(PATH, "---\ntitle: Wal");
        until(() -> !console.isEmpty());
        assertThat(text("walking")).contains("Before.");
        content.withArticle("walking", "After.\n");
        until(() -> shows("After."));
    }

    @Test
    void outlivesAFileThatIsNotUtf8() throws IOException {
        Files.write(folder.resolve(PATH), "Caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        until(() -> !console.isEmpty());
        assertThat(console.get(0)).contains("walking.md:1:4", "not UTF-8", "1 | Caf\uFFFD\n");
        assertThat(text("walking")).contains("Before.");
    }

    @Test
    void keepsAGlossaryThatCanNoLongerBeRead() throws IOException {
        Files.write(folder.resolve("glossary.md"), new byte[] {(byte) 0xFF});
        until(() -> !console.isEmpty());
        assertThat(site.get("/glossary").texts("main").get(0)).contains("Gluteus medius");
    }

    @Test
    void doesNotTellOpenPagesOfASwapFile() throws IOException {
        String version = version();
        Files.writeString(folder.resolve("articles/.walking.md.swp"), "swapped");
        Files.writeString(folder.resolve("articles/walking.md~"), "backup");
        made.load();
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void tellsOpenPagesOfAChange() {
        String version = version();
        content.withArticle("walking", "After.\n");
        until(() -> !version().equals(version));
        assertThat(text("walking")).contains("After.");
    }

    @Test
    void isNotThereForReaders() {
        try (var readers = RunningSite.with(folder)) {
            assertThat(readers.get("/dev/events").status()).isEqualTo(404);
            assertThat(readers.get("/articles/walking").body())
                    .doesNotContain("preview", "data-line");
        }
    }

    /** What the page that is open now waits for changes from. */
    private String version() {
        return site.get("/").html().select("script[data-version]").attr("data-version");
    }

    private boolean shows(String words) {
        return text("walking").contains(words);
    }

    private String text(String slug) {
        return String.join("\n", site.get("/articles/" + slug).texts("main"));
    }

    private int status(String path) {
        return site.get(path).status();
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
