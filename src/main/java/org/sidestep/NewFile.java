package org.sidestep;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command writes whole or not at all, and never over another. */
final class NewFile {
    private NewFile() {}

    /** Writes what will be the file. */
    interface Writing {
        void to(Path part) throws IOException, InterruptedException;
    }

    /** Nothing can be written there; the message says why, and what to do. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * Writes a file beside its place first, and puts it there when it is whole.
     *
     * @throws Refused when there is such a file already, or its folder can't be written
     * @throws IOException when writing fails; then nothing is left
     */
    static void write(Path file, Writing writing) throws IOException, InterruptedException {
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
