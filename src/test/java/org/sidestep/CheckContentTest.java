package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidestep.support.LintSite;
import org.sidestep.web.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import picocli.CommandLine;

class CheckContentTest {
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void write() throws IOException {
        for (Map.Entry<String, String> file : LintSite.small().files().entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    @Test
    void warningsAloneAreProblemsToo() throws IOException {
        write("notes/ideas.md", "Some notes.\n");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).endsWith("0 errors, 1 warning\n");
    }

    @Test
    void noProblemIsAnEmptyArray() {
        assertThat(check("--format", "json")).isZero();
        assertThat(out.toString()).isEqualTo("[]\n");
    }

    @Test
    void eachProblemIsAnObject() throws IOException {
        write(
                "articles/standing.md",
                LintSite.article("See [a \"b\"](a\\\\b.md).").files().get(LintSite.ARTICLE));

        assertThat(check("--format", "json")).isEqualTo(1);
        assertThat(json())
                .isEqualTo(
                        java.util.List.of(
                                Map.of(
                                        "file",
                                        folder + "/articles/standing.md",
                                        "line",
                                        18,
                                        "column",
                                        5,
                                        "severity",
                                        "error",
                                        "check",
                                        "link-dead",
                                        "message",
                                        "the link \"a\\b.md\" leads nowhere; write one of: articles/standing.md,"
                                                + " exercises/leg-lift.md, glossary.md, pages/about.md,"
                                                + " quizzes/standing.md, references.bib")));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "a\"b,\"a\\\"b\"",
                "a\\b,\"a\\\\b\"",
                "`a\nb`,\"a\\u000ab\"",
                "é,\"\\u00e9\"",
                "😀,\"\\ud83d\\ude00\""
            })
    void aStringIsEscaped(String text, String json) {
        assertThat(Json.quoted(text)).isEqualTo(json);
    }

    @Test
    void fixWritesMissingIdsAndSaysWhere() throws IOException {
        write(
                "quizzes/standing.md",
                LintSite.small().files().get(LintSite.QUIZ).replace(" {#which}", ""));

        assertThat(check("--fix")).isZero();
        assertThat(out.toString())
                .startsWith(
                        folder
                                + "/quizzes/standing.md:6: wrote {#which-muscle-keeps-your-pelvis-level}\n");
    }

    @Test
    void fixGivesQuestionsIdsThatNoOtherQuizHas() throws IOException {
        write(
                "quizzes/other.md",
                LintSite.small()
                        .files()
                        .get(LintSite.QUIZ)
                        .replace("Which muscle keeps your pelvis level? {#which}", "Which?"));

        check("--fix");
        assertThat(Files.readString(folder.resolve("quizzes/other.md")))
                .contains("## Which? {#which-2}\n");
    }

    @Test
    void fixTouchesNoFileThatLacksNothing() throws IOException {
        var before = Files.getLastModifiedTime(folder.resolve("quizzes/standing.md"));
        check("--fix");

        assertThat(Files.getLastModifiedTime(folder.resolve("quizzes/standing.md")))
                .isEqualTo(before);
        assertThat(out.toString()).isEqualTo("0 errors, 0 warnings\n");
    }

    @Test
    void besideJsonWhatWasWrittenIsSaidElsewhere() throws IOException {
        write(
                "articles/standing.md",
                LintSite.small().files().get(LintSite.ARTICLE).replace(" {#next}", ""));
        check("--fix", "--format", "json");

        assertThat(err.toString()).endsWith("/articles/standing.md:16: wrote {#what-comes-next}\n");
        assertThat(out.toString()).startsWith("[{").endsWith("}]\n");
    }

    @Test
    void readabilityIsATableAboveTheProblems() {
        assertThat(check("--readability")).isZero();
        assertThat(out.toString().lines())
                .hasSize(5)
                .anyMatch(
                        line ->
                                line.matches(
                                        "standing +15 +\\d+\\.\\d +\\d+\\.\\d +\\d+\\.\\d +8"));
    }

    @Test
    void aTableIsNoJson() {
        assertThat(check("--readability", "--format", "json")).isEqualTo(2);
    }

    private int check(String... options) {
        var command = new CommandLine(new CheckContent());
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        var all = new java.util.ArrayList<>(java.util.List.of("--content", folder.toString()));
        all.addAll(java.util.List.of(options));
        return command.execute(all.toArray(String[]::new));
    }

    /** Every JSON text is YAML too. */
    private Object json() {
        return new Load(LoadSettings.builder().build()).loadFromString(out.toString());
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }
}
