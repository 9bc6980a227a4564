package org.sidestep;

import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.sidestep.access.Access;
import org.sidestep.database.Database;
import org.sidestep.support.SiteBuilder;

/**
 * Measures how long every page of the editors takes over HTTP, to its first byte and to its last,
 * when many answers are stored to some 200 questions: the first time, and then the median and the
 * slowest of 20. Arguments: h2, postgresql, or the JDBC address of a database that is empty or was
 * filled by this program; how many answers (1,000,000).
 */
final class EditorPagesSpeed {
    private static final int WARM = 20;
    private static final int TIMES = 20;
    private static final int BEGINNING = 10_000_000;
    private static final String PASSWORD = "correct horse battery";

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private String cookie = "";

    private EditorPagesSpeed(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        int answers = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path content = Readership.grown();
        try (var target = BenchDatabase.of(arguments.length > 0 ? arguments[0] : "h2")) {
            long stored = prepare(target.url(), content, answers);
            System.out.printf(
                    "%s, Java %s, %,d answers%n%n",
                    target.name(), Runtime.version().feature(), stored);
            measure(target.url(), content);
        }
        System.exit(0);
    }

    private static long prepare(String url, Path content, int answers) {
        try (var database = Database.open(url)) {
            if (count(database) == 0) {
                Readership.fill(database, content, answers);
            }
            new Access(database, Clock.systemUTC(), new SecureRandom()).setPassword(PASSWORD);
            return count(database);
        }
    }

    private static long count(Database database) {
        return database.read(
                "counting",
                handle ->
                        handle.createQuery("select count(*) from answer").mapTo(Long.class).one());
    }

    private static void measure(String url, Path content) throws Exception {
        try (var site = SiteBuilder.of(content).database(url).clock(Clock.systemUTC()).site()) {
            site.load();
            site.start();
            var editor = new EditorPagesSpeed(site.port());
            editor.logIn();
            editor.waitUntilCounted();
            editor.measure();
        }
    }

    /** What an editor sees who comes while the answers are still being counted. */
    private void waitUntilCounted() throws Exception {
        long begun = System.nanoTime();
        double slowest = 0;
        boolean counting = true;
        while (counting) {
            var told = get("/editor/questions");
            slowest = Math.max(slowest, told.last());
            counting = told.text().contains("editor/questions\">Look again");
            if (counting) {
                Thread.sleep(500);
            }
        }
        System.out.printf(
                "counted after %.1f s; meanwhile the page took %.0f ms at most%n%n",
                (System.nanoTime() - begun) / 1e9, slowest);
    }

    private void measure() throws Exception {
        var shown = get("/editor/questions").text().split("href=\"/editor/questions/");
        System.out.printf(
                "| page | kB | first ms | median ms | slowest ms |%n| --- | --- | --- | --- | --- |%n");
        print("/editor");
        for (String order :
                List.of("quiz", "flags", "answers", "right", "discrimination", "time")) {
            print("/editor/questions?sort=" + order);
        }
        print("/editor/questions.csv");
        print(slowest(Stream.of(shown).skip(1).map(EditorPagesSpeed::page).distinct().toList()));
        var answers = get("/editor/answers.csv");
        System.out.printf(
                "%n/editor/answers.csv: first byte after %.0f ms, %,d kB after %.1f s%n",
                answers.first(), answers.bytes() / 1000, answers.last() / 1000);
    }

    private static String page(String link) {
        return "/editor/questions/" + link.substring(0, link.indexOf('"'));
    }

    /** Asks for each of the pages once. */
    private String slowest(List<String> pages) throws Exception {
        String slowest = "";
        double longest = 0;
        for (String page : pages) {
            double took = get(page).last();
            if (took > longest) {
                longest = took;
                slowest = page;
            }
        }
        System.out.printf(
                "| the slowest of %d questions, once | | %.0f | | |%n", pages.size(), longest);
        return slowest;
    }

    private void print(String page) throws Exception {
        var first = get(page);
        for (int i = 0; i < WARM; i++) {
            get(page);
        }
        double[] times = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            times[i] = get(page).last();
        }
        Arrays.sort(times);
        System.out.printf(
                "| %s | %d | %.0f | %.0f | %.0f |%n",
                page, first.bytes() / 1000, first.last(), times[TIMES / 2], times[TIMES - 1]);
    }

    /**
     * What came back.
     *
     * @param text no more than its beginning when it is long
     * @param first milliseconds to the first byte
     * @param last milliseconds to the last one
     */
    private record Told(String text, long bytes, double first, double last) {}

    private Told get(String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("Cookie", cookie)
                        .build();
        long begun = System.nanoTime();
        try (var body = client.send(request, BodyHandlers.ofInputStream()).body()) {
            byte[] start = body.readNBytes(1);
            double first = millis(begun);
            byte[] beginning = body.readNBytes(BEGINNING);
            long rest = body.transferTo(OutputStream.nullOutputStream());
            return new Told(
                    new String(beginning, StandardCharsets.UTF_8),
                    start.length + beginning.length + rest,
                    first,
                    millis(begun));
        }
    }

    private static double millis(long begun) {
        return (System.nanoTime() - begun) / 1e6;
    }

    private void logIn() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/editor/login"))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("password=" + PASSWORD.replace(' ', '+')))
                        .build();
        var told = client.send(request, BodyHandlers.discarding());
        cookie = told.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }
}
