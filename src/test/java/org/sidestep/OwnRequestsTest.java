package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.search.LiveIndex;
import org.sidestep.search.SearchIndex;
import org.sidestep.search.SearchPages;
import org.sidestep.support.Folder;
import org.sidestep.support.SiteBuilder;
import org.sidestep.web.Assets;
import org.sidestep.web.Pages;
import org.sidestep.web.PreparedPages;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

class OwnRequestsTest {
    @TempDir Path folder;

    private Site site;

    @BeforeEach
    void start() {
        site = SiteBuilder.of(Folder.small(folder).path()).site();
        site.load();
        site.start();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void aPageIsWhatReadersAreSent() {
        var answer = site.requests().get("/articles/standing");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains("<h1>standing</h1>", "</html>");
    }

    @Test
    void aQueryIsAskedToo() {
        var answer = site.requests().get("/search?q=standing");

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(text(answer)).contains("href=\"/articles/standing\"", "for “standing”");
    }

    @Test
    void whatIsNotThereIsAnAnswerToo() {
        assertThat(site.requests().get("/nothing").getStatus()).isEqualTo(404);
    }

    @Test
    void aCopyHasNoSearchIndexMadeForAPageThatIsNotCopied() {
        var words = new Words(Words.in(Locale.ENGLISH));
        var pages =
                new Pages(
                        new Templates(words, Assets.in(Path.of("static"))),
                        () -> null,
                        () -> PreparedPages.copied(Long.MAX_VALUE),
                        Clock.systemUTC());
        var made = new AtomicBoolean();
        try (var index =
                new LiveIndex<>(
                        () -> "content",
                        content -> {
                            made.set(true);
                            return SearchIndex.of(List.of());
                        })) {
            var search = new SearchPages(index, pages, words);
            var asked = Javalin.create(config -> config.routes.get("/search", search::search));

            assertThat(new OwnRequests(asked).get("/search").getStatus()).isEqualTo(200);
        }
        assertThat(made).isFalse();
    }

    private static String text(OwnAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
