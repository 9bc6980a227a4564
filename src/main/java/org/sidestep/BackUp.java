package org.sidestep;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.Callable;
import org.sidestep.database.Backup;
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
        return NewFile.write(
                file, spec, "Backed up to ", "the backup could not be finished: ", this::write);
    }

    private void write(Path part) throws IOException, InterruptedException {
        String url = options.address();
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
}
