package org.sidestep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
        try {
            NewFile.write(file, this::write);
            spec.commandLine().getOut().println("Backed up to " + file);
            return 0;
        } catch (NewFile.Refused | DatabaseException.Unavailable e) {
            return refuse(e.getMessage());
        } catch (IOException e) {
            return refuse("the backup could not be finished: " + e.getMessage());
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
        try (InputStream body = AdminAddress.ask(options.data, "/backup")) {
            Files.copy(body, part, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println("sidestep: " + why);
        return Main.USAGE;
    }
}
