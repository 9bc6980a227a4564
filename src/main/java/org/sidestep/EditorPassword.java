package org.sidestep;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sidestep.access.Access;
import org.sidestep.database.DatabaseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sidestep editor-password}: sets the password of the pages under /editor. */
@Command(
        name = "editor-password",
        description = {
            "Sets the password of the editor's pages, and ends every session.",
            "It is read from the terminal without being shown, or from the first line of the input;"
                    + " it is never an argument, where others could see it. Without a password there"
                    + " are no editor's pages."
        },
        mixinStandardHelpOptions = true)
final class EditorPassword implements Callable<Integer> {
    @Mixin DatabaseOptions options;

    @Option(names = "--remove", description = "Takes the password away, and the pages with it.")
    boolean remove;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<String> password = remove ? Optional.empty() : ask();
        if (!remove && password.isEmpty()) {
            return Main.USAGE;
        }
        try (var database = options.open()) {
            var access = new Access(database, Clock.systemUTC(), new SecureRandom());
            password.ifPresentOrElse(access::setPassword, access::removePassword);
        } catch (DatabaseException.Unavailable e) {
            complain(e.getMessage());
            return Main.USAGE;
        }
        say(
                remove
                        ? "The password is gone, and the editor's pages with it."
                        : "The password is set. Log in at /editor");
        return 0;
    }

    private Optional<String> ask() throws IOException {
        Console console = System.console();
        String password = console == null ? firstLine() : typed(console, "New password: ");
        if (password.length() < Access.SHORTEST || password.length() > Access.LONGEST) {
            complain(
                    "the password must have "
                            + Access.SHORTEST
                            + " to "
                            + Access.LONGEST
                            + " characters; four or five unrelated words are a good one");
            return Optional.empty();
        }
        if (console != null && !typed(console, "Once more: ").equals(password)) {
            complain("the two are not the same; nothing was changed");
            return Optional.empty();
        }
        return Optional.of(password);
    }

    private static String typed(Console console, String prompt) {
        char[] typed = console.readPassword(prompt);
        return typed == null ? "" : new String(typed);
    }

    private static String firstLine() throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
        return Optional.ofNullable(input.readLine()).orElse("");
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private void complain(String line) {
        spec.commandLine().getErr().println("sidestep: " + line);
    }
}
