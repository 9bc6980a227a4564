package org.sidestep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

class NewCommandTest {
    @TempDir Path folder;

    private Folder content;
    private String out;
    private String err;

    @BeforeEach
    void write() {
        content = Folder.small(folder.resolve("content"));
    }

    @ParameterizedTest
    @CsvSource({"article, articles", "exercise, exercises", "quiz, quizzes"})
    void writesADraftThatHasNoProblems(String kind, String where) {
        assertThat(make(kind, "hip-hike", "--article", "standing")).isZero();
        assertThat(read(where + "/hip-hike.md")).contains("\ntitle: Hip hike\n", "\ndraft: true\n");
        assertThat(run("check", "--content", content.path().toString())).as(out).isZero();
    }

    @ParameterizedTest
    @CsvSource({"article, articles", "exercise, exercises", "quiz, quizzes"})
    void writesADraftThatHasNoProblemsBesideTheRealContent(String kind, String where)
            throws IOException {
        copy(Path.of("content"), content.path());
        assertThat(make(kind, "anatomy-again", "--article", "anatomy")).isZero();
        run("check", "--content", content.path().toString());
        assertThat(out).doesNotContain("anatomy-again");
    }

    @ParameterizedTest
    @CsvSource({"article, articles, 4", "exercise, exercises, 2", "quiz, quizzes, 11"})
    void namesWhatIsLeftOfADraftThatIsNoneAnyMore(String kind, String where, int left) {
        make(kind, "hip-hike", "--article", "standing");
        String file = where + "/hip-hike.md";
        content.with(file, read(file).replace("\ndraft: true\n", "\n"));
        run("check", "--content", content.path().toString());

        assertThat(out.lines().filter(line -> line.contains("is what a draft begins with")))
                .as(out)
                .hasSize(left);
    }

    @Test
    void writesAQuizForTheArticleOfTheSameName() {
        assertThat(make("article", "balance") + make("quiz", "balance")).isZero();
        assertThat(read("quizzes/balance.md"))
                .contains("article: balance\n", "(../articles/balance.md#first)");
    }

    @Test
    void givesAQuestionAnIdThatNoOtherHas() {
        make("quiz", "hop", "--article", "standing");
        content.without("quizzes/hop.md")
                .with(
                        "quizzes/other.md",
                        read("quizzes/standing.md").replace("{#which}", "{#hop-1}"));
        make("quiz", "hop", "--article", "standing");
        assertThat(read("quizzes/hop.md")).contains("{#hop-2}").doesNotContain("{#hop-1}");
    }

    @Test
    void citesASourceThatMayBeCited() {
        content.with(
                "references.bib",
                "@misc{guess2020, title = {A}, year = {2020}, note = {unsure}}\n\n"
                        + "@misc{known2020, title = {B}, year = {2020}, note = {verified}}\n");
        make("article", "balance");
        assertThat(read("articles/balance.md"))
                .contains("[@known2020]")
                .doesNotContain("guess2020");
    }

    @Test
    void citesNothingWhereThereIsNoSource() {
        content.with("references.bib", "");
        assertThat(make("article", "balance")).isZero();
        assertThat(read("articles/balance.md").split("\n---\n")[1]).doesNotContain("[@");
    }

    @Test
    void explainsEveryKey() {
        make("article", "balance");
        assertThat(
                        read("articles/balance.md")
                                .lines()
                                .filter(line -> line.matches("(# )?[a-z-]+:.*")))
                .extracting(line -> line.replaceFirst("^# ", "").replaceFirst(":.*", ""))
                .containsExactlyInAnyOrder(
                        "title",
                        "summary",
                        "order",
                        "topic",
                        "author",
                        "reviewer",
                        "published",
                        "reviewed",
                        "review-due",
                        "related",
                        "aliases",
                        "publish-on",
                        "draft");
    }

    @Test
    void neverOverwrites() {
        String before = read("articles/standing.md");
        assertThat(make("article", "standing")).isEqualTo(2);
        assertThat(err).contains("articles/standing.md is there already").hasLineCount(1);
        assertThat(read("articles/standing.md")).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "Hip Drop, hip-drop",
        "../secret, secret",
        "caf\u00e9, cafe",
        "a.md, a-md",
        "x-, x",
        "a/b, a-b"
    })
    void refusesWhatIsNoAddressAndNamesTheNearest(String slug, String nearest) {
        assertThat(make("article", slug)).isEqualTo(2);
        assertThat(err).contains("write `" + nearest + "`").hasLineCount(1);
    }

    @Test
    void refusesAQuizWithoutAnArticle() {
        assertThat(make("quiz", "standng")).isEqualTo(2);
        assertThat(err).contains("no article \"standng\"", "\"standing\"", "--article");
    }

    @Test
    void refusesAQuizForAnArticleWithoutASection() {
        content.withArticle("bare", "Words.\n");
        assertThat(make("quiz", "bare")).isEqualTo(2);
        assertThat(err).contains("no section").hasLineCount(1);
    }

    @Test
    void refusesAQuizWithoutASource() {
        content.with("references.bib", "");
        assertThat(make("quiz", "balance", "--article", "standing")).isEqualTo(2);
        assertThat(err).contains("references.bib").hasLineCount(1);
    }

    @Test
    void refusesAnotherKind() {
        assertThat(make("pizza", "margherita")).isEqualTo(2);
        assertThat(err).contains("write article, exercise or quiz, not pizza").hasLineCount(1);
    }

    @Test
    void refusesAFolderThatIsNotThere() {
        int code = run("new", "article", "a", "--content", folder.resolve("gone").toString());
        assertThat(code).isEqualTo(2);
        assertThat(err).contains("there is no content folder").hasLineCount(1);
    }

    @Test
    void saysHowItIsUsed() {
        assertThat(run("new", "--help")).isZero();
        assertThat(out).contains("KIND", "SLUG", "--article", "--content", "never overwrites");
    }

    @Test
    void isSeenByThePreviewAndHiddenFromReaders() {
        make("article", "balance");
        try (var editors = RunningSite.inDevelopment(content.path());
                var readers = RunningSite.with(content.path())) {
            assertThat(editors.get("/articles/balance").status()).isEqualTo(200);
            assertThat(readers.get("/articles/balance").status()).isEqualTo(404);
        }
    }

    private int make(String... arguments) {
        var all =
                Stream.concat(
                        Stream.concat(Stream.of("new"), Stream.of(arguments)),
                        Stream.of("--content", content.path().toString()));
        return run(all.toArray(String[]::new));
    }

    private int run(String... arguments) {
        PrintStream before = System.out;
        PrintStream beforeErr = System.err;
        var printed = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(printed, true, UTF_8));
            System.setErr(new PrintStream(complained, true, UTF_8));
            return Main.run(arguments);
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
            out = printed.toString(UTF_8);
            err = complained.toString(UTF_8);
        }
    }

    private String read(String file) {
        try {
            return Files.readString(content.path().resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.writeString(target, Files.readString(file));
            }
        }
    }
}
