package org.sidestep;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import org.sidestep.database.Database;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line. Exit codes: 0 fine, 1 problems in the content, 2 wrong usage or nothing to work
 * with.
 */
@Command(
        name = "sidestep",
        description = "Serves an educational website on hip abduction, and checks its content.",
        mixinStandardHelpOptions = true,
        version = "sidestep 1.0")
public final class Main {
    static final int PROBLEMS = 1;
    static final int USAGE = 2;

    private static final String SERVE = "serve";
    private static final List<Class<?>> COMMANDS =
            List.of(
                    Serve.class,
                    CheckContent.class,
                    NewContent.class,
                    ConvertQuizzes.class,
                    ImportQuiz.class,
                    EditorPassword.class,
                    Rehearse.class,
                    DemoAnswers.class,
                    ExportAnswers.class,
                    Export.class,
                    BackUp.class,
                    Restore.class);

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    /** Runs a command and returns its exit code; without a command, serves. */
    static int run(String... arguments) {
        boolean named =
                arguments.length > 0
                        && (!arguments[0].startsWith("-")
                                || Arrays.asList("--help", "-h", "--version", "-V")
                                        .contains(arguments[0]));
        String[] words = named ? arguments : withServe(arguments);
        // A second processor has nothing else to do while the options are read.
        Runnable load = words[0].equals(SERVE) ? Database::load : LoggerFactory::getILoggerFactory;
        new Thread(load, "loading").start();
        if (words[0].equals(SERVE)) {
            var serve = new Serve();
            var options = Arrays.asList(words).subList(1, words.length);
            if (serve.set(new PlainOptions(options, System.getenv()))) {
                return served(serve);
            }
        }
        return commandLine(words[0]).execute(words);
    }

    private static int served(Serve serve) {
        try {
            return serve.call();
        } catch (Exception e) {
            return failed(e, serve.err());
        }
    }

    private static String[] withServe(String... arguments) {
        var words = new String[arguments.length + 1];
        words[0] = SERVE;
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        return words;
    }

    /** To look through the options of every command would take a tenth of the start. */
    private static CommandLine commandLine(String first) {
        var commandLine = new CommandLine(new Main());
        var asked = COMMANDS.stream().filter(command -> name(command).equals(first)).toList();
        for (Class<?> command : asked.isEmpty() ? COMMANDS : asked) {
            commandLine.addSubcommand(name(command), command);
        }
        // What is set here, is set for the commands too.
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setParameterExceptionHandler(
                (e, args) -> {
                    var err = e.getCommandLine().getErr();
                    err.println("sidestep: " + e.getMessage() + "; see `sidestep --help`");
                    return USAGE;
                });
        commandLine.setExecutionExceptionHandler((e, line, result) -> failed(e, line.getErr()));
        return commandLine;
    }

    private static int failed(Exception e, PrintWriter err) {
        err.println("sidestep: " + (e.getMessage() == null ? e : e.getMessage()));
        return USAGE;
    }

    private static String name(Class<?> command) {
        return command.getAnnotation(Command.class).name();
    }
}
