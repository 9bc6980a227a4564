package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.database.Database;
import org.sidestep.support.Folder;

class DemoAnswersTest {
    @TempDir Path content;
    @TempDir Path data;

    @Test
    void anEmptyDatabaseIsFilledAndMarkedAndNeverASecondTime() {
        Folder.small(content);

        assertThat(run("--readers", "20")).isZero();
        assertThat(rows("answer")).isEqualTo(40);
        assertThat(rows("simulation")).isEqualTo(1);
        assertThat(run("--readers", "20")).isEqualTo(2);
        assertThat(rows("answer")).isEqualTo(40);
    }

    @Test
    void theFileIsNoLongerThanItsAnswersNeed() throws IOException {
        Folder.small(content);

        assertThat(run("--readers", "2000")).isZero();
        assertThat(Files.size(data.resolve("sidestep.mv.db")) / rows("answer")).isLessThan(300);
    }

    @Test
    void noReadersIsWrongUsage() {
        assertThat(run("--readers", "0")).isEqualTo(2);
    }

    private int run(String... more) {
        var arguments =
                new java.util.ArrayList<>(
                        java.util.List.of(
                                "demo-answers",
                                "--content",
                                content.toString(),
                                "--data",
                                data.toString()));
        arguments.addAll(java.util.List.of(more));
        return Main.run(arguments.toArray(String[]::new));
    }

    private long rows(String table) {
        try (var database = Database.open(Database.inFolder(data))) {
            return database.read(
                    "counting",
                    handle ->
                            handle.createQuery("select count(*) from " + table)
                                    .mapTo(Long.class)
                                    .one());
        }
    }
}
