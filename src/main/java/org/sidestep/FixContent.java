package org.sidestep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.MissingIds;
import org.sidestep.content.Problems;
import org.sidestep.content.SourceFile;

/**
 * Writes into the content what is safe to write: the ids of questions and of articles' headings.
 */
final class FixContent {
    private static final int QUESTION = 2;
    private static final int ANY = 0;

    private final Path folder;

    FixContent(Path folder) {
        this.folder = folder;
    }

    /** Mends the files and says what was written where, one line each. */
    List<String> run() {
        List<SourceFile> files = new ContentFolder(folder).read(new Problems());
        Set<String> questions = new HashSet<>();
        files.stream()
                .filter(file -> file.folder().equals("quizzes"))
                .forEach(file -> questions.addAll(MissingIds.fixed(file)));
        var said = new ArrayList<String>();
        for (SourceFile file : files) {
            if (file.folder().equals("quizzes")) {
                var missing = MissingIds.in(file, QUESTION, questions);
                missing.ids().forEach(id -> questions.add(id.id()));
                write(missing, said);
            } else if (file.folder().equals("articles")) {
                write(MissingIds.in(file, ANY, Set.of()), said);
            }
        }
        return said;
    }

    private void write(MissingIds missing, List<String> said) {
        Path path = folder.resolve(missing.file().path());
        try {
            if (missing.ids().isEmpty()) {
                return;
            }
            var mended = missing.writtenInto(Files.readAllBytes(path));
            if (mended.isPresent()) {
                Files.write(path, mended.get());
                missing.ids()
                        .forEach(
                                id ->
                                        said.add(
                                                path
                                                        + ":"
                                                        + id.line()
                                                        + ": wrote {#"
                                                        + id.id()
                                                        + "}"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + path + ": " + e.getMessage(), e);
        }
    }
}
