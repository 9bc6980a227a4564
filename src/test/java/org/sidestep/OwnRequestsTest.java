package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.SiteBuilder;

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

    private static String text(OwnAnswer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
