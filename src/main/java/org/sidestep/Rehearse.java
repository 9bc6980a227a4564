package org.sidestep;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sidestep.web.Limits;
import org.sidestep.web.LiveServer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code sidestep rehearse}: does once what readers do, on a database of its own, and ends. A Java
 * that writes down what it loads meanwhile starts faster the next time.
 */
@Command(
        name = "rehearse",
        description = "Does once what readers do, for Java to remember what that takes.",
        mixinStandardHelpOptions = true,
        hidden = true)
final class Rehearse implements Callable<Integer> {
    @Mixin Folders folders;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("rehearsal");
        var settings =
                new Settings(
                        0,
                        "127.0.0.1",
                        folders.content,
                        folders.assets,
                        data,
                        Optional.empty(),
                        Optional.of("http://localhost"),
                        false,
                        LiveServer.here(),
                        Optional.empty(),
                        Limits.USUAL,
                        Settings.COUNTED_AT_ONCE,
                        Optional.of("rehearsal"));
        new Serve().set(new PlainOptions(List.of("--port", "0"), Map.of()));
        try (var site = new Site(settings, Clock.systemDefaultZone())) {
            site.load().problems();
            site.start();
            try (var admin = Admin.of(site, 0, false, data)) {
                read(site);
                answer(site);
                search(site);
                tell(admin);
            }
            site.keep();
        }
        startAgain(settings);
        export(data.resolve("copy"));
        delete(data);
        return 0;
    }

    /** With what was kept. */
    private static void startAgain(Settings settings) throws IOException {
        try (var site = new Site(settings, Clock.systemDefaultZone())) {
            site.start(library -> true);
            ask(site, "GET / HTTP/1.1\r\n");
            search(site);
            answer(site);
        }
    }

    private void export(Path to) {
        var export = new CommandLine(new Export());
        export.setCaseInsensitiveEnumValuesAllowed(true);
        export.setOut(new PrintWriter(Writer.nullWriter()));
        export.execute(
                to.toString(),
                "--base-url=https://www.example.org",
                "--compression=quick",
                "--content=" + folders.content,
                "--static=" + folders.assets);
    }

    private static void read(Site site) throws IOException, InterruptedException {
        for (String path : site.requests().fixedPaths()) {
            site.requests().get(path);
        }
        for (String path : site.load().sitemap()) {
            // One of each kind
            if (path.matches("/[a-z]+/[^/]+")) {
                site.requests().get(path);
            }
        }
        ask(site, "GET / HTTP/1.1\r\nAccept-Encoding: gzip\r\n");
    }

    private static void answer(Site site) throws IOException {
        for (String path : site.load().sitemap()) {
            if (path.startsWith("/quizzes/") && !path.endsWith("/")) {
                String begun =
                        ask(site, "POST " + path + "/runs HTTP/1.1\r\nContent-Length: 0\r\n");
                String run = begun.replaceFirst("(?s).*(/runs/\\w+).*", "$1");
                ask(site, "GET " + run + " HTTP/1.1\r\n");
                ask(site, "GET " + run + "/questions/1 HTTP/1.1\r\n");
                return;
            }
        }
    }

    private static void search(Site site) throws IOException {
        ask(site, "GET /search?q=hip+pain HTTP/1.1\r\n");
        ask(site, "GET /search?q=%22gluteus+medeus%22 HTTP/1.1\r\n");
    }

    private static void tell(Admin admin) throws IOException {
        ask(admin.port(), "GET /healthz HTTP/1.1\r\n");
        ask(admin.port(), "GET /metrics HTTP/1.1\r\n");
    }

    private static String ask(Site site, String request) throws IOException {
        return ask(site.port(), request);
    }

    private static String ask(int port, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            String rest = "Host: localhost\r\nConnection: close\r\n\r\n";
            out.write((request + rest).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
