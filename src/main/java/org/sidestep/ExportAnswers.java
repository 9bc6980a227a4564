package org.sidestep;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.sidestep.database.Database;
import org.sidestep.database.DatabaseException;
import org.sidestep.insight.AnswersCsv;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sidestep export-answers FILE}: every answer as a table for other programs. */
@Command(
        name = "export-answers",
        description = {
            "Writes every answer into a CSV file, a line each, also while the site runs.",
            "Nothing in it says who answered: runs get names that hold within this file only, and"
                    + " words that fewer than five readers typed are left out."
        },
        mixinStandardHelpOptions = true,
        footer = "Exit code: 0 written, 2 when it can't be.")
final class ExportAnswers implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.")
    Path file;

    @Mixin DatabaseOptions options;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return NewFile.write(
                file,
                spec,
                "Wrote the answers to ",
                "the answers could not be written: ",
                this::write);
    }

    private void write(Path part) throws IOException, InterruptedException {
        String url = options.address();
        try (Writer to = Files.newBufferedWriter(part)) {
            try (var database = Database.openExisting(url)) {
                AnswersCsv.write(database, EditorCatalogue::item, to);
            } catch (DatabaseException.InUse e) {
                ask(to);
            }
        }
    }

    /**
     * Only the process that has an H2 file open can read it. What it sends is packed, so that a
     * part of it can't be taken for the whole.
     */
    private void ask(Writer to) throws IOException, InterruptedException {
        try (var body = AdminAddress.ask(options.data, "/answers");
                var answers =
                        new InputStreamReader(new GZIPInputStream(body), StandardCharsets.UTF_8)) {
            answers.transferTo(to);
        }
    }
}
