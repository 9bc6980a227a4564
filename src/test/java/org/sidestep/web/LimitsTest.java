package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;
import org.sidestep.support.SiteBuilder;

/** No client can ask so much that nothing is left for the others. */
class LimitsTest {
    private static final int CONNECTIONS = 12;
    private static final int RATE = 5;
    private static final String FORM = "/quizzes/standing/runs";

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() throws IOException {
        var limits = new Limits(CONNECTIONS, RATE, Set.of(), 1024, 1_000, Duration.ofMillis(1_500));
        site = RunningSite.of(SiteBuilder.of(Folder.small(folder).path()).limits(limits).site());
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static RunningSite.Page searchFor(String... client) {
        var request = HttpRequest.newBuilder(URI.create(site.url("/search?q=hip")));
        if (client.length > 0) {
            request.header("X-Forwarded-For", client[0]);
        }
        return site.send(request.build());
    }

    @Test
    void anAddressThatAsksTooOftenIsToldToWaitAndNoOtherIs() {
        var pages = new ArrayList<RunningSite.Page>();
        for (int i = 0; i < 4 * RATE; i++) {
            pages.add(searchFor("192.0.2.9, 192.0.2.1"));
        }
        var refused = pages.stream().filter(page -> page.status() == 429).toList();

        assertThat(pages.subList(0, RATE)).allMatch(page -> page.status() == 200);
        assertThat(refused).isNotEmpty();
        assertThat(refused.get(0).texts("h1")).containsExactly("Too many at once");
        assertThat(refused.get(0).header("Retry-After")).isEqualTo("1");
        assertThat(searchFor("192.0.2.1, 192.0.2.2").status()).isEqualTo(200);
        assertThat(site.get("/articles/standing").status()).isEqualTo(200);
    }

    @Test
    void whoAsksOnThisMachineForNobodyElseMayAskAtAnyRate() {
        for (int i = 0; i < 4 * RATE; i++) {
            assertThat(searchFor().status()).isEqualTo(200);
        }
    }

    @Test
    void aFormLongerThanTheLimitIsRefused() {
        assertThat(site.post(FORM, "a", "x".repeat(1_025)).status()).isEqualTo(413);
    }

    @Test
    void aFormThatComesTooSlowlyIsRefusedWithAPage() throws Exception {
        try (var socket = connect()) {
            send(
                    socket,
                    "POST "
                            + FORM
                            + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 100\r\n\r\na=");
            Thread.sleep(300);
            send(socket, "x");

            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("That took too long");
        }
    }

    @Test
    void aConnectionOnWhichNothingHappensIsClosed() throws IOException {
        try (var socket = connect()) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void overTheLimitConnectionsWaitUntilOthersAreClosed() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 2 * CONNECTIONS; i++) {
                sockets.add(connect());
            }
            var last = sockets.get(sockets.size() - 1);
            send(last, "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            last.setSoTimeout(300);
            assertThat(answerWithin(last)).isEmpty();

            for (Socket socket : sockets.subList(0, sockets.size() - 1)) {
                socket.close();
            }
            last.setSoTimeout(10_000);
            assertThat(answer(last)).startsWith("HTTP/1.1 200");
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static Socket connect() throws IOException {
        var socket = new Socket("127.0.0.1", URI.create(site.url()).getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String answerWithin(Socket socket) throws IOException {
        try {
            return answer(socket);
        } catch (SocketTimeoutException e) {
            return "";
        }
    }
}
