package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Folder;

class ExchangeCommandsTest {
    private static final String GIFT =
            "Which one is it? {=The gluteus medius#Yes, it is. ~The biceps}\n\nWrite about it. {}\n";

    @TempDir Path folder;
    private Path content;
    private Path other;

    @BeforeEach
    void fill() throws IOException {
        content = Files.createDirectory(folder.resolve("content"));
        other = folder.resolve("other");
        Folder.small(content);
    }

    @Test
    void anImportedQuizHasNoErrorsAndNamesWhatWasLeftOut() throws IOException {
        Files.writeString(other, GIFT);
        var outcome = run("import", other.toString(), "moodles", "--article", "standing");

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out())
                .contains(other + ":3: a question to be answered in free words has no shape here")
                .contains("Wrote 1 question to " + content.resolve("quizzes/moodles.md"));
        assertThat(run("check").out()).contains("0 errors");
    }

    @Test
    void whatIsLeftToWriteIsNamedOnceReadersSeeIt() throws IOException {
        Files.writeString(other, GIFT);
        run("import", other.toString(), "moodles", "--article", "standing");
        Path quiz = content.resolve("quizzes/moodles.md");
        Files.writeString(quiz, Files.readString(quiz).replace("draft: true\n", ""));

        assertThat(run("check").out().lines())
                .filteredOn(line -> line.contains("is what a draft begins with"))
                .extracting(line -> line.replaceFirst("(?s).*warning: (\".*\") is.*", "$1"))
                .containsExactly(
                        "\"Say what these questions ask about.\"",
                        "\"Say what is wrong with it, and what is right.\"",
                        "\"[what the article says]\"");
    }

    @Test
    void importingOverwritesNothing() throws IOException {
        Files.writeString(other, GIFT);
        run("import", other.toString(), "moodles", "--article", "standing");
        var outcome = run("import", other.toString(), "moodles", "--article", "standing");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).contains("moodles.md is there already");
    }

    @Test
    void aFileThatIsNotThereIsOneLine() {
        var outcome = run("import", other.toString(), "moodles");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).isEqualTo("sidestep: there is no file " + other + "\n");
    }

    @Test
    void anUnknownArticleIsSuggested() throws IOException {
        Files.writeString(other, GIFT);
        var outcome = run("import", other.toString(), "moodles", "--article", "standin");

        assertThat(outcome.err())
                .isEqualTo(
                        "sidestep: there is no article \"standin\" for --article; did you mean"
                                + " \"standing\"?\n");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aQuizIsConvertedAndWhatGetsLostIsNamed() {
        var outcome = run("convert", "standing", other.toString(), "--format", "gift");

        assertThat(outcome.code()).as(outcome.toString()).isZero();
        assertThat(outcome.out()).contains("lost: ").contains("Wrote ");
        assertThat(other).content().startsWith("$CATEGORY: ").contains("::");
    }

    @Test
    void qtiIsAPackage() throws IOException {
        run("convert", "all", other.toString(), "--format", "qti");

        try (var zip = new ZipFile(other.toFile())) {
            assertThat(zip.entries().nextElement().getName()).isEqualTo("imsmanifest.xml");
            assertThat(zip.getEntry("test_standing.xml")).isNotNull();
        }
    }

    @Test
    void convertingOverwritesNothing() throws IOException {
        Files.writeString(other, "Mine.");
        var outcome = run("convert", "standing", other.toString(), "--format", "gift");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo("sidestep: " + other + " exists already; name another file\n");
        assertThat(other).content().isEqualTo("Mine.");
    }

    @Test
    void aFolderThatIsNotThereIsOneLine() {
        String to = folder.resolve("none/other.xml").toString();
        var outcome = run("convert", "standing", to, "--format", "moodle");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .isEqualTo(
                        "sidestep: "
                                + to
                                + " can't be written; see that its folder exists and may be"
                                + " written\n");
    }

    @Test
    void anAddressThatLinksCannotBeginWithIsOneLine() {
        var outcome =
                run(
                        "convert",
                        "standing",
                        other.toString(),
                        "--format",
                        "gift",
                        "--base-url",
                        "example.org");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err())
                .startsWith("sidestep: --base-url must be like https://www.example.org");
        assertThat(other).doesNotExist();
    }

    @Test
    void whatIsLeftOutIsNotCounted() throws IOException {
        Path quiz = content.resolve("quizzes/standing.md");
        String ordering = "? {#several}\n\n1. Stand\n2. Lift\n3. Lower\n\n> [!WHY]";
        Files.writeString(
                quiz,
                Files.readString(quiz).replaceFirst("(?s)\\? \\{#several}.*?> \\[!WHY]", ordering));
        var outcome = run("convert", "standing", other.toString(), "--format", "gift");

        assertThat(outcome.out())
                .as(outcome.toString())
                .contains("lost: several: the whole question: GIFT has no shape for it")
                .contains("Wrote 1 of 2 questions to " + other);
    }

    @Test
    void anUnknownQuizIsOneLine() {
        var outcome = run("convert", "standin", other.toString(), "--format", "moodle");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("sidestep: there is no quiz \"standin\"");
    }

    @Test
    void anUnknownFormatIsOneLine() {
        var outcome = run("convert", "standing", other.toString(), "--format", "word");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err().lines()).hasSize(1);
    }

    private Outcome run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--content", content.toString()));
        return Outcome.of(all.toArray(String[]::new));
    }
}
