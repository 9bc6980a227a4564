package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeptPagesTest {
    private static final byte[] CONTENT =
            "<p>A page that is long enough to be compressed.</p>"
                    .repeat(20)
                    .getBytes(StandardCharsets.UTF_8);

    private static final SiteFrame FRAME =
            new SiteFrame(
                    "Site",
                    "A site",
                    Locale.CANADA_FRENCH,
                    "https://www.example.org",
                    List.of(new SiteFrame.PageLink("/about", "À propos")),
                    Optional.empty());

    @TempDir Path folder;

    private Path file;
    private KeptPages kept;

    @BeforeEach
    void keep() {
        file = folder.resolve("data/pages.kept");
        kept = new KeptPages(file);
        var pages = PreparedPages.after(PreparedPages.rendered(0), 1_000);
        pages.keep("/page", Pages.HTML, "public", CONTENT, 12_345);
        pages.shrinkOne();
        pages.keepHollow("/form", PreparedPage.of(Pages.HTML, "no-store", CONTENT, 23_456));
        kept.keep("key", FRAME, pages);
    }

    @Test
    void pagesAreAsTheyWere() {
        var page = kept.of("key", 1_000).orElseThrow().find("/page");

        assertThat(page.content()).isEqualTo(CONTENT);
        assertThat(page.codings()).containsExactly(Coding.BROTLI, Coding.GZIP);
        assertThat(page.modified()).isEqualTo(12_345);
        assertThat(page.isSmallest()).isTrue();
    }

    @Test
    void soAreThoseWithAGap() {
        var page = kept.of("key", 1_000).orElseThrow().findHollow("/form");

        assertThat(page.content()).isEqualTo(CONTENT);
        assertThat(page.modified()).isEqualTo(23_456);
    }

    @Test
    void whatStandsAroundThemIsAsItWas() {
        assertThat(kept.of("key", 1_000).orElseThrow().frame()).contains(FRAME);
    }

    @Test
    void theyLastAsLongAsTheDay() {
        var pages = kept.of("key", 1_000).orElseThrow();

        assertThat(pages.isOf(999)).isTrue();
        assertThat(pages.isOf(1_000)).isFalse();
    }

    @Test
    void pagesOfSomethingElseAreNotTaken() {
        assertThat(kept.of("another key", 1_000)).isEmpty();
    }

    @Test
    void withoutAFileThereAreNone() throws IOException {
        Files.delete(file);

        assertThat(kept.of("key", 1_000)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 100, -1})
    void aFileThatWasCutIsNotTaken(int length) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, length < 0 ? bytes.length + length : length));

        assertThat(kept.of("key", 1_000)).isEmpty();
    }

    @Test
    void aFileThatWasChangedIsNotTaken() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThat(kept.of("key", 1_000)).isEmpty();
    }

    @Test
    void whereNothingCanBeWrittenTheSiteGoesOn() throws IOException {
        var nowhere = new KeptPages(Files.writeString(folder.resolve("file"), "").resolve("pages"));

        nowhere.keep("key", FRAME, PreparedPages.rendered(0));

        assertThat(nowhere.of("key", 1_000)).isEmpty();
    }
}
