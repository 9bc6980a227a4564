package org.sidestep;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What only the operator asks for, on a port of its own that only this machine reaches: {@code GET
 * /healthz}, {@code GET /metrics}, {@code POST /reload}, and {@code POST /backup} and {@code
 * /answers} for who may read the {@link AdminAddress}.
 */
final class AdminServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdminServer.class);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2, AdminServer::daemon);

    private AdminServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to listen on this machine's loopback address.
     *
     * @param port 0 for any free one
     * @throws IOException when the port is in use
     */
    static AdminServer start(int port, Site site, Metrics metrics, String key) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var admin = new AdminServer(HttpServer.create(address, 0));
        admin.on("GET", "/healthz", exchange -> health(exchange, site.health()));
        admin.on(
                "GET",
                "/metrics",
                exchange -> send(exchange, 200, "text/plain; version=0.0.4", metrics.text()));
        admin.on("POST", "/reload", exchange -> reload(exchange, site));
        admin.on(
                "POST",
                "/backup",
                exchange -> sendAll(exchange, key, "application/zip", site::backUp));
        admin.on(
                "POST",
                "/answers",
                exchange -> sendAll(exchange, key, "application/gzip", to -> answers(site, to)));
        admin.server.setExecutor(admin.threads);
        admin.server.start();
        return admin;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void on(String method, String path, HttpHandler handler) {
        server.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        boolean right =
                                exchange.getRequestMethod().equals(method)
                                        && exchange.getRequestURI().getPath().equals(path);
                        if (right) {
                            handler.handle(exchange);
                        } else {
                            send(exchange, 404, "text/plain", method + " " + path + "\n");
                        }
                    } catch (RuntimeException e) {
                        LOG.error("{} {} failed", method, path, e);
                        throw e;
                    }
                });
    }

    private static void health(HttpExchange exchange, Health health) throws IOException {
        send(exchange, health.isGood() ? 200 : 503, "application/json", health.json());
    }

    private static void reload(HttpExchange exchange, Site site) throws IOException {
        try {
            var errors = site.reload();
            var told = new StringBuilder();
            errors.forEach(error -> told.append(error).append('\n'));
            told.append(CheckContent.count(errors.size(), "error"));
            told.append(
                    errors.isEmpty()
                            ? ": readers see what is there now\n"
                            : ": readers see what they saw before\n");
            send(exchange, errors.isEmpty() ? 200 : 409, "text/plain", told.toString());
        } catch (UncheckedIOException e) {
            send(
                    exchange,
                    409,
                    "text/plain",
                    e.getMessage() + " failed: readers see what they saw before\n");
        }
    }

    /** What is long and not for everyone. */
    private interface Sending {
        void to(OutputStream body) throws IOException;
    }

    /** Whoever asks proves that they may read the data folder; the answer is all there is. */
    private static void sendAll(HttpExchange exchange, String key, String type, Sending sending)
            throws IOException {
        if (!("Bearer " + key).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(
                    exchange,
                    403,
                    "text/plain",
                    "use `sidestep backup FILE` or `sidestep export-answers FILE`\n");
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        sending.to(exchange.getResponseBody());
    }

    /** Finished only when it is whole: what breaks off can't be unpacked. */
    private static void answers(Site site, OutputStream to) throws IOException {
        var packed = new GZIPOutputStream(to);
        var writer = new BufferedWriter(new OutputStreamWriter(packed, StandardCharsets.UTF_8));
        site.exportAnswers(writer);
        writer.flush();
        packed.finish();
    }

    private static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "admin");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
