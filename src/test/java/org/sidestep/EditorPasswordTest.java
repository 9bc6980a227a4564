package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.access.Access;
import org.sidestep.database.Database;

class EditorPasswordTest {
    @TempDir Path data;

    @Test
    void thePasswordIsReadFromTheInputAndOpensThePages() {
        assertThat(run("correct horse battery\n")).isZero();
        assertThat(isOpen()).isTrue();
    }

    @Test
    void aShortPasswordChangesNothing() {
        assertThat(run("short\n")).isEqualTo(2);
        assertThat(run("")).isEqualTo(2);
        assertThat(isOpen()).isFalse();
    }

    @Test
    void removingItClosesThePages() {
        run("correct horse battery\n");

        assertThat(run("", "--remove")).isZero();
        assertThat(isOpen()).isFalse();
    }

    private int run(String input, String... more) {
        InputStream in = System.in;
        try {
            System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
            var arguments =
                    new java.util.ArrayList<>(
                            java.util.List.of("editor-password", "--data", data.toString()));
            arguments.addAll(java.util.List.of(more));
            return Main.run(arguments.toArray(String[]::new));
        } finally {
            System.setIn(in);
        }
    }

    private boolean isOpen() {
        try (var database = Database.open(Database.inFolder(data))) {
            return new Access(database, Clock.systemUTC(), new SecureRandom()).isOpen();
        }
    }
}
