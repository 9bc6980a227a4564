package org.sidestep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.PageText;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;
import org.sidestep.content.SourceFile;
import org.sidestep.support.Mutation;
import org.sidestep.web.Assets;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

/** Whatever stands in a content file, there are problems with places in it, and no exception. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class HostileContentTest {
    /** Few in every build; {@code -Dhostile.mutants=300} makes them thousands, with every trap. */
    private static final int MUTANTS = Integer.getInteger("hostile.mutants", 3);

    private static final boolean EVERY_TRAP = MUTANTS >= 100;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final Words WORDS = new Words(Words.in(Locale.ENGLISH));
    private static final Assets ASSETS = Assets.in(Path.of("static"));
    private static final Templates TEMPLATES = new Templates(WORDS, ASSETS);

    private static final List<SourceFile> FILES = new ArrayList<>();
    private static final Map<String, byte[]> REAL = new TreeMap<>();

    /** What is not broken is read once for all tests. */
    private static final Parses PARSES = new Parses();

    @BeforeAll
    static void readRealContent() throws IOException {
        Path content = Path.of("content");
        for (SourceFile file : new ContentFolder(content).read(new Problems())) {
            FILES.add(file);
            REAL.put(file.path(), Files.readAllBytes(content.resolve(file.path())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void survivesMutationsOfTheRealContent(long seed) {
        IntStream.range(0, MUTANTS).forEach(i -> survivesMutation(seed, i));
    }

    private void survivesMutation(long seed, int i) {
        var random = new Random(seed * MUTANTS + i);
        var paths = List.copyOf(REAL.keySet());
        String path = paths.get(random.nextInt(paths.size()));
        var mutations = Mutation.some(random);
        byte[] mutant = REAL.get(path);
        for (Mutation mutation : mutations) {
            mutant = mutation.apply(mutant, random);
        }
        survives(path, mutant, path + " " + mutations + " seed " + seed + " mutant " + i);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("traps")
    void survivesTraps(String trap) {
        assumeTrue(isTried(trap) || trap.startsWith("- [x] - [x]"));
        survives("articles/anatomy.md", after("articles/anatomy.md", trap), start(trap));
        survives("quizzes/anatomy.md", after("quizzes/anatomy.md", trap), start(trap));
        survives("exercises/clamshell.md", trap, start(trap));
        survives("glossary.md", "## A {#a}\n\n" + trap, start(trap));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("yamlTraps")
    void survivesTrapsInYaml(String trap) {
        assumeTrue(isTried(trap));
        String article = real("articles/anatomy.md");
        for (String yaml : List.of(trap, "title: T\nrelated: " + trap, "title: " + trap)) {
            String text = article.replaceFirst("(?s)^---\n.*?\n---\n", "");
            survives("articles/anatomy.md", "---\n" + yaml + "\n---\n" + text, start(yaml));
            survives("people.yml", yaml, start(yaml));
            survives("site.yml", yaml, start(yaml));
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("bibTraps")
    void survivesTrapsInReferences(String trap) {
        assumeTrue(isTried(trap));
        String real = real("references.bib");
        survives("references.bib", trap, start(trap));
        survives("references.bib", trap + "\n" + real, start(trap));
        survives("references.bib", real + "\n" + trap, start(trap));
    }

    @Test
    void survivesAQuestionThatEmbedsItself() {
        String path = "quizzes/anatomy.md";
        String real = real(path);
        String cyclic =
                real.replace(
                        "{#anatomy-movement}\n",
                        "{#anatomy-movement}\n\n[Again](../quizzes/anatomy.md#anatomy-movement)\n");
        survives(path, cyclic, "a question in itself");
    }

    @Test
    void survivesAnExerciseThatEmbedsItself() {
        String path = "exercises/clamshell.md";
        String real = real(path);
        String cyclic =
                real.replace("## Steps\n", "## Steps\n\n[Again](../exercises/clamshell.md)\n");
        survives(path, cyclic, "an exercise in itself");
    }

    @Test
    void survivesTwoQuestionsThatEmbedEachOther() {
        String path = "quizzes/anatomy.md";
        String real = real(path);
        String cyclic =
                real.replace(
                                "{#anatomy-movement}\n",
                                "{#anatomy-movement}\n\n[B](../quizzes/anatomy.md#anatomy-find)\n")
                        .replace(
                                "{#anatomy-find}\n",
                                "{#anatomy-find}\n\n[A](../quizzes/anatomy.md#anatomy-movement)\n");
        survives(path, cyclic, "two questions in each other");
    }

    static Stream<String> traps() {
        var openings =
                List.of(
                        ">",
                        "> ",
                        "- ",
                        "1. ",
                        "* ",
                        "[",
                        "![",
                        "[[",
                        "(",
                        "*",
                        "**",
                        "***",
                        "_",
                        "~",
                        "~~",
                        "`",
                        "``` ",
                        "<",
                        "<a ",
                        "&",
                        "\\",
                        "|",
                        "#",
                        "# ",
                        "+",
                        "=",
                        "-",
                        "a|",
                        "[^1]",
                        "[^1]: ",
                        "[a](",
                        "[a]: ",
                        "![](",
                        "*a ",
                        "*a_ ",
                        "_a_",
                        "**a *a ",
                        "a**b",
                        "[a][",
                        "[@a",
                        "[@a; ",
                        "@",
                        "{#",
                        "{#a}",
                        "](",
                        "]",
                        "[]",
                        "\t",
                        " ",
                        "\n",
                        "\n\n- ",
                        "\n> > ",
                        "[[a | ",
                        "]]",
                        "- [x] ",
                        "- [ ] = ",
                        "a -> ",
                        "http://a.",
                        "a@b.",
                        "www.",
                        "<!--",
                        "<![CDATA[",
                        "<?",
                        "[x](figure:",
                        "[x](glossary:a) ",
                        "![a](figure:hero) ",
                        "\n\n![a](figure:hero)",
                        "\n\n[x](../exercises/clamshell.md)",
                        "\n\n[x](../quizzes/anatomy.md#anatomy-movement)",
                        "\n\n> [!KEY]\n> a",
                        "\u202E",
                        "\u0301",
                        "\uFEFF",
                        "\uD83E\uDDB5",
                        "\u0000");
        var counts = IntStream.of(40, 20_000);
        return counts.boxed().flatMap(n -> openings.stream().map(opening -> repeat(opening, n)));
    }

    static Stream<String> yamlTraps() {
        String bomb =
                IntStream.range(1, 10)
                        .mapToObj(
                                n ->
                                        "b%d: &b%d [%s]"
                                                .formatted(
                                                        n, n, "*b%d,".formatted(n - 1).repeat(9)))
                        .reduce("\nb0: &b0 [lol]", (a, b) -> a + "\n" + b);
        return Stream.of(
                bomb,
                "&a [*a]",
                "&a {a: *a}",
                "\n  <<: &a {<<: *a}",
                "[".repeat(50_000),
                "[".repeat(50_000) + "]".repeat(50_000),
                "{a: ".repeat(50_000),
                "- ".repeat(50_000),
                "? ".repeat(50_000),
                "'".repeat(50_000),
                "\"" + "\\".repeat(49_999),
                "!".repeat(50_000),
                "!!java.util.Date 1",
                "!!binary " + "A".repeat(50_000),
                "%YAML 9.9\n--- a",
                "a: 1\n...\n---\nb: 2",
                "|\n" + " ".repeat(50_000) + "a",
                ">" + "9".repeat(50_000),
                "9".repeat(50_000),
                "-9".repeat(50_000),
                "0x" + "F".repeat(50_000),
                "2026-99-99",
                "999999999-01-01",
                "\u0000\u0001\u0007\u001B",
                "\u2028\u0085a: b",
                "a: ".repeat(50_000),
                "&" + "a".repeat(50_000) + " b",
                "[[[[], {}], [{}]], ~, null, .nan, .inf, true, 1e999]",
                IntStream.range(0, 5_000)
                        .mapToObj(n -> "\n" + " ".repeat(n) + "a:")
                        .reduce("", String::concat)
                        .substring(0, 190_000),
                "x".repeat(5_000_000));
    }

    static Stream<String> bibTraps() {
        return Stream.of(
                "@",
                "@".repeat(100_000),
                "@a{".repeat(50_000),
                "@article{a, title = " + "{".repeat(100_000),
                "@article{a, title = " + "{".repeat(100_000) + "}".repeat(100_000) + "}",
                "@article{a, title = " + "\"a\" # ".repeat(50_000) + "\"b\"}",
                "@string{a = b # c}@string{b = a}@string{c = a}",
                "@article{a, title = {" + "\\'".repeat(100_000) + "}}",
                "@article{a, title = {" + "\\emph{".repeat(50_000) + "}".repeat(50_000) + "}}",
                "@article{a, author = {" + "A and ".repeat(50_000) + "B}}",
                "@article{a, author = {" + ", ".repeat(50_000) + "}}",
                "@article{a, year = {"
                        + "9".repeat(100_000)
                        + "}, pages = {"
                        + "-".repeat(9_999)
                        + "}}",
                "@comment{" + "{".repeat(100_000),
                "@include{references.bib}",
                "%".repeat(100_000),
                "\\".repeat(100_000),
                "$".repeat(100_000),
                "@article(a, title = (" + ")".repeat(10_000),
                "@article{" + "a".repeat(500_000) + ", title = {b}}",
                "@article{a, " + "b = c, ".repeat(50_000) + "}",
                "\u0000\uFEFF@article{\u202E, title = {\uD83E}}");
    }

    private static String after(String path, String trap) {
        return real(path) + "\n\n" + trap + "\n";
    }

    private static String real(String path) {
        return new String(REAL.get(path), UTF_8);
    }

    private static String repeat(String text, int times) {
        return text.repeat(Math.min(times, 200_000 / text.length()));
    }

    /** The hash of a whole trap says little: most are one sign, thousands of times. */
    private static boolean isTried(String trap) {
        return EVERY_TRAP || Math.floorMod(start(trap).hashCode(), 8) == 0;
    }

    private static String start(String text) {
        return text.substring(0, Math.min(20, text.length())) + "… x " + text.length();
    }

    private void survives(String path, String text, String what) {
        survives(path, text.getBytes(UTF_8), path + " " + what);
    }

    private void survives(String path, byte[] bytes, String what) {
        var found = new Problems();
        var mutant = ContentFolder.decode(path, bytes, found);
        var others = FILES.stream().filter(file -> !file.path().equals(path)).toList();
        // Without a good version to fall back on
        PARSES.begin(others, new Problems());
        var files = new ArrayList<>(others);
        mutant.ifPresent(files::add);
        try {
            var library = Library.of(files, found, ASSETS, WORDS, TEMPLATES, TODAY, true, PARSES);
            var ends = new HashMap<String, Integer>();
            files.forEach(file -> ends.put(file.path(), file.lines().size() + 1));
            assertThat(library.problems())
                    .as(what)
                    .filteredOn(problem -> isOutside(problem.position(), ends))
                    .isEmpty();
            mutant.ifPresent(file -> render(file, library));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(what, e);
        }
    }

    private static boolean isOutside(Position at, Map<String, Integer> ends) {
        return at.line() > ends.getOrDefault(at.file(), Integer.MAX_VALUE);
    }

    /** Everything of the file that stands on a page. */
    private static void render(SourceFile file, Library library) {
        var reading = library.reading();
        var page = new PageText(reading.surroundings(), file.path());
        switch (file.folder()) {
            case "articles" -> reading.article(file.slug()).ifPresent(a -> page.html(a.text()));
            case "pages" -> reading.page(file.slug()).ifPresent(p -> page.html(p.text()));
            case "exercises" -> reading.surroundings().embedded("/exercises/" + file.slug(), page);
            case "quizzes" ->
                    library.quizzes()
                            .find(file.slug())
                            .ifPresent(
                                    quiz ->
                                            quiz.questions()
                                                    .forEach(
                                                            q ->
                                                                    reading.surroundings()
                                                                            .embedded(
                                                                                    "#" + q.id(),
                                                                                    page)));
            default ->
                    reading.surroundings()
                            .glossary()
                            .sorted()
                            .forEach(t -> page.html(t.definition()));
        }
    }
}
