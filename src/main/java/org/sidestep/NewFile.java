package org.sidestep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sidestep.database.DatabaseException;
import picocli.CommandLine.Model.CommandSpec;

/** A file that a command writes whole or not at all, and never over another. */
final class NewFile {
    private NewFile() {}

    /** Writes what will be the file. */
    interface Writing {
        void to(Path part) throws IOException, InterruptedException;
    }

    /** Nothing can be written there; the message says why, and what to do. */
    private static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Writes a file beside its place first, and puts it there when it is whole; when writing fails,
     * nothing is left. The command says how it went: that it is done, or what failed and why.
     *
     * @return the command's exit code
     */
    static int write(Path file, CommandSpec command, String done, String failed, Writing writing)
            throws InterruptedException {
        var say = command.commandLine();
        try {
            write(file, writing);
            say.getOut().println(done + file);
            return 0;
        } catch (Refused | DatabaseException.Unavailable e) {
            say.getErr().println("sidestep: " + e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            say.getErr().println("sidestep: " + failed + e.getMessage());
        }
        return Main.USAGE;
    }

    private static void write(Path file, Writing writing) throws IOException, InterruptedException {
        reserve(file);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        boolean done = false;
        try {
            writing.to(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            done = true;
        } finally {
            Files.deleteIfExists(part);
            if (!done) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static void reserve(Path file) throws Refused {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            throw new Refused(file + " exists already; name another file");
        } catch (IOException e) {
            throw new Refused(
                    file + " can't be written; see that its folder exists and may be written");
        }
    }
}
