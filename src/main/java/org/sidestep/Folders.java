package org.sidestep;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of every command that reads the content. */
final class Folders {
    @Option(
            names = "--content",
            paramLabel = "FOLDER",
            defaultValue = "${env:SIDESTEP_CONTENT:-content}",
            description = "Where editors write (default: content; SIDESTEP_CONTENT).")
    Path content;

    @Option(
            names = "--static",
            paramLabel = "FOLDER",
            defaultValue = "${env:SIDESTEP_STATIC:-static}",
            description =
                    "Stylesheets, scripts, fonts and figures (default: static; SIDESTEP_STATIC).")
    Path assets;

    /** For a command that reads the content as an editor sees it, drafts included. */
    Settings settings() {
        return new Settings(
                0,
                "127.0.0.1",
                content,
                assets,
                Path.of("data"),
                Optional.empty(),
                Optional.empty(),
                true);
    }
}
