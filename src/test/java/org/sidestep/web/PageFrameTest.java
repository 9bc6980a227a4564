package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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

    /** One of several pages in a list. */
    private record Listed(String title, String description, String canonical) implements View {
        @Override
        public String template() {
            return "error";
        }

        /** As the template wants it. */
        public String explanation() {
            return "";
        }

        public int status() {
            return 200;
        }

        @Override
        public Thing thing(SiteFrame site) {
            return Thing.of("WebPage").with("datePublished", "2026-11-22");
        }

        @Override
        public Optional<Sharing.Section> section() {
            return Optional.of(new Sharing.Section("/articles/", "nav.articles"));
        }
    }

    private static String page(String siteTitle, String title) {
        return page(siteTitle, new ErrorPages.ErrorView(404, title, "Because."));
    }

    private static String page(String siteTitle, View view) {
        var site =
                new SiteFrame(
                        siteTitle,
                        "On hips",
                        Locale.ENGLISH,
                        "http://localhost",
                        List.of(),
                        Optional.empty());
        return new String(TEMPLATES.render(view, site), StandardCharsets.UTF_8);
    }

    @Test
    void everyPageHasItsOwnTitleAndMainPart() {
        assertThat(List.of(page("Sidestep", "One"), page("Sidestep", "Two")))
                .map(Jsoup::parse)
                .extracting(html -> html.title() + ", " + html.select("main h1").text())
                .containsExactly("One – Sidestep, One", "Two – Sidestep, Two");
    }

    @Test
    void everyPageOfAListSaysOfItselfWhatItIs() {
        page("Sidestep", new Listed("One", "First.", "/articles/one"));
        var two = Jsoup.parse(page("Sidestep", new Listed("A & B", "Next.", "/articles/two")));

        assertThat(two.select("link[rel=canonical], meta[property=og:url]"))
                .extracting(link -> link.attr("href") + link.attr("content"))
                .containsOnly("http://localhost/articles/two");
        assertThat(two.select("[property=og:title]").attr("content")).isEqualTo("A & B");
        assertThat(two.select("[name=description]").attr("content")).isEqualTo("Next.");
        assertThat(two.select(".breadcrumb [aria-current]").text()).isEqualTo("A & B");
        assertThat(two.select("script[type=application/ld+json]").html())
                .contains("\"A & B\"", "\"2026-11-22\"", "/articles/two")
                .doesNotContain("one");
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
