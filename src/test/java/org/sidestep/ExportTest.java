package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;
import org.sidestep.support.SiteBuilder;

/** The site as plain files, and what serves them. */
class ExportTest {
    private static final String BASE = "https://www.example.org";
    private static final String LIVE = "https://live.example.org";
    private static final List<String> READ =
            List.of(
                    "/",
                    "/articles/",
                    "/articles/standing",
                    "/articles/standing.md",
                    "/exercises/",
                    "/quizzes/",
                    "/glossary",
                    "/references",
                    "/about",
                    "/offline",
                    "/sitemap.xml",
                    "/feed.xml",
                    "/robots.txt",
                    "/manifest.webmanifest",
                    "/service-worker.js");

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path APACHE = Path.of("/usr/sbin/apache2");

    @TempDir private static Path folder;

    private static RunningSite site;
    private static Path content;

    @BeforeAll
    static void start() {
        content = content();
        site = RunningSite.of(SiteBuilder.of(content).base(BASE).formsFrom(BASE).site());
        assertThat(export("same", "/", "quick").err()).isEmpty();
        assertThat(export("live", LIVE, "none").err()).isEmpty();
        assertThat(export("alone", "", "none").err()).isEmpty();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    private static Path content() {
        return Folder.small(folder.resolve("content"))
                .with("site.yml", "title: T\ntagline: T\ndescription: D\nquestion: which\n")
                .with("pages/about.md", "---\ntitle: About\nsummary: Us.\n---\nWe.\n")
                .with(
                        "articles/standing.md",
                        """
                        ---
                        title: Standing
                        summary: A summary.
                        order: 10
                        author: sidestep
                        published: 2026-11-22
                        aliases: [old-name]
                        ---
                        > [!KEY]
                        > - A point.

                        ## What keeps you level {#level}

                        A muscle does [@ferber2011].

                        [Which?](../quizzes/standing.md#which)
                        """)
                .path();
    }

    private static Outcome export(String to, String live, String compression) {
        return export(folder.resolve(to), content, live, compression);
    }

    private static Outcome export(Path to, Path from, String live, String compression) {
        return Outcome.of(
                "export",
                to.toString(),
                "--base-url",
                BASE,
                "--live",
                live,
                "--compression",
                compression,
                "--content",
                from.toString());
    }

    @Test
    void filesHoldTheBytesThatAreServed() throws Exception {
        for (String path : READ) {
            assertThat(Files.readString(file("same", path)))
                    .as(path)
                    .isEqualTo(site.get(path).body());
        }
    }

    @Test
    void compressedFilesHoldTheSameBytes() throws Exception {
        for (String path : List.of("/", "/articles/standing", "/feed.xml")) {
            Path file = file("same", path);
            byte[] small = Files.readAllBytes(file.resolveSibling(file.getFileName() + ".gz"));

            assertThat(new GZIPInputStream(new ByteArrayInputStream(small)).readAllBytes())
                    .isEqualTo(Files.readAllBytes(file));
            assertThat(file.resolveSibling(file.getFileName() + ".br")).exists();
        }
    }

    @Test
    void everyAddressOnACopiedPageIsAFileOrTheLiveSite() throws Exception {
        var dead = new TreeSet<String>();
        for (Path page : pages("live")) {
            for (var element : Jsoup.parse(page, "UTF-8").select("[href], [src], form[action]")) {
                String address =
                        element.attr("href") + element.attr("src") + element.attr("action");
                boolean own = address.matches("/[^/#?]?.*") && !isFile("live", address);
                if (own || address.isEmpty() && !element.is("a.button")) {
                    dead.add(page.getFileName() + " " + element.tagName() + " " + address);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void formsOfACopyGoToTheLiveSiteThatTheHeadersAllow() throws Exception {
        for (Path page : pages("live")) {
            assertThat(Jsoup.parse(page, "UTF-8").select("form").eachAttr("action"))
                    .as(page.toString())
                    .allMatch(action -> action.matches(LIVE + "/(?:search|quizzes/standing/runs)"));
        }
        assertThat(Files.readString(file("live", "/quizzes/standing")))
                .contains("action=\"" + LIVE + "/quizzes/standing/runs\"")
                .doesNotContain("name=\"run\"");
        assertThat(Files.readString(folder.resolve("live/_headers")))
                .contains("form-action 'self' " + LIVE + ";", "Referrer-Policy: strict-origin\n");
    }

    @Test
    void aCopyWithoutALiveSiteHasNoFormAndSaysWhy() throws Exception {
        for (Path page : pages("alone")) {
            assertThat(Jsoup.parse(page, "UTF-8").select("form, a[href^=/search]"))
                    .as(page.toString())
                    .isEmpty();
        }
        assertThat(Files.readString(file("alone", "/quizzes/standing")))
                .contains("It takes no answers");
        assertThat(Files.readString(file("alone", "/articles/standing")))
                .contains("takes no answers", "Which muscle keeps you level?");
    }

    @Test
    void pagesNameTheAddressOfTheCopy() throws Exception {
        assertThat(Files.readString(file("live", "/articles/standing")))
                .contains("rel=\"canonical\" href=\"" + BASE + "/articles/standing\"");
        assertThat(Files.readString(file("live", "/sitemap.xml"))).contains("<loc>" + BASE + "/<");
    }

    @Test
    void oldAddressesLeadOn() throws Exception {
        assertThat(Files.readString(folder.resolve("same/_redirects")))
                .contains("/articles/old-name /articles/standing 301\n");
        assertThat(Files.readString(folder.resolve("same/nginx.conf")))
                .contains("location = /articles/old-name { return 301 /articles/standing; }\n");
        assertThat(Files.readString(folder.resolve("same/.htaccess")))
                .contains("RewriteRule ^articles/old-name$ /articles/standing [R=301,L]\n")
                .contains("RewriteRule ^feed\\.xml(?:\\.gz|\\.br)?$ - [T=application/atom+xml");
    }

    @Test
    void onlyQuizzesAreBegunFromTheCopy() {
        assertThat(post("/quizzes/standing/runs", BASE).status()).isEqualTo(303);
        assertThat(post("/quizzes/standing/runs", "https://other.example.org").status())
                .isEqualTo(403);
        assertThat(post("/review/forget", BASE).status()).isEqualTo(403);
    }

    private static RunningSite.Page post(String path, String origin) {
        return site.post(
                path,
                request -> request.header("Sec-Fetch-Site", "cross-site").header("Origin", origin));
    }

    @Test
    void nginxServesTheFilesAsTheSiteDoes() throws Exception {
        assumeTrue(Files.isExecutable(NGINX), "nginx is not installed");
        int port = freePort();
        servesAsTheSiteDoes(port, nginx(port));
    }

    @Test
    void apacheServesTheFilesAsTheSiteDoes() throws Exception {
        assumeTrue(Files.isExecutable(APACHE), "apache2 is not installed");
        int port = freePort();
        servesAsTheSiteDoes(port, apache(port));
    }

    private static void servesAsTheSiteDoes(int port, Process host) throws Exception {
        try {
            for (int i = 0; i < 100 && !isOpen(port); i++) {
                assertThat(host.waitFor(50, TimeUnit.MILLISECONDS)).as("it ended").isFalse();
            }
            var told = new ArrayList<>(READ);
            told.addAll(
                    List.of(
                            "/articles/old-name",
                            "/articles",
                            "/about/",
                            "/nothing",
                            "/articles/standing.html",
                            "/favicon.ico"));
            for (String path : told) {
                assertThat(answer("http://127.0.0.1:" + port + path))
                        .as(path)
                        .isEqualTo(answer(site.url(path)));
            }
        } finally {
            host.destroy();
            host.waitFor(10, TimeUnit.SECONDS);
        }
    }

    /** What readers notice of an answer. */
    private static List<String> answer(String url) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url)).header("Accept-Encoding", "gzip");
        HttpResponse<byte[]> answer =
                HttpClient.newHttpClient()
                        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var seen = new ArrayList<String>();
        seen.add(answer.statusCode() + "");
        for (String header :
                List.of(
                        "Location",
                        "Content-Encoding",
                        "Content-Security-Policy",
                        "X-Frame-Options")) {
            // An address may be told with the host or without.
            String told = answer.headers().firstValue(header).orElse("");
            seen.add(told.replaceFirst("^http://[^/]+", ""));
        }
        if (answer.statusCode() == 200) {
            seen.add(answer.headers().firstValue("Content-Type").orElse("").replace("; ", ";"));
            seen.add(answer.headers().firstValue("Cache-Control").orElse(""));
        }
        if (answer.statusCode() < 300) {
            seen.add(text(answer));
        }
        return seen;
    }

    private static String text(HttpResponse<byte[]> answer) throws IOException {
        byte[] body = answer.body();
        if (answer.headers().firstValue("Content-Encoding").isPresent()) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return new String(body, StandardCharsets.UTF_8);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Process nginx(int port) throws Exception {
        Path work = Files.createDirectories(folder.resolve("nginx"));
        Path configuration =
                Files.writeString(
                        work.resolve("nginx.conf"),
                        """
                        daemon off;
                        user %2$s;
                        pid %1$s/pid;
                        events {}
                        http {
                          access_log off;
                          client_body_temp_path %1$s; proxy_temp_path %1$s; fastcgi_temp_path %1$s;
                          uwsgi_temp_path %1$s; scgi_temp_path %1$s;
                          server { listen 127.0.0.1:%4$d; root %3$s; include %3$s/nginx.conf; }
                        }
                        """
                                .formatted(
                                        work,
                                        System.getProperty("user.name"),
                                        folder.resolve("same"),
                                        port));
        return new ProcessBuilder(
                        NGINX.toString(), "-c", configuration.toString(), "-e", work + "/log")
                .inheritIO()
                .start();
    }

    private static Process apache(int port) throws Exception {
        Path work = Files.createDirectories(folder.resolve("apache"));
        String modules =
                Stream.of("mpm_event", "authz_core", "dir", "mime", "headers", "rewrite")
                        .map(
                                name ->
                                        "LoadModule %1$s_module /usr/lib/apache2/modules/mod_%1$s.so\n"
                                                .formatted(name))
                        .collect(Collectors.joining());
        Path configuration =
                Files.writeString(
                        work.resolve("apache.conf"),
                        modules
                                + """
                                ServerRoot %1$s
                                ServerName localhost
                                PidFile %1$s/pid
                                ErrorLog %1$s/log
                                DefaultRuntimeDir %1$s
                                TypesConfig /dev/null
                                Listen 127.0.0.1:%3$d
                                DocumentRoot %2$s
                                <Directory %2$s>
                                  AllowOverride All
                                </Directory>
                                """
                                        .formatted(work, folder.resolve("same"), port));
        return new ProcessBuilder(
                        APACHE.toString(), "-D", "FOREGROUND", "-f", configuration.toString())
                .inheritIO()
                .start();
    }

    private static boolean isOpen(int port) {
        try (var socket = new java.net.Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void anExportIsExchangedAndNothingElse(@TempDir Path to) throws Exception {
        var site = Folder.small(to.resolve("site")).withArticle("gone", "> [!KEY]\n> - A.\n");
        Path copy = to.resolve("copy");
        export(copy, site.path(), "", "none");
        Files.writeString(copy.resolve("CNAME"), "www.example.org");
        site.without("articles/gone.md").withArticle("fresh", "> [!KEY]\n> - B.\n");

        assertThat(export(copy, site.path(), "", "none").code()).isZero();
        assertThat(copy.resolve("articles")).isDirectoryNotContaining("glob:**gone*");
        assertThat(copy.resolve("articles/fresh.html")).exists();
        assertThat(copy.resolve("CNAME")).hasContent("www.example.org");
    }

    @Test
    void whatWasChangedSinceIsNotOverwritten(@TempDir Path to) throws Exception {
        var site = Folder.small(to.resolve("site"));
        Path copy = to.resolve("copy");
        export(copy, site.path(), "", "none");
        Path changed = Files.writeString(copy.resolve("glossary.html"), "mine");

        assertThat(export(copy, site.path(), "", "none").err())
                .isEqualTo(
                        "sidestep: "
                                + changed
                                + " was changed after it was exported; move it away\n");
        assertThat(changed).hasContent("mine");
    }

    @Test
    void filesOfOthersAreNoPlaceForAnExport(@TempDir Path to) throws Exception {
        Files.writeString(to.resolve("precious"), "words");
        var outcome = export(to, content, "", "none");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo(
                        "sidestep: "
                                + to
                                + " holds files that no export wrote; name an empty folder\n");
        assertThat(to)
                .isDirectoryContaining("glob:**precious")
                .isDirectoryNotContaining("glob:**.html");
    }

    @Test
    void aFileIsNoPlaceForAnExport(@TempDir Path to) throws Exception {
        Path file = Files.writeString(to.resolve("precious"), "words");

        assertThat(export(file, content, "", "none").err())
                .isEqualTo("sidestep: " + file + " is a file; name a folder\n");
        assertThat(file).hasContent("words");
    }

    @Test
    void twoPagesAreNotWrittenIntoOneFile(@TempDir Path to) {
        var site = Folder.small(to.resolve("site")).withArticle("index", "> [!KEY]\n> - A.\n");

        assertThat(export(to.resolve("copy"), site.path(), "", "none").err())
                .matches(
                        "sidestep: two addresses would be the same file .*index.html; rename one\n");
    }

    @Test
    void contentWithErrorsIsNotExported(@TempDir Path to) {
        var site = Folder.small(to.resolve("site")).with("articles/bad.md", "words");
        var outcome = export(to.resolve("copy"), site.path(), "", "none");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).contains("articles/bad.md:1:1: error: ");
        assertThat(to.resolve("copy")).doesNotExist();
    }

    @Test
    void addressesThatCannotBeAreOneLineAndExit2() {
        for (String[] wrong :
                new String[][] {
                    {"export"},
                    {"export", "to"},
                    {"export", "to", "--base-url", "www.example.org"},
                    {"export", "to", "--base-url", BASE + "/sub"},
                    {"export", "to", "--base-url", BASE, "--live", "live"},
                    {"export", "to", "--base-url", BASE, "--content", "nowhere"},
                    {"export", "to", "--base-url", BASE, "--compression", "much"},
                    {"serve", "--forms-from", "example"}
                }) {
            var outcome = Outcome.of(wrong);

            assertThat(outcome.code()).as(String.join(" ", wrong)).isEqualTo(2);
            assertThat(outcome.err().lines()).singleElement().asString().startsWith("sidestep: ");
        }
    }

    private static Path file(String export, String path) {
        Path at = folder.resolve(export);
        Path page = at.resolve((path + (path.endsWith("/") ? "index" : "")).substring(1) + ".html");
        return Files.exists(page) ? page : at.resolve(path.substring(1));
    }

    private static boolean isFile(String export, String address) {
        return Files.isRegularFile(file(export, address.replaceFirst("[#?].*$", "")));
    }

    private static List<Path> pages(String export) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(export))) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
