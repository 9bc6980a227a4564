package org.sidestep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where the process that serves a data folder is asked for a backup: a file in that folder which
 * only its owner can read.
 *
 * @param key what the asker must know, new with every start
 */
record AdminAddress(int port, String key) {
    private static final String FILE = "admin-port";
    private static final int KEY_BYTES = 16;

    static String freshKey() {
        byte[] bytes = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The address that the serving process has left in its data folder. */
    static Optional<AdminAddress> in(Path data) {
        try {
            String[] words = Files.readString(data.resolve(FILE)).strip().split(" ");
            return Optional.of(new AdminAddress(Integer.parseInt(words[0]), words[1]));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    void leaveIn(Path data) {
        Path file = data.resolve(FILE);
        try {
            Files.deleteIfExists(file);
            if (Files.getFileStore(data).supportsFileAttributeView("posix")) {
                var owner = PosixFilePermissions.fromString("rw-------");
                Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
            }
            Files.writeString(file, port + " " + key + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void removeFrom(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
