package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.database.Database;
import org.sidestep.support.Folder;
import org.sidestep.support.KeptConnection;

/**
 * The program as a process of its own: what it prints, how it stops, and what is left when it is
 * killed.
 */
@Timeout(300)
class ProcessIT {
    private static final Pattern READY =
            Pattern.compile("Sidestep is at http://localhost:(\\d+) \\(Ctrl-C stops it\\)");

    /** How often it is killed; `-Dkill.rounds=50` is the long form. */
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);

    private static final int READERS = 8;

    @TempDir Path folder;

    @TempDir Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() {
        started.forEach(Process::destroyForcibly);
    }

    @Test
    void saysInOneLineWhereItIsAndThatItsFileIsHeldByAnotherProcess() throws Exception {
        Process first = start();
        int port = port(first);

        assertThat(get(port, "/")).isEqualTo(200);
        assertThat(Files.exists(data.resolve("sidestep.mv.db"))).isTrue();
        Process second = start(ProcessBuilder.Redirect.PIPE);
        var complaint = new String(second.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(second.waitFor()).isEqualTo(2);
        assertThat(complaint.lines())
                .singleElement()
                .asString()
                .contains(
                        "is in use by another process; stop that one, or choose another folder with --data");
        stop(first);
    }

    @Test
    void finishesTheRequestInFlightWhenToldToStop() throws Exception {
        Process process = start();
        int port = port(process);
        try (var socket = new Socket("127.0.0.1", port)) {
            String body = "run=" + "a".repeat(32);
            send(
                    socket,
                    "POST /quizzes/standing/runs HTTP/1.1\r\nHost: localhost:"
                            + port
                            + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                            + body.length()
                            + "\r\nConnection: close\r\n\r\n"
                            + body.substring(0, 5));
            // Another request afterwards shows that the first one is being handled by now.
            get(port, "/healthz");
            process.destroy();
            send(socket, body.substring(5));
            var answer =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine()).isEqualTo("HTTP/1.1 303 See Other");
        }
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    /**
     * A connection may be closed between two requests, never instead of an answer that is due: what
     * was not answered was not taken.
     */
    @Test
    void losesNoRequestWhenToldToStopUnderLoad() throws Exception {
        Process process = start();
        int port = port(process);
        var begun = new ArrayList<String>();
        var asked = new ArrayList<Future<Integer>>();
        var readers = Executors.newFixedThreadPool(READERS);
        for (int i = 0; i < READERS; i++) {
            asked.add(readers.submit(() -> beginUntilItCloses(port, begun)));
        }
        awaitMore(begun, 200);
        process.destroy();
        for (Future<Integer> reader : asked) {
            assertThat(reader.get()).isPositive();
        }
        readers.shutdown();

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(runs()).containsExactlyInAnyOrderElementsOf(begun);
    }

    /** How often it asked until it was told that the connection closes, or found it closed. */
    private static int beginUntilItCloses(int port, List<String> begun) throws IOException {
        int asked = 0;
        try (var site = new KeptConnection(port)) {
            while (true) {
                var page = site.get("/articles/standing");
                assertThat(page.status()).isEqualTo(200);
                asked++;
                if (page.last()) {
                    return asked;
                }
                var run = site.post("/quizzes/standing/runs", "");
                assertThat(run.status()).isEqualTo(303);
                asked++;
                synchronized (begun) {
                    begun.add(run.location().replaceFirst("^/runs/([^/]*)/.*$", "$1"));
                    begun.notifyAll();
                }
                if (run.last()) {
                    return asked;
                }
            }
        } catch (KeptConnection.Closed e) {
            return asked;
        }
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void keepsEveryAcknowledgedAnswerWhenItIsKilledUnderLoad() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            Process process = start();
            int port = port(process);
            var writers = new ArrayList<Thread>();
            for (int i = 0; i < 4; i++) {
                var writer = new Thread(() -> answerUntilItDies(port, acknowledged));
                writer.start();
                writers.add(writer);
            }
            awaitMore(acknowledged, 40);
            process.destroyForcibly().waitFor();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        assertThat(sizesOfRuns()).hasSize(1).doesNotContain(0);
        Process process = start();
        int port = port(process);
        for (String run : acknowledged) {
            assertThat(page(port, run + "/questions/1"))
                    .as(run)
                    .contains("class=\"verdict__word\"");
        }
        stop(process);
    }

    private List<String> runs() {
        try (var database = Database.open(Database.inFolder(data))) {
            return database.read(
                    "looking for runs",
                    handle -> handle.createQuery("select id from run").mapTo(String.class).list());
        }
    }

    /** How many questions runs have: all have the same, unless half a run was kept. */
    private List<Integer> sizesOfRuns() {
        try (var database = Database.open(Database.inFolder(data))) {
            return database.read(
                    "looking for halves",
                    handle ->
                            handle.createQuery(
                                            "select distinct (select count(*) from run_question q where q.run = r.id) from run r")
                                    .mapTo(Integer.class)
                                    .list());
        }
    }

    /** The writers tell each time an answer was acknowledged. */
    private static void awaitMore(List<String> acknowledged, int more) throws InterruptedException {
        synchronized (acknowledged) {
            int enough = acknowledged.size() + more;
            while (acknowledged.size() < enough) {
                acknowledged.wait(30_000);
            }
        }
    }

    private void answerUntilItDies(int port, List<String> acknowledged) {
        try {
            while (true) {
                String run =
                        post(port, "/quizzes/standing/runs", "").replaceFirst("/questions/1$", "");
                String told = post(port, run + "/answers", "place=1&unknown=1");
                synchronized (acknowledged) {
                    if (told.startsWith(run)) {
                        acknowledged.add(run);
                        acknowledged.notifyAll();
                    }
                }
            }
        } catch (IOException e) {
            // The process was killed: that is the point.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process start() throws IOException {
        return start(ProcessBuilder.Redirect.INHERIT);
    }

    /** None lives long enough to be compiled twice. */
    private Process start(ProcessBuilder.Redirect complaints) throws IOException {
        Folder.small(folder);
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.sidestep.Main",
                                "serve",
                                "--port",
                                "0",
                                "--content",
                                folder.toString(),
                                "--data",
                                data.toString())
                        .redirectError(complaints)
                        .start();
        started.add(process);
        return process;
    }

    private static int port(Process process) throws IOException {
        var out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        var matcher = READY.matcher(String.valueOf(out.readLine()));
        assertThat(matcher.matches()).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }

    private int get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(port, path)).build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private String page(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(uri(port, path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private String post(int port, String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(uri(port, path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding())
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    private static URI uri(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }
}
