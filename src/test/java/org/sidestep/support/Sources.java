package org.sidestep.support;

import java.util.List;
import java.util.function.Consumer;
import org.sidestep.content.Problem;
import org.sidestep.content.Problems;
import org.sidestep.content.Severity;
import org.sidestep.content.SourceFile;

/** Text blocks as content files, and what is wrong with them as lines. */
public final class Sources {
    private static final String EXERCISE =
            """
            ## Where you should feel it

            At the side.

            ## Start position

            Stand.

            ## Steps

            1. Lift.

            ## Easier

            Less.

            ## Harder

            More.

            ## Common mistakes

            Leaning.

            ## How sure are we?

            > [!SURE] expert
            > Little tested.
            """;

    private Sources() {}

    public static SourceFile file(String path, String text) {
        return new SourceFile(path, text);
    }

    /** An exercise with every section that one needs. */
    public static String exercise(String frontMatter) {
        return "---\n" + frontMatter + "---\n" + EXERCISE;
    }

    /** The errors that a parser reports, each as {@code line:column check: message}. */
    public static List<String> errors(Consumer<Problems> parser) {
        var problems = new Problems();
        parser.accept(problems);
        return problems.sorted().stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .map(Sources::line)
                .toList();
    }

    private static String line(Problem problem) {
        return "%d:%d %s: %s"
                .formatted(
                        problem.position().line(),
                        problem.position().column(),
                        problem.check().slug(),
                        problem.message());
    }
}
