package org.sidestep;

import java.nio.file.Path;
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
}
