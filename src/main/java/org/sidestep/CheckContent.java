package org.sidestep;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Problem;
import org.sidestep.content.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sidestep check}: names every problem in the content. */
@Command(
        name = "check",
        description = "Names every problem in the content as file:line:column: severity: message.",
        mixinStandardHelpOptions = true,
        footer = "Exit code: 0 without problems, 1 with problems, 2 when there is no content.")
final class CheckContent implements Callable<Integer> {
    @Mixin Folders folders;

    enum Format {
        text,
        json
    }

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to print the problems: text (the default) or json.")
    Format format;

    @Option(
            names = "--fix",
            description = "First writes what is safe: missing ids of questions and headings.")
    boolean fix;

    @Option(
            names = "--readability",
            description = "Also prints how hard each article is to read, above the problems.")
    boolean readability;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (readability && format == Format.json) {
            spec.commandLine()
                    .getErr()
                    .println("sidestep: --readability prints a table; leave out --format json");
            return Main.USAGE;
        }
        if (!new ContentFolder(folders.content).exists()) {
            spec.commandLine().getErr().println(noFolder(folders.content));
            return Main.USAGE;
        }
        if (fix) {
            // Beside JSON there must be nothing else on the output.
            PrintWriter says = format == Format.json ? spec.commandLine().getErr() : out;
            new FixContent(folders.content).run().forEach(says::println);
            says.flush();
        }
        var library = new Site(folders.settings(), Clock.systemDefaultZone()).load();
        print(library, out);
        return library.problems().isEmpty() ? 0 : Main.PROBLEMS;
    }

    private void print(Library library, PrintWriter out) {
        if (format == Format.json) {
            out.println(ProblemsJson.of(library.problems(), folders.content));
            out.flush();
            return;
        }
        if (readability) {
            out.println(ReadabilityTable.of(library.reading().articles()) + "\n");
        }
        print(library.problems(), folders.content, out);
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

    static String count(long n, String word) {
        return n + " " + word + (n == 1 ? "" : "s");
    }
}
