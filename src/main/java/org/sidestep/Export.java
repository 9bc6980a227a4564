package org.sidestep;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sidestep.content.ContentFolder;
import org.sidestep.web.Compression;
import org.sidestep.web.Limits;
import org.sidestep.web.LiveServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sidestep export TO}: the reading part as plain files. */
@Command(
        name = "export",
        description = "Writes all that there is to read as files that any web host can serve.",
        mixinStandardHelpOptions = true,
        footer =
                "Writing again into the same folder exchanges what changed; files that no export"
                        + " wrote are never touched. Exit code: 0 written, 1 errors in the content,"
                        + " 2 when it can't be written.")
final class Export implements Callable<Integer> {
    private static final String SAME_HOST = "/";

    @Parameters(paramLabel = "TO", description = "The folder to write to; new, empty or exported.")
    Path to;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:SIDESTEP_BASE_URL:-}",
            description =
                    "The address under which readers will know the copy; needed (SIDESTEP_BASE_URL).")
    String base;

    @Option(
            names = "--live",
            paramLabel = "URL",
            defaultValue = "${env:SIDESTEP_LIVE:-}",
            description =
                    "A site that takes answers and searches, started with --forms-from and this"
                            + " copy's address; / if the host itself hands on to it what is no file"
                            + " (default: none, and the copy is only to read; SIDESTEP_LIVE).")
    String live;

    @Option(
            names = "--compression",
            paramLabel = "best|quick|none",
            defaultValue = "${env:SIDESTEP_COMPRESSION:-best}",
            description =
                    "The .gz and .br files beside each file: as small as can be, made in little"
                            + " time, or none (default: best; SIDESTEP_COMPRESSION).")
    Compression.Effort compression;

    @Mixin Folders folders;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            err.println(refusal.get());
            return Main.USAGE;
        }
        var settings =
                new Settings(
                        0,
                        "127.0.0.1",
                        folders.content,
                        folders.assets,
                        to,
                        Optional.empty(),
                        Optional.of(base),
                        false,
                        liveServer(),
                        Optional.empty(),
                        Limits.USUAL,
                        Settings.COUNTED_AT_ONCE,
                        Optional.empty());
        try (var site = new Site(settings, Clock.systemDefaultZone())) {
            if (!site.openForCopying(library -> !library.hasErrors())) {
                CheckContent.print(site.library().problems(), folders.content, err);
                return Main.PROBLEMS;
            }
            write(site);
        }
        return 0;
    }

    private Optional<String> refusal() {
        if (base.isEmpty()) {
            return Optional.of(
                    "sidestep: name the address of the copy with --base-url https://www.example.org;"
                            + " its pages and its sitemap say it");
        }
        if (!LiveServer.isOrigin(base)) {
            return Optional.of(Serve.notAnOrigin("--base-url", base));
        }
        if (!live.isEmpty() && !live.equals(SAME_HOST) && !LiveServer.isOrigin(live)) {
            return Optional.of(Serve.notAnOrigin("--live", live));
        }
        return new ContentFolder(folders.content).exists()
                ? Optional.empty()
                : Optional.of(CheckContent.noFolder(folders.content));
    }

    private LiveServer liveServer() {
        if (live.isEmpty()) {
            return LiveServer.none();
        }
        return live.equals(SAME_HOST) ? LiveServer.here() : new LiveServer(Optional.of(live));
    }

    private void write(Site site) throws InterruptedException {
        var folder = ExportFolder.open(to);
        new SiteCopy(site.requests(), folder, compression, liveServer())
                .write(site.library(), site.assets());
        folder.finish()
                .forEach(
                        file ->
                                spec.commandLine()
                                        .getErr()
                                        .println(
                                                "sidestep: "
                                                        + file
                                                        + " is no longer part of the site, but was"
                                                        + " changed; it is left where it is"));
        var size = folder.size();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("Wrote %d files, %.1f MB, to %s%n", size.files(), size.bytes() / 1e6, to);
        out.flush();
    }
}
