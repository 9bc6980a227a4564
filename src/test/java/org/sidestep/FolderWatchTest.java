package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWatchTest {
    private static final int PATIENCE_SECONDS = 20;

    @TempDir Path folder;

    private final Semaphore changes = new Semaphore(0);
    private FolderWatch watch;

    @BeforeEach
    void begin() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(file("a.md"), "one");
        watch = FolderWatch.over(folder, changes::release);
    }

    @AfterEach
    void end() {
        watch.close();
    }

    @Test
    void tellsOfASave() throws Exception {
        Files.writeString(file("a.md"), "two");
        assertThat(told()).isTrue();
    }

    @Test
    void tellsOfANewFile() throws Exception {
        Files.writeString(file("b.md"), "one");
        assertThat(told()).isTrue();
    }

    @Test
    void tellsOfARenamedFile() throws Exception {
        Files.move(file("a.md"), file("b.md"));
        assertThat(told()).isTrue();
    }

    @Test
    void tellsOfASaveThatExchangesTheFile() throws Exception {
        Files.writeString(folder.resolve("new"), "two");
        untilQuiet();
        Files.move(folder.resolve("new"), file("a.md"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(told()).isTrue();
    }

    @Test
    void tellsOfADeletedFile() throws Exception {
        Files.delete(file("a.md"));
        assertThat(told()).isTrue();
    }

    @Test
    void tellsOfASaveInAFolderThatIsNew() throws Exception {
        Files.createDirectories(folder.resolve("pages/deeper"));
        Files.writeString(folder.resolve("pages/deeper/a.md"), "one");
        untilQuiet();
        Files.writeString(folder.resolve("pages/deeper/a.md"), "two");
        assertThat(told()).isTrue();
    }

    @Test
    void tellsOfASaveInAFolderThatWasExchanged() throws Exception {
        Files.move(folder.resolve("articles"), folder.resolve("old"));
        Files.createDirectories(folder.resolve("articles"));
        untilQuiet();
        Files.writeString(file("a.md"), "two");
        assertThat(told()).isTrue();
    }

    @Test
    void namesTheFilesThatWereWritten() throws Exception {
        var named = new LinkedBlockingQueue<Set<Path>>();
        watch.close();
        watch =
                FolderWatch.over(
                        folder,
                        new FolderWatch.Listener() {
                            @Override
                            public void changed() {
                                changes.release();
                            }

                            @Override
                            public void changed(Set<Path> files) {
                                named.add(files);
                            }
                        });
        Files.writeString(file("a.md"), "two");
        assertThat(named.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).containsExactly(file("a.md"));

        Files.createDirectories(folder.resolve("pages"));
        assertThat(told()).isTrue();
    }

    @Test
    void outlivesItsFolder() throws Exception {
        Files.delete(file("a.md"));
        Files.delete(folder.resolve("articles"));
        Files.delete(folder);
        untilQuiet();
        Files.createDirectories(folder.resolve("articles"));
        Files.writeString(file("a.md"), "two");
        assertThat(told()).isTrue();
    }

    @Test
    void outlivesAReaderThatFails() throws Exception {
        watch.close();
        watch =
                FolderWatch.over(
                        folder,
                        () -> {
                            changes.release();
                            throw new IllegalStateException("for this test");
                        });
        Files.writeString(file("a.md"), "two");
        untilQuiet();
        Files.writeString(file("a.md"), "three");
        assertThat(told()).isTrue();
    }

    private Path file(String name) {
        return folder.resolve("articles").resolve(name);
    }

    private boolean told() throws InterruptedException {
        return changes.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits for the first change, and until no other follows it. */
    private void untilQuiet() throws InterruptedException {
        assertThat(told()).isTrue();
        while (changes.tryAcquire(700, TimeUnit.MILLISECONDS)) {
            // A burst may be told in parts.
        }
    }
}
