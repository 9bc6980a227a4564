package org.sidestep.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.FullDisk;
import org.sidestep.support.Notes;

/** A database in a file, as long as nothing is wrong with it. */
class H2FileTest {
    @TempDir private Path folder;

    @Test
    void keepsWhatWasAcknowledgedThoughItIsNeverClosed() throws Exception {
        var copy = Files.createDirectory(folder.resolve("copy"));
        try (var database = Database.open(Database.inFolder(folder))) {
            Notes.write(database, "a");
            // What a power cut leaves: the file as it lies on the disk.
            Files.copy(folder.resolve("sidestep.mv.db"), copy.resolve("sidestep.mv.db"));
        }
        try (var database = Database.open(Database.inFolder(copy))) {
            assertThat(Notes.of(database)).containsExactly("a");
        }
    }

    @Test
    void makesTheFolderItLiesIn() {
        try (var database = Database.open(Database.inFolder(folder.resolve("a/b")))) {
            Notes.write(database, "a");
            assertThat(Notes.of(database)).containsExactly("a");
        }
    }

    @Test
    void damageIsAnOutageAndNothingIsLostOnceItIsMended() {
        String url = FullDisk.inFolder(folder);
        try (var database = Database.open(url)) {
            Notes.write(database, "a");
            write(database, 5_000);
        }
        try (var database = Database.open(url)) {
            FullDisk.damage();

            assertThatThrownBy(() -> Notes.of(database))
                    .isInstanceOf(DatabaseException.Failing.class);
            assertThat(database.condition().failure()).isNotEmpty();
        } finally {
            FullDisk.mend();
        }
        try (var database = Database.open(url)) {
            assertThat(Notes.of(database)).hasSize(5_001).contains("a");
        }
    }

    private static void write(Database database, int notes) {
        database.write(
                "writing",
                handle -> {
                    var batch = handle.prepareBatch("insert into note values (?)");
                    for (int i = 0; i < notes; i++) {
                        batch.add("note " + i);
                    }
                    return batch.execute();
                });
    }
}
