package org.sidestep;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sidestep.support.KeptConnection;

/**
 * Two nodes on one PostgreSQL behind nginx, as {@code src/docs/nginx.conf} has it; one is killed
 * while readers answer. Tells how many requests failed, for how many readers, and whether every
 * acknowledged answer is there. Wants nginx and the built jar ({@code mvn -q -DskipTests package}).
 * Arguments: how many readers, for how many seconds before and after the kill.
 */
final class NodesBehindNginx {
    private static final String QUIZ = "/quizzes/anatomy";
    private static final int PROXY = 7180;
    private static final List<Integer> NODES = List.of(7181, 7182);
    private static final int QUESTIONS = 5;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path folder = Files.createTempDirectory("nodes");
    private final List<Process> started = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private final ConcurrentHashMap<Integer, Integer> failures = new ConcurrentHashMap<>();
    private volatile boolean over;
    private final AtomicInteger requests = new AtomicInteger();

    private NodesBehindNginx() throws IOException {}

    public static void main(String[] arguments) throws Exception {
        int readers = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        var bench = new NodesBehindNginx();
        try (var database = BenchDatabase.of("postgresql")) {
            bench.run(database.url(), readers, seconds);
        } finally {
            bench.started.forEach(Process::destroy);
        }
    }

    private void run(String database, int count, int seconds) throws Exception {
        for (int port : NODES) {
            // All readers come from one address, and read faster than anyone can.
            start(
                    "target/sidestep",
                    "serve",
                    "--max-rate=0",
                    "--port=" + port,
                    "--database=" + database);
            await(port);
        }
        Path log = folder.resolve("nginx.log");
        start("nginx", "-c", configuration().toString(), "-e", log.toString());
        await(PROXY);
        var pool = Executors.newFixedThreadPool(count);
        var readers = new ArrayList<Future<?>>();
        for (int reader = 0; reader < count; reader++) {
            int number = reader;
            readers.add(pool.submit(() -> read(number)));
        }
        TimeUnit.SECONDS.sleep(seconds);
        started.get(0).destroyForcibly().waitFor();
        TimeUnit.SECONDS.sleep(seconds);
        over = true;
        for (Future<?> reader : readers) {
            reader.get();
        }
        pool.shutdown();
        report(count);
    }

    private void report(int count) throws IOException, InterruptedException {
        int lost = 0;
        for (String question : acknowledged) {
            var address = URI.create("http://127.0.0.1:" + NODES.get(1) + question);
            var page =
                    client.send(
                            HttpRequest.newBuilder(address).build(),
                            HttpResponse.BodyHandlers.ofString());
            if (!page.body().contains("verdict__word")) {
                lost++;
            }
        }
        System.out.printf(
                "%d readers, %d requests, %d answers acknowledged, %d of them lost; failed requests: %d in all, at most %d a reader%n",
                count,
                requests.get(),
                acknowledged.size(),
                lost,
                failures.values().stream().mapToInt(Integer::intValue).sum(),
                failures.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    /** Takes one quiz after the other; what failed is asked again, as a reader would. */
    private void read(int number) {
        try (var site = new Proxied(number)) {
            while (!over) {
                site.get("/articles/anatomy");
                String first = site.post(QUIZ + "/runs", "again=1");
                String run = first.replaceFirst("/questions/1$", "");
                for (int place = 1; place <= QUESTIONS && !over; place++) {
                    site.get(run + "/questions/" + place);
                    site.post(run + "/answers", "place=" + place + "&answer=unknown");
                    synchronized (acknowledged) {
                        acknowledged.add(run + "/questions/" + place);
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A reader's connection to nginx. */
    private final class Proxied implements AutoCloseable {
        private final int reader;
        private KeptConnection connection = new KeptConnection(PROXY);

        Proxied(int reader) throws IOException {
            this.reader = reader;
        }

        private interface Request {
            KeptConnection.Answer by(KeptConnection connection) throws IOException;
        }

        void get(String path) throws IOException {
            until(200, site -> site.get(path));
        }

        String post(String path, String form) throws IOException {
            return until(303, site -> site.post(path, form)).location();
        }

        private KeptConnection.Answer until(int status, Request request) throws IOException {
            while (true) {
                var answer = once(request);
                if (answer.map(KeptConnection.Answer::status)
                        .filter(told -> told == status)
                        .isPresent()) {
                    return answer.get();
                }
                failures.merge(reader, 1, Integer::sum);
            }
        }

        /** Nothing when an answer broke off. */
        private Optional<KeptConnection.Answer> once(Request request) throws IOException {
            requests.incrementAndGet();
            try {
                var answer = request.by(connection);
                if (answer.last()) {
                    renew();
                }
                return Optional.of(answer);
            } catch (KeptConnection.Closed e) {
                // nginx closes a connection after a thousand requests; nothing was taken.
                renew();
                return Optional.of(request.by(connection));
            } catch (IOException e) {
                renew();
                return Optional.empty();
            }
        }

        private void renew() throws IOException {
            connection.close();
            connection = new KeptConnection(PROXY);
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }

    private Path configuration() throws IOException {
        String site =
                Files.readString(Path.of("src/docs/nginx.conf"))
                        .replace("127.0.0.1:7070", "127.0.0.1:" + NODES.get(0))
                        .replace("127.0.0.1:7072", "127.0.0.1:" + NODES.get(1))
                        .replace("listen 80;", "listen 127.0.0.1:" + PROXY + ";")
                        .replace("/var/cache/nginx", folder.toString());
        return Files.writeString(
                folder.resolve("nginx.conf"),
                "daemon off;\nuser "
                        + System.getProperty("user.name")
                        + " "
                        + System.getProperty("user.name")
                        + ";\npid "
                        + folder
                        + "/pid;\nevents { worker_connections 2048; }\nhttp {\naccess_log off;\n"
                        + "client_body_temp_path "
                        + folder
                        + "/body;\nproxy_temp_path "
                        + folder
                        + "/proxy;\n"
                        + site
                        + "}\n");
    }

    private void start(String... command) throws IOException {
        started.add(new ProcessBuilder(command).inheritIO().start());
    }

    private static void await(int port) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            try (var socket = new Socket("127.0.0.1", port)) {
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IllegalStateException("nothing listens on " + port);
    }
}
