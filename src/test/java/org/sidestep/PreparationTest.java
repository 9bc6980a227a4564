package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.SiteBuilder;
import org.sidestep.web.Assets;
import org.sidestep.web.PreparedPages;

class PreparationTest {
    private static final long A_WHILE = 200;

    @TempDir Path folder;

    @Test
    void whatIsAskedForWhenTheSiteStopsIsAnsweredUndisturbed() throws Exception {
        var asked = new CountDownLatch(1);
        var outcomes = new CopyOnWriteArrayList<String>();
        var site =
                Javalin.create(
                        config ->
                                config.routes.get(
                                        "/search",
                                        ctx -> {
                                            asked.countDown();
                                            outcomes.add(outcomeOfWaiting());
                                        }));
        var library = library();
        var pages = PreparedPages.rendered(Long.MAX_VALUE);
        var kept = new CopyOnWriteArrayList<PreparedPages>();
        var preparation =
                new Preparation(
                        new OwnRequests(site),
                        () -> library,
                        () -> Assets.in(folder.resolve("none")),
                        () -> pages,
                        kept::add);

        preparation.begin();
        asked.await();
        preparation.close();

        assertThat(outcomes).isEqualTo(List.of("answered"));
        assertThat(kept).isEmpty();
    }

    private static String outcomeOfWaiting() {
        try {
            Thread.sleep(A_WHILE);
            return "answered";
        } catch (InterruptedException e) {
            return "interrupted";
        }
    }

    private Library library() {
        return SiteBuilder.of(Folder.small(folder).path()).site().load();
    }
}
