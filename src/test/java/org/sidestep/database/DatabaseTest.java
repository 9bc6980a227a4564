package org.sidestep.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.sidestep.support.DatabaseUnderTest;
import org.sidestep.support.Notes;

@ParameterizedClass
@EnumSource(DatabaseUnderTest.class)
class DatabaseTest {
    private final DatabaseUnderTest kind;

    @TempDir private Path folder;

    DatabaseTest(DatabaseUnderTest kind) {
        this.kind = kind;
    }

    @Test
    void readsWhatWasWritten() {
        try (var database = Database.open(kind.freshUrl())) {
            Notes.write(database, "a");

            assertThat(Notes.of(database)).containsExactly("a");
        }
    }

    @Test
    void givesBackWhatTheWriterSays() {
        try (var database = Database.open(kind.freshUrl())) {
            assertThat(database.<String>write("writing", handle -> "done")).isEqualTo("done");
        }
    }

    @Test
    void keepsEverythingWhenItIsClosedAndOpenedAgain() {
        String url = kind.urlIn(folder);
        try (var database = Database.open(url)) {
            Notes.write(database, "a");
            Notes.write(database, "b");
        }
        try (var database = Database.open(url)) {
            assertThat(Notes.of(database)).containsExactly("a", "b");
        }
    }

    @Test
    void saysNothingOfWhatWasEnteredWhenWritingFails() {
        try (var database = Database.open(kind.freshUrl())) {
            assertThatThrownBy(
                            () ->
                                    database.write(
                                            "noting",
                                            handle ->
                                                    handle.createUpdate(
                                                                    "insert into nowhere (words) values (:words)")
                                                            .bind("words", "what a reader typed")
                                                            .execute()))
                    .message()
                    .contains("noting: ")
                    .doesNotContain("what a reader typed");
        }
    }

    @Test
    void saysWhatItWasDoingWhenReadingFails() {
        try (var database = Database.open(kind.freshUrl())) {
            assertThatThrownBy(
                            () ->
                                    database.read(
                                            "counting what is not there",
                                            handle ->
                                                    handle.createQuery("select * from nowhere")
                                                            .mapToMap()
                                                            .list()))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("counting what is not there: ");
        }
    }

    @Test
    void aFailureDoesNotSayWhatWasWritten() {
        try (var database = Database.open(kind.freshUrl())) {
            assertThatThrownBy(
                            () ->
                                    database.write(
                                            "writing",
                                            handle ->
                                                    handle.execute(
                                                            "insert into nowhere values (?)",
                                                            "secret")))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageNotContaining("secret");
        }
    }
}
