package org.sidestep;

import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.zip.CRC32;
import org.sidestep.content.ContentFolder;
import org.sidestep.database.DatabaseException;
import org.sidestep.web.LiveServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sidestep serve}: serves the site until it is told to stop. */
@Command(name = "serve", description = "Serves the site.", mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "${env:SIDESTEP_PORT:-7070}",
            description = "Where to listen; 0 for any free port (default: 7070; SIDESTEP_PORT).")
    int port;

    @Option(
            names = "--host",
            defaultValue = "${env:SIDESTEP_HOST:-127.0.0.1}",
            description = "The address to listen on (default: 127.0.0.1; SIDESTEP_HOST).")
    String host;

    @Option(
            names = "--admin-port",
            defaultValue = "${env:SIDESTEP_ADMIN_PORT:-0}",
            description =
                    "Where this machine alone asks for /healthz and /metrics; 0 for any free port"
                            + " (default: 0; SIDESTEP_ADMIN_PORT).")
    int adminPort;

    @Mixin Folders folders;

    @Mixin DatabaseOptions database;

    @Mixin LimitOptions limits;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:SIDESTEP_BASE_URL:-}",
            description = "The address under which readers know the site (SIDESTEP_BASE_URL).")
    String base;

    @Option(
            names = "--forms-from",
            paramLabel = "URL",
            defaultValue = "${env:SIDESTEP_FORMS_FROM:-}",
            description =
                    "The address of an exported copy whose questions are answered here"
                            + " (SIDESTEP_FORMS_FROM).")
    String formsFrom;

    @Option(
            names = "--dev",
            defaultValue = "${env:SIDESTEP_DEV:-false}",
            description =
                    "For editors: shows drafts, changes open pages when a file changes, and names"
                            + " mistakes on them and here (SIDESTEP_DEV).")
    boolean dev;

    @Spec CommandSpec spec;

    /**
     * Sets every option without picocli, each to what it would set it to.
     *
     * @return whether that could be done; if not, this is in no state to be used
     */
    boolean set(PlainOptions given) {
        port = given.number("--port", 7070);
        host = given.text("--host", "127.0.0.1");
        adminPort = given.number("--admin-port", 0);
        folders = new Folders();
        folders.set(given);
        database = new DatabaseOptions();
        database.set(given);
        limits = new LimitOptions();
        limits.set(given);
        base = given.text("--base-url", "");
        formsFrom = given.text("--forms-from", "");
        dev = given.flag("--dev");
        return given.wereEnough();
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = out();
        PrintWriter err = err();
        if (port < 0 || port > 65_535) {
            err.println("sidestep: --port must lie between 0 and 65535, not " + port);
            return Main.USAGE;
        }
        if (adminPort < 0 || adminPort > 65_535) {
            err.println("sidestep: --admin-port must lie between 0 and 65535, not " + adminPort);
            return Main.USAGE;
        }
        if (!formsFrom.isEmpty() && !LiveServer.isOrigin(formsFrom)) {
            err.println(notAnOrigin("--forms-from", formsFrom));
            return Main.USAGE;
        }
        Optional<String> wrong = limits.wrong();
        if (wrong.isPresent()) {
            err.println("sidestep: " + wrong.get());
            return Main.USAGE;
        }
        if (!new ContentFolder(folders.content).exists()) {
            err.println(CheckContent.noFolder(folders.content));
            return Main.USAGE;
        }
        var settings =
                new Settings(
                        port,
                        host,
                        folders.content,
                        folders.assets,
                        database.data,
                        database.database(),
                        Optional.of(base)
                                .filter(url -> !url.isBlank())
                                .map(url -> url.replaceFirst("/+$", "")),
                        dev,
                        LiveServer.here(),
                        Optional.of(formsFrom).filter(url -> !url.isEmpty()),
                        limits.limits(),
                        Settings.COUNTED_AT_ONCE,
                        program());
        var site =
                new Site(
                        settings,
                        Clock.systemDefaultZone(),
                        text -> {
                            out.println(text);
                            out.flush();
                        });
        return serve(site, out, err);
    }

    private PrintWriter out() {
        return spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec == null ? new PrintWriter(System.err, true) : spec.commandLine().getErr();
    }

    static String notAnOrigin(String option, String url) {
        return "sidestep: "
                + option
                + " must be like https://www.example.org, with nothing after it, not "
                + url;
    }

    /** Names the jar of this program; when it runs from single classes, they change too easily. */
    private static Optional<String> program() {
        try {
            Path jar =
                    Path.of(
                            Serve.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            if (!Files.isRegularFile(jar)) {
                return Optional.empty();
            }
            var checksum = new CRC32();
            checksum.update(Files.readAllBytes(jar));
            return Optional.of(Files.size(jar) + "-" + checksum.getValue());
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    private int serve(Site site, PrintWriter out, PrintWriter err) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        try {
            if (!site.start(library -> dev || !library.hasErrors())) {
                CheckContent.print(site.load().problems(), folders.content, err);
                return Main.PROBLEMS;
            }
        } catch (DatabaseException.Unavailable e) {
            err.println("sidestep: " + e.getMessage());
            return Main.USAGE;
        } catch (JavalinBindException e) {
            err.println(
                    "sidestep: port "
                            + port
                            + " is in use; stop what uses it, or choose another with --port");
            return Main.USAGE;
        }
        Admin admin;
        try {
            admin = Admin.of(site, adminPort, database.isFile(), database.data);
        } catch (IOException e) {
            site.close();
            err.println(
                    "sidestep: the admin port "
                            + adminPort
                            + " can't be opened; stop what uses it, or choose another with"
                            + " --admin-port");
            return Main.USAGE;
        }
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    admin.close();
                                    site.close();
                                    stopped.countDown();
                                }));
        String name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        out.println("Sidestep is at http://" + name + ":" + site.port() + " (Ctrl-C stops it)");
        out.flush();
        stopped.await();
        return 0;
    }
}
