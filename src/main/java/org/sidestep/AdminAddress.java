package org.sidestep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where the process that serves a data folder is asked for what only it can read: a file in that
 * folder which only its owner can read.
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

    /**
     * Asks the process that serves a data folder for what only it can read.
     *
     * @throws IOException when no such process serves it, or it can't answer
     */
    static InputStream ask(Path data, String path) throws IOException, InterruptedException {
        return in(data).orElseThrow(
                        () ->
                                new IOException(
                                        "another program than `sidestep serve` uses the database;"
                                                + " stop it first"))
                .ask(path);
    }

    private InputStream ask(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Authorization", "Bearer " + key)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            answer.body().close();
            throw new IOException("the site answered with " + answer.statusCode());
        }
        return answer.body();
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
