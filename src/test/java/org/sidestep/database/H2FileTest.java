package org.sidestep.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database in a file, as long as nothing is wrong with it. */
class H2FileTest {
    @TempDir private Path folder;

    @Test
    void keepsWhatWasAcknowledgedThoughItIsNeverClosed() throws Exception {
        var copy = Files.createDirectory(folder.resolve("copy"));
        try (var database = Database.open(Database.inFolder(folder))) {
            write(database, "a");
            // What a power cut leaves: the file as it lies on the disk.
            Files.copy(folder.resolve("sidestep.mv.db"), copy.resolve("sidestep.mv.db"));
        }
        try (var database = Database.open(Database.inFolder(copy))) {
            assertThat(notes(database)).containsExactly("a");
        }
    }

    @Test
    void makesTheFolderItLiesIn() {
        try (var database = Database.open(Database.inFolder(folder.resolve("a/b")))) {
            write(database, "a");
            assertThat(notes(database)).containsExactly("a");
        }
    }

    private static void write(Database database, String note) {
        database.write(
                "writing",
                handle -> {
                    handle.execute("create table if not exists note (words varchar(10))");
                    return handle.execute("insert into note values (?)", note);
                });
    }

    private static List<String> notes(Database database) {
        return database.read(
                "reading",
                handle ->
                        handle.createQuery("select words from note order by words")
                                .mapTo(String.class)
                                .list());
    }
}
