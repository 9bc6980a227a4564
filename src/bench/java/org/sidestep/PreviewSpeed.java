package org.sidestep;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.sidestep.support.SiteBuilder;

/**
 * Measures how long a save takes to reach an open page, on a site of 1,000 articles and as many
 * quizzes grown from the real ones: from the end of the write to the new page in the hands of the
 * browser. Not a test: run its main, with how many articles as its argument, and {@code order} if
 * each save is to change the order of the articles too.
 */
final class PreviewSpeed {
    private static final int SAVES = 30;
    private static final String OLD = "## One movement, two ways to do it {#movement}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final Path content;
    private final boolean reorders;

    private PreviewSpeed(Path content, boolean reorders) {
        this.content = content;
        this.reorders = reorders;
    }

    public static void main(String[] arguments) throws Exception {
        int articles = arguments.length == 0 ? 1_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("preview-speed");
        grow(Path.of("content"), folder, articles);
        new PreviewSpeed(folder, List.of(arguments).contains("order")).measure();
        System.exit(0);
    }

    private void measure() throws Exception {
        try (var site = SiteBuilder.of(content).inDevelopment().clock(Clock.systemUTC()).site()) {
            long begun = System.nanoTime();
            int problems = site.load().problems().size();
            System.out.printf("first load %d ms, %d problems%n", millis(begun), problems);
            site.start();
            String base = "http://127.0.0.1:" + site.port();
            listen(base);
            var saves = new ArrayList<Long>();
            for (int i = 0; i < SAVES; i++) {
                saves.add(save(base, i));
            }
            System.out.println("each " + saves);
            Collections.sort(saves);
            System.out.printf(
                    "save to page: median %d ms, slowest %d ms%n",
                    saves.get(SAVES / 2), saves.get(SAVES - 1));
        }
    }

    private void listen(String base) throws InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(base + "/dev/events"))
                        .header("Accept", "text/event-stream")
                        .build();
        client.sendAsync(request, BodyHandlers.ofLines())
                .thenAccept(response -> response.body().forEach(this::heard));
        events.take();
    }

    private void heard(String line) {
        if (line.startsWith("data:")) {
            events.add(line);
        }
    }

    private long save(String base, int i) throws Exception {
        Path file = content.resolve("articles/anatomy-" + 7 + ".md");
        String words = "Saved for the " + i + "th time.";
        String text = Files.readString(Path.of("content/articles/anatomy.md"));
        if (reorders) {
            text = text.replaceFirst("(?m)^order: .*", "order: " + i);
        }
        events.clear();
        Files.writeString(file, text.replace(OLD, OLD + "\n\n" + words));
        long saved = System.nanoTime();
        events.take();
        var page = HttpRequest.newBuilder(URI.create(base + "/articles/anatomy-7")).build();
        if (!client.send(page, BodyHandlers.ofString()).body().contains(words)) {
            throw new IllegalStateException("the page does not say: " + words);
        }
        return millis(saved);
    }

    private static long millis(long since) {
        return (System.nanoTime() - since) / 1_000_000;
    }

    /** Writes a site with as many articles and quizzes; the rest is as it was. */
    static void grow(Path from, Path to, int articles) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            write(to.resolve(from.relativize(file).toString()), Files.readString(file));
        }
        var originals = files.stream().filter(f -> f.getParent().endsWith("articles")).toList();
        for (int i = 0; originals.size() + i < articles; i++) {
            String slug = slug(originals.get(i % originals.size()));
            String copy = slug + "-" + (i / originals.size());
            String article = Files.readString(from.resolve("articles/" + slug + ".md"));
            String quiz = Files.readString(from.resolve("quizzes/" + slug + ".md"));
            write(to.resolve("articles/" + copy + ".md"), article);
            write(
                    to.resolve("quizzes/" + copy + ".md"),
                    quiz.replaceFirst("(?m)^article: .*$", "article: " + copy)
                            .replaceFirst("(?m)^pretest: .*\\n", "")
                            .replaceAll("(?m)^(## .*)\\{#(.*)}$", "$1{#$2-" + i + "}"));
        }
    }

    private static String slug(Path file) {
        return file.getFileName().toString().replace(".md", "");
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
