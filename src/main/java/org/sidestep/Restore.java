package org.sidestep;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.sidestep.database.Database;
import org.sidestep.database.DatabaseException;
import org.sidestep.database.Restoration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sidestep restore FILE}: fills an empty database, of either kind, from a backup. */
@Command(
        name = "restore",
        description = "Fills an empty database from a backup; the site must not run on it.",
        mixinStandardHelpOptions = true)
final class Restore implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What `sidestep backup` has written.")
    Path file;

    @Mixin DatabaseOptions options;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            return refuse("there is no file " + file);
        }
        try {
            String url = options.database().orElseGet(() -> Database.inFolder(options.data));
            long rows = Restoration.of(file, url);
            spec.commandLine().getOut().println("Restored " + rows + " rows from " + file);
            return 0;
        } catch (DatabaseException.Unavailable e) {
            return refuse(e.getMessage());
        }
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println("sidestep: " + why);
        return Main.USAGE;
    }
}
