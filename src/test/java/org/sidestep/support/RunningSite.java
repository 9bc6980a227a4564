package org.sidestep.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.sidestep.Library;
import org.sidestep.Site;

/**
 * The whole site on a free port of this machine, with a real H2 database; requests follow no
 * redirects by themselves. One that is of a class only ends with it:
 *
 * <pre>{@code
 * @RegisterExtension static final RunningSite site = RunningSite.with(folder);
 * }</pre>
 */
public final class RunningSite implements AutoCloseable, AfterAllCallback {
    public static final Clock NOON =
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Site site;
    private final Library library;
    private final boolean shared;

    private static final class Once {
        static final RunningSite REAL = new RunningSite(SiteBuilder.ofRealContent().site(), true);
    }

    private RunningSite(Site site, boolean shared) {
        this.site = site;
        this.shared = shared;
        library = site.load();
        site.start();
    }

    /** A site that a test has made itself. */
    public static RunningSite of(Site site) {
        return new RunningSite(site, false);
    }

    /**
     * With the content of this project: one site for all tests that ask for it, as long as they
     * run. What one of them leaves there must be nothing to another.
     */
    public static RunningSite withRealContent() {
        return Once.REAL;
    }

    /** With the content of a folder, and a database that is gone afterwards. */
    public static RunningSite with(Path content) {
        return of(SiteBuilder.of(content).site());
    }

    /** With the content of a folder and a database that others may use too. */
    public static RunningSite on(String database, Path content) {
        return of(SiteBuilder.of(content).database(database).site());
    }

    /** As an editor runs it. */
    public static RunningSite inDevelopment(Path content) {
        return of(SiteBuilder.of(content).inDevelopment().site());
    }

    /** With the content of a folder and a database of its own under {@code data}. */
    public static RunningSite with(Path content, Path data) {
        return of(SiteBuilder.of(content).data(data).site());
    }

    /** What was wrong with the content when it was loaded, a line each. */
    public List<String> problems() {
        return library.problems().stream().map(Object::toString).toList();
    }

    public String url() {
        return "http://127.0.0.1:" + site.port();
    }

    public String url(String path) {
        return url() + path;
    }

    public int port() {
        return site.port();
    }

    public Page get(String path) {
        return get(path, request -> request);
    }

    public Page get(String path, UnaryOperator<HttpRequest.Builder> more) {
        return send(more.apply(HttpRequest.newBuilder(URI.create(url(path)))).build());
    }

    /** Posts a form: names and values in turn. */
    public Page post(String path, String... fields) {
        return post(path, request -> request, fields);
    }

    public Page post(String path, UnaryOperator<HttpRequest.Builder> more, String... fields) {
        var body = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            body.add(encode(fields[i]) + "=" + encode(fields[i + 1]));
        }
        var request =
                HttpRequest.newBuilder(URI.create(url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", body)));
        return send(more.apply(request).build());
    }

    public Page send(HttpRequest request) {
        try {
            return new Page(
                    client.send(
                            request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        site.close();
    }

    @Override
    public void afterAll(ExtensionContext tests) {
        if (!shared) {
            close();
        }
    }

    /** An answer of the site. */
    public record Page(HttpResponse<String> response) {
        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Where a redirect leads, without the fragment. */
        public String location() {
            return header("Location").replaceFirst("#.*$", "");
        }

        public Document html() {
            return Jsoup.parse(body());
        }

        /** The text of the elements that a selector finds. */
        public List<String> texts(String selector) {
            return html().select(selector).eachText();
        }
    }
}
