package org.sidestep;

import java.nio.file.Path;
import java.util.Optional;
import org.sidestep.web.Limits;
import org.sidestep.web.LiveServer;
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

    void set(PlainOptions given) {
        content = given.path("--content", "content");
        assets = given.path("--static", "static");
    }

    /** For a command that reads the content as an editor sees it, drafts included. */
    Settings settings() {
        return settings(Path.of("data"), true);
    }

    /** For a site that only this command knows. */
    Settings settings(Path data, boolean dev) {
        return new Settings(
                0,
                "127.0.0.1",
                content,
                assets,
                data,
                Optional.empty(),
                Optional.empty(),
                dev,
                LiveServer.here(),
                Optional.empty(),
                Limits.USUAL,
                Settings.COUNTED_AT_ONCE,
                Optional.empty());
    }
}
