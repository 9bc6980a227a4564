package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** A layout is kept for the pages of many readers, who see each their own. */
class PageFrameTest {
    private static final Templates TEMPLATES =
            new Templates(new Words(Words.in(Locale.ENGLISH)), Assets.in(Path.of("static")));

    private static String page(String siteTitle, String title) {
        var site =
                new SiteFrame(
                        siteTitle,
                        "On hips",
                        Locale.ENGLISH,
                        "http://localhost",
                        List.of(),
                        Optional.empty());
        return TEMPLATES.render(new ErrorPages.ErrorView(404, title, "Because."), site);
    }

    @Test
    void everyPageHasItsOwnTitleAndMainPart() {
        assertThat(List.of(page("Sidestep", "One"), page("Sidestep", "Two")))
                .map(Jsoup::parse)
                .extracting(html -> html.title() + ", " + html.select("main h1").text())
                .containsExactly("One – Sidestep, One", "Two – Sidestep, Two");
    }

    @Test
    void aTitleIsNeverHtml() {
        assertThat(page("Sidestep", "</title><script>alert(1)</script>"))
                .startsWith("<!DOCTYPE html>")
                .contains("<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; – Sidestep")
                .doesNotContain("alert(1)</script>");
    }

    @Test
    void aChangedSiteHasAChangedLayout() {
        page("Sidestep", "One");

        assertThat(Jsoup.parse(page("Otherstep", "One")).title()).isEqualTo("One – Otherstep");
    }

    @Test
    void aLayoutWithoutItsGapsIsRefused() {
        assertThatThrownBy(() -> PageFrame.of("<html></html>"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
