package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;
import org.sidestep.support.FullDisk;
import org.sidestep.support.RunningSite;
import org.sidestep.support.SiteBuilder;

/** What an operator sees of a running site, and takes from it. */
class AdminTest {
    @TempDir private Path folder;

    private Site site;
    private RunningSite readers;
    private Admin admin;

    @BeforeEach
    void start() throws IOException {
        Path content = Folder.small(folder.resolve("content")).path();
        site = SiteBuilder.of(content).database(FullDisk.inFolder(folder)).site();
        readers = RunningSite.of(site);
        admin = Admin.of(site, 0, true, folder);
    }

    @AfterEach
    void stop() {
        admin.close();
        readers.close();
    }

    @Test
    void healthNamesTheContentItsProblemsAndTheDatabase() throws Exception {
        var health = ask("GET", "/healthz");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body())
                .matches(
                        "\\{\"status\":\"ok\",\"content\":\\{\"version\":\"[0-9a-f]{8}\",\"loaded\":\"2026-11-22T12:00:00Z\","
                                + "\"errors\":0},\"database\":\"ok\"}\n");
    }

    @Test
    void healthIs503WhileTheDatabaseFails() throws Exception {
        FullDisk.fill();
        readers.post("/quizzes/standing/runs");
        var health = ask("GET", "/healthz");
        FullDisk.makeRoom();

        assertThat(health.statusCode()).isEqualTo(503);
        assertThat(health.body()).contains("\"status\":\"failing\"", "No space left on device");
    }

    @Test
    void metricsCountRequestsByPartOfTheSiteAndStatus() throws Exception {
        readers.get("/articles/standing");
        String run = readers.post("/quizzes/standing/runs").location().replaceFirst("/q.*$", "");
        readers.post(run + "/answers", "place", "1", "unknown", "1");

        assertThat(ask("GET", "/metrics").body())
                .contains(
                        "sidestep_requests_seconds_count{part=\"answers\",status=\"303\"} 1",
                        "sidestep_database_connections ",
                        "sidestep_content_age ",
                        "jvm_memory_used_bytes")
                .doesNotContain(run.substring("/runs/".length()));
    }

    @Test
    void metricsCountPreparedPagesToo() throws Exception {
        for (int i = 0; i < 3; i++) {
            readers.get("/articles/standing");
        }

        assertThat(ask("GET", "/metrics").body())
                .contains(
                        "sidestep_requests_seconds_count{part=\"articles\",status=\"200\"} 3",
                        "sidestep_requests_seconds_bucket{part=\"articles\",status=\"200\",le=\"5.0\"} 3");
    }

    @Test
    void whatHasChangedIsShownWithoutARestart() throws Exception {
        readers.get("/articles/standing");
        new Folder(folder.resolve("content"))
                .withArticle(
                        "standing",
                        "> [!KEY]\n> - Fresh.\n\n## What keeps you level {#level}\n\nA muscle [@ferber2011].\n");

        assertThat(ask("POST", "/reload").statusCode()).isEqualTo(200);
        assertThat(readers.get("/articles/standing").body()).contains("Fresh.");
    }

    @Test
    void whatIsBrokenIsNotShownAndSaid() throws Exception {
        new Folder(folder.resolve("content")).with("articles/standing.md", "words");
        var told = ask("POST", "/reload");

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains("articles/standing.md:1:1: error: ")
                .endsWith("\n1 error: readers see what they saw before\n");
        assertThat(readers.get("/articles/standing").body()).contains("A muscle does");
        assertThat(ask("GET", "/healthz").body()).doesNotContain("\"errors\":0");
        assertThat(ask("GET", "/metrics").body()).doesNotContain("sidestep_content_errors 0");
    }

    @Test
    void onlyWhoMayReadTheDataFolderGetsABackup() throws Exception {
        assertThat(ask("POST", "/backup").statusCode()).isEqualTo(403);
        assertThat(ask("POST", "/answers").statusCode()).isEqualTo(403);
    }

    @Test
    void aCommandBacksUpWhatTheRunningSiteHasOpen() {
        readers.post("/quizzes/standing/runs");
        String file = folder.resolve("backup.zip").toString();
        String other = folder.resolve("other").toString();
        var backedUp = run("backup", file, "--data", folder.toString());
        var restored = run("restore", file, "--data", other);

        assertThat(backedUp).isEqualTo("0 Backed up to " + file + "\n");
        assertThat(restored).matches("0 Restored [1-9]\\d* rows from .*backup\\.zip\n");
    }

    @Test
    void aCommandWritesTheAnswersThatTheRunningSiteHasOpen() throws Exception {
        String run = readers.post("/quizzes/standing/runs").location().replaceFirst("/q.*$", "");
        readers.post(run + "/answers", "place", "1", "unknown", "1");
        Path file = folder.resolve("answers.csv");
        var exported = run("export-answers", file.toString(), "--data", folder.toString());

        assertThat(exported).isEqualTo("0 Wrote the answers to " + file + "\n");
        assertThat(Files.readString(file))
                .matches(
                        "(?s)run,simulated,kind,.*\r\n[0-9a-f]{16},false,quiz,standing,.*,unknown,0.0000,.*\r\n")
                .doesNotContain(run.replace("/runs/", ""));
    }

    @Test
    void whereThereIsNoDatabaseThereAreNoAnswersToExport() {
        Path none = folder.resolve("none");
        Path file = folder.resolve("answers.csv");

        assertThat(run("export-answers", file.toString(), "--data", none.toString()))
                .isEqualTo(
                        "2 sidestep: the database "
                                + none.resolve("sidestep")
                                + " does not exist; name its folder with --data\n");
        assertThat(none).doesNotExist();
        assertThat(file).doesNotExist();
    }

    @Test
    void answersAreNeverWrittenOverAnotherFile() throws Exception {
        Path file = Files.writeString(folder.resolve("precious"), "words");

        assertThat(run("export-answers", file.toString(), "--data", folder.toString()))
                .isEqualTo("2 sidestep: " + file + " exists already; name another file\n");
        assertThat(file).hasContent("words");
    }

    @Test
    void answersForAFolderThatIsNotThereAreRefused() {
        Path file = folder.resolve("none/answers.csv");

        assertThat(run("export-answers", file.toString(), "--data", folder.toString()))
                .isEqualTo(
                        "2 sidestep: "
                                + file
                                + " can't be written; see that its folder exists and may be written\n");
    }

    @Test
    void aFileThatExistsIsNoPlaceForABackup() throws Exception {
        Path file = Files.writeString(folder.resolve("precious"), "words");

        assertThat(run("backup", file.toString(), "--data", folder.toString()))
                .isEqualTo("2 sidestep: " + file + " exists already; name another file\n");
        assertThat(file).hasContent("words");
    }

    @Test
    void whereThereIsNoDatabaseThereIsNothingToBackUp() {
        Path none = folder.resolve("none");
        String file = folder.resolve("backup.zip").toString();

        assertThat(run("backup", file, "--data", none.toString()))
                .isEqualTo(
                        "2 sidestep: the database "
                                + none.resolve("sidestep")
                                + " does not exist; name its folder with --data\n");
        assertThat(Path.of(file)).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereIsNotRestored() {
        assertThat(run("restore", folder.resolve("none").toString()))
                .isEqualTo("2 sidestep: there is no file " + folder.resolve("none") + "\n");
    }

    /** The exit code and whatever was printed. */
    private static String run(String... arguments) {
        var printed = new ByteArrayOutputStream();
        PrintStream out = System.out;
        PrintStream err = System.err;
        try (var stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            int code = Main.run(arguments);
            return code + " " + printed.toString(StandardCharsets.UTF_8);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private HttpResponse<String> ask(String method, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + admin.port() + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
