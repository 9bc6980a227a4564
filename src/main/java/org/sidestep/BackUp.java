package org.sidestep;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sidestep.database.Backup;
import org.sidestep.database.Database;
import org.sidestep.database.DatabaseException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sidestep backup FILE}: keeps a copy of all that is stored, while the site runs or not. */
@Command(
        name = "backup",
        description = "Writes all that is stored into a file, also while the site runs.",
        mixinStandardHelpOptions = true)
final class BackUp implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "The file to write; it must not exist yet.")
    Path file;

    @Mixin DatabaseOptions options;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            return refuse(file + " exists already; name another file");
        } catch (IOException e) {
            return refuse(
                    file + " can't be written; see that its folder exists and may be written");
        }
        boolean done = false;
        try {
            write(part);
            Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            done = true;
            spec.commandLine().getOut().println("Backed up to " + file);
            return 0;
        } catch (DatabaseException.Unavailable e) {
            return refuse(e.getMessage());
        } catch (IOException e) {
            return refuse("the backup could not be finished: " + e.getMessage());
        } finally {
            tidy(part, done);
        }
    }

    private void write(Path part) throws IOException, InterruptedException {
        String url = options.database().orElseGet(() -> Database.inFolder(options.data));
        boolean written;
        try (var out = Files.newOutputStream(part)) {
            written = Backup.write(url, out);
        }
        if (!written) {
            ask(part);
        }
        try (var whole = new java.util.zip.ZipFile(part.toFile())) {
            if (whole.size() == 0) {
                throw new IOException("it is empty");
            }
        }
    }

    /** Only the process that has an H2 file open can copy it. */
    private void ask(Path part) throws IOException, InterruptedException {
        var address =
                AdminAddress.in(options.data)
                        .orElseThrow(
                                () ->
                                        new IOException(
                                                "another program than `sidestep serve` uses the"
                                                        + " database; stop it first"));
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.port() + "/backup"))
                        .header("Authorization", "Bearer " + address.key())
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (InputStream body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new IOException("the site answered with " + answer.statusCode());
            }
            Files.copy(body, part, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void tidy(Path part, boolean done) {
        try {
            Files.deleteIfExists(part);
            if (!done) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            refuse(part + " could not be removed");
        }
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println("sidestep: " + why);
        return Main.USAGE;
    }
}
