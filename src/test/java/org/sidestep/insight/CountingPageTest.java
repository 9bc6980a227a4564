package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Editor;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

/** What an editor sees who comes while many answers are counted for the first time. */
class CountingPageTest {
    @TempDir Path folder;

    @Test
    void whoComesWhileManyAreCountedIsToldSoAndWhereToLookAgain() {
        var counted = new CountDownLatch(1);
        try (var editor =
                Editor.withManyAnswers(Folder.small(folder).path(), slowToCount(counted))
                        .loggedIn()) {
            var page = editor.get("/editor/questions?sort=time");
            counted.countDown();

            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Retry-After")).isEqualTo("5");
            assertThat(page.texts("h1")).containsExactly("The answers are being counted");
            assertThat(page.html().select("main p a").attr("href"))
                    .isEqualTo("/editor/questions?sort=time");
        } finally {
            counted.countDown();
        }
    }

    /** A clock that whoever counts must wait for, and nobody else. */
    private static Clock slowToCount(CountDownLatch end) {
        return new Clock() {
            @Override
            public Instant instant() {
                if (Thread.currentThread().getName().equals("counting answers")) {
                    await(end);
                }
                return RunningSite.NOON.instant();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
