package org.sidestep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.sidestep.database.Database;
import org.sidestep.insight.Simulation;
import org.sidestep.support.SiteBuilder;

/** Answers stored before anything is measured, as many readers of all quizzes would leave them. */
final class Readership {
    private static final long SEED = 2026;

    private Readership() {}

    /** Fills an empty database with at least so many answers to the content of a folder. */
    static long fill(Database database, Path content, int answers) {
        List<Simulation.Quiz> quizzes = DemoAnswers.quizzes(SiteBuilder.of(content).site().load());
        int questions = quizzes.stream().mapToInt(quiz -> quiz.questions().size()).sum();
        long begun = System.nanoTime();
        long made =
                new Simulation(database, quizzes, LocalDate.now(), SEED)
                        .fill(1 + answers / questions);
        System.out.printf(
                "%,d answers to %d questions stored in %.0f s%n",
                made, questions, (System.nanoTime() - begun) / 1e9);
        return made;
    }

    /** The content of this project with its quizzes twice, so that it asks some 200 questions. */
    static Path grown() throws IOException {
        Path from = Path.of("content");
        Path to = Files.createTempDirectory(Path.of("target"), "content-");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
                if (file.startsWith(from.resolve("quizzes")) && !file.endsWith("everything.md")) {
                    Files.writeString(
                            copy.resolveSibling("again-" + file.getFileName()),
                            again(Files.readString(file)));
                }
            }
        }
        return to;
    }

    private static String again(String quiz) {
        return quiz.replaceAll("(?m)^## (.*)\\{#", "## Once more: $1{#again-")
                .replaceAll("(?m)^pretest:.*\\n(?:  ?- .*\\n)*", "");
    }
}
