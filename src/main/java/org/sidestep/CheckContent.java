package org.sidestep;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Problem;
import org.sidestep.content.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sidestep check}: names every problem in the content. */
@Command(
        name = "check",
        description = "Names every problem in the content as file:line:column: severity: message.",
        mixinStandardHelpOptions = true,
        footer = "Exit code: 0 without problems, 1 with problems, 2 when there is no content.")
final class CheckContent implements Callable<Integer> {
    @Mixin Folders folders;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (!new ContentFolder(folders.content).exists()) {
            spec.commandLine().getErr().println(noFolder(folders.content));
            return Main.USAGE;
        }
        var settings =
                new Settings(
                        0,
                        "127.0.0.1",
                        folders.content,
                        folders.assets,
                        Path.of("data"),
                        Optional.empty(),
                        Optional.empty(),
                        true);
        var problems = new Site(settings, Clock.systemDefaultZone()).load().problems();
        print(problems, folders.content, out);
        return problems.isEmpty() ? 0 : Main.PROBLEMS;
    }

    static String noFolder(Path content) {
        return "sidestep: there is no content folder " + content + "; name it with --content";
    }

    /** One line a problem, then a count. */
    static void print(List<Problem> problems, Path content, PrintWriter out) {
        problems.forEach(problem -> out.println(content + "/" + problem));
        long errors = problems.stream().filter(p -> p.severity() == Severity.ERROR).count();
        out.println(count(errors, "error") + ", " + count(problems.size() - errors, "warning"));
        out.flush();
    }

    private static String count(long n, String word) {
        return n + " " + word + (n == 1 ? "" : "s");
    }
}
