package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BibliographyTest {
    private static final Path REAL = Path.of("content/references.bib");

    private final Problems problems = new Problems();

    @Test
    void keepsTheOrderOfTheFile() {
        var bibliography = parse("@misc{b, title={B}}\n@misc{c, title={C}}\n@misc{a, title={A}}");

        assertThat(bibliography.all()).extracting(Reference::key).containsExactly("b", "c", "a");
    }

    @Test
    void findsAReferenceByItsKey() {
        var bibliography = parse("@misc{b, title={B}}");

        assertThat(bibliography.find("b")).get().extracting(Reference::title).isEqualTo("B");
        assertThat(bibliography.find("a")).isEmpty();
    }

    @Test
    void isEmptyWithoutSources() {
        assertThat(Bibliography.empty().all()).isEmpty();
        assertThat(parse("% Encoding: UTF-8\n\n").all()).isEmpty();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void knowsWhereAnEntryBegins() {
        var bibliography = parse("% a remark\n\n@misc{a, title={A}}  @misc{b, title={B}}");

        assertThat(bibliography.find("a"))
                .get()
                .extracting(Reference::position)
                .hasToString(at("3:1"));
        assertThat(bibliography.find("b"))
                .get()
                .extracting(Reference::position)
                .hasToString(at("3:22"));
    }

    @Test
    void readsTheRealBibliographyWithoutAProblem() throws IOException {
        var bibliography = parse(Files.readString(REAL));

        assertThat(problems.sorted()).isEmpty();
        assertThat(bibliography.all())
                .hasSizeGreaterThanOrEqualTo(146)
                .allSatisfy(
                        reference -> {
                            assertThat(reference.text())
                                    .doesNotContainPattern("[{}\\\\$]|\\.\\.|,,|;;|  |null");
                            assertThat(reference.label()).doesNotContainPattern("[{}\\\\]|null");
                        });
    }

    @Test
    void resolvesMonthsAndTheEditorsOwnAbbreviations() {
        var bibliography =
                parse(
                        """
                        @string{jat = {Journal of Athletic} # " Training"}
                        @article{a, author={A, B}, title={T}, journal = jat, year = 2011, month = jan}
                        """);

        assertThat(bibliography.find("a"))
                .get()
                .extracting(Reference::container)
                .isEqualTo("Journal of Athletic Training");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void skipsRemarksCommentsAndPreambles() {
        var bibliography =
                parse(
                        """
                        % @misc{old, title={Old}}
                        @comment{jabref-meta: databaseType:bibtex;}
                        @preamble{"\\newcommand{\\x}{}"}
                        @misc{a, title={A}, % the only one
                        }
                        % the end
                        """);

        assertThat(bibliography.all()).extracting(Reference::key).containsExactly("a");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void reportsASecondEntryWithTheSameKeyAtItsLine() {
        var bibliography =
                parse("@misc{a, title={First}}\n@misc{b, title={B}}\n@misc{a, title={Second}}");

        assertProblems(
                "3:1: error: \"a\" is already the key of the entry in line 1;"
                        + " remove this entry, or give it a key of its own");
        assertThat(bibliography.find("a")).get().extracting(Reference::title).isEqualTo("First");
    }

    @Test
    void aMistakeCostsOnlyItsOwnEntry() {
        var bibliography = parse("@misc{a, title={A}}\n@misc{b, title={B}\n@misc{c, title={C}}");

        assertProblems("2:1: error: \"@misc{b, title={B}\" is never closed; write a } for every {");
        assertThat(bibliography.all()).extracting(Reference::key).containsExactly("a", "c");
    }

    @Test
    void namesThePlaceOfAMissingComma() {
        parse("@misc{a,\n  title = {A}\n  year = {2011}\n}");

        assertProblems(
                "3:3: error: \"year\" cannot stand here; write a comma before it, or a } to end the"
                        + " entry");
    }

    @Test
    void namesThePlaceOfACharacterThatMeansNothing() {
        parse("@misc{a,\n\t;title = {A}}");

        assertProblems(
                "2:2: error: \";title = {A}}\" cannot stand here;"
                        + " write an entry as `@article{ferber2011, year = {2011}}`");
    }

    @Test
    void keepsAnEntryThatStrayTextFollows() {
        var bibliography = parse("@misc{a, title={A}}\n\narticle{b, title={B}}");

        assertProblems(
                "3:1: error: \"article{b, title={B}}\" stands outside every entry;"
                        + " begin an entry with @ and a remark with %");
        assertThat(bibliography.find("a")).isPresent();
    }

    @Test
    void reportsTextBeforeTheFirstEntry() {
        parse("  article{b, title={B}}\n@misc{a, title={A}}");

        assertProblems(
                "1:3: error: \"article{b, title={B}}\" stands outside every entry;"
                        + " begin an entry with @ and a remark with %");
    }

    @Test
    void reportsAWordWithoutBraces() {
        var bibliography = parse("@misc{a,\n  title = Kinesiology}");

        assertProblems("2:11: error: \"Kinesiology\" is not in braces; write `{Kinesiology}`");
        assertThat(bibliography.find("a"))
                .get()
                .extracting(Reference::title)
                .isEqualTo("Kinesiology");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    @misc{title={A}}      | ""
                    @misc{a&b, title={A}} | "a&b"
                    @misc{a., title={A}}  | "a."
                    """)
    void reportsAKeyThatNoCitationCanName(String entry, String key) {
        parse(entry);

        assertProblems(
                "1:1: error: the key "
                        + key
                        + " cannot be cited;"
                        + " write letters and digits, as in `@article{ferber2011,`");
    }

    @Test
    void saysWhichFieldsAnArticleNeeds() {
        parse("\n@article{a, volume = {1}}");

        assertProblems(
                "2:1: error: \"@article{a\" has no author; write `author = {Ferber, R. and Farr,"
                        + " L.}` or `author = {{Its Name}}`",
                "2:1: error: \"@article{a\" has no journal; write `journal = {Journal of Athletic"
                        + " Training}`",
                "2:1: error: \"@article{a\" has no title; write `title = {{Its title}}`",
                "2:1: error: \"@article{a\" has no year; write `year = {2011}`");
    }

    @Test
    void aWebPageNeedsOnlyATitleOrAnOrganisation() {
        parse("@misc{a, title={A}}\n@online{b, organization={B}}");
        assertThat(problems.sorted()).isEmpty();

        parse("@misc{c, url={https://example.org}}");
        assertProblems("1:1: error: \"@misc{c\" has no title; write `title = {{Its title}}`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    doi   | 10,4085/1062 | {10.4085/1062-6050-46.2.142}
                    pmid  | PMID 213     | {21391799}
                    pmcid | 2792799      | {PMC2792799}
                    url   | www.nhs.uk   | {https://www.nhs.uk/conditions/hip-pain}
                    url   | ftp://nhs.uk | {https://www.nhs.uk/conditions/hip-pain}
                    """)
    void reportsAnIdentifierThatCannotBeOneAtItsField(
            String field, String written, String example) {
        parse("@misc{a, title={A},\n  " + field + " = {" + written + "}}");

        assertProblems(
                "2:3: error: \"%s\" is no %s; write `%s = %s`"
                        .formatted(written, field, field, example));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript://x/%0aalert(1)",
                "data:text/html,x",
                "//x.org"
            })
    void linksToNothingButTheWeb(String address) {
        var bibliography = parse("@misc{a, title={A}, url = {" + address + "}}");

        assertThat(problems.sorted()).hasSize(1);
        assertThat(bibliography.find("a"))
                .get()
                .extracting(Reference::html)
                .isEqualTo("A. no date.");
    }

    @Test
    void reportsAYearThatIsNone() {
        parse("@misc{a, title={A},\nyear={soon}}");

        assertProblems("2:1: error: \"soon\" is no year; write `year = {2011}`");
    }

    @Test
    void reportsAnUnknownKindOfEntry() {
        parse("@artcle{a, title={A}}");

        assertProblems("1:1: error: \"@artcle\" is no kind of entry; did you mean \"@article\"?");
    }

    @Test
    void reportsAnOrganisationThatWouldBePrintedLikeAPerson() {
        parse("@misc{a, title={A},\n author = {World Health Organization and Ferber, R.}}");

        assertProblems(
                "2:2: error: \"World Health Organization\" would be printed like a person;"
                        + " write `{{World Health Organization}}`");
    }

    @Test
    void reportsLatexThatItDoesNotKnow() {
        parse("@misc{a,\n title={The \\textmugl}}");

        assertProblems(
                "2:2: error: \"\\textmugl\" is no LaTeX known here; write the character itself, as"
                        + " in é");
    }

    @Test
    void opensNoFileThatTheBibliographyNames() {
        parse("@include{/etc/hostname}");
        assertProblems("1:1: error: @include is not read; copy the entries of that file here");

        parse("@misc{a, title={A}}, @ % x\n include{/etc/hostname}");
        assertProblems("1:1: error: @include is not read; copy the entries of that file here");
    }

    @Test
    void survivesAbbreviationsThatDoubleWithoutEnd() {
        var text = new StringBuilder("@string{a0 = {ha}}\n");
        for (int i = 1; i < 60; i++) {
            text.append("@string{a%d = a%d # a%d}\n".formatted(i, i - 1, i - 1));
        }
        parse(text.toString());

        assertThat(problems.sorted())
                .isNotEmpty()
                .first()
                .asString()
                .contains("stands for too many words");
    }

    @Test
    void survivesTextsJoinedEndlessly() {
        assertThatCode(() -> parse("@misc{a, title = {A}" + " # {A}".repeat(30_000) + "}"))
                .doesNotThrowAnyException();
    }

    @Test
    void survivesTheRealFileCutAnywhere() throws IOException {
        String real = Files.readString(REAL).substring(0, 6_000);
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            String cut = real.substring(0, random.nextInt(real.length()));
            assertThat(problemsOf(cut).isEmpty()).as(cut).isEqualTo(opened(cut) == 0);
        }
    }

    @Test
    void survivesTheRealFileWithAnyCharacterChanged() throws IOException {
        String real = Files.readString(REAL).substring(0, 2_000);
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            var changed = new StringBuilder(real);
            changed.setCharAt(
                    random.nextInt(real.length()), "{}\\@,=#%\"\n\0é’".charAt(random.nextInt(13)));
            problemsOf(changed.toString());
        }
    }

    @Test
    void reportsRandomBytes() {
        var random = new Random(13);
        for (int i = 0; i < 100; i++) {
            var bytes = new byte[400];
            random.nextBytes(bytes);
            assertThat(problemsOf("x" + new String(bytes, StandardCharsets.ISO_8859_1)))
                    .isNotEmpty();
        }
    }

    @Test
    void survivesRandomBibtex() {
        String[] words = {
            "@",
            "misc",
            "{",
            "}",
            "a",
            ",",
            "title",
            "=",
            "\"",
            "#",
            "(",
            ")",
            "\n",
            "%",
            "\\",
            "author",
            "{A and B}",
            "@article{b, ",
            "year",
            "2011",
            "\\'",
            "$",
            "~",
            "and",
            "{",
            "}",
            "@string{",
            "\uD83D",
            "\t"
        };
        var random = new Random(17);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(30), 0, words.length)
                    .forEach(word -> text.append(words[word]));
            problemsOf(text.toString());
        }
    }

    private static List<Problem> problemsOf(String text) {
        var problems = new Problems();
        var file = new SourceFile("references.bib", text);
        Bibliography.parse(file, problems)
                .all()
                .forEach(
                        reference ->
                                assertThat(reference.html() + reference.text() + reference.label())
                                        .isNotBlank());
        assertThat(problems.sorted())
                .allSatisfy(
                        problem ->
                                assertThat(problem.position().line() - 1L)
                                        .isLessThanOrEqualTo(
                                                file.text()
                                                        .chars()
                                                        .filter(c -> c == '\n')
                                                        .count()));
        return problems.sorted();
    }

    private static long opened(String text) {
        String read = text.replaceAll("(?m)^%.*$", "");
        boolean begun = read.strip().endsWith("@") || read.matches("(?s).*@\\w+\\s*");
        return begun
                ? 1
                : read.chars().filter(c -> c == '{').count()
                        - read.chars().filter(c -> c == '}').count();
    }

    private Bibliography parse(String text) {
        return Bibliography.parse(new SourceFile("references.bib", text), problems);
    }

    private void assertProblems(String... lines) {
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .containsExactly(
                        Arrays.stream(lines).map(BibliographyTest::at).toArray(String[]::new));
    }

    private static String at(String place) {
        return "references.bib:" + place;
    }
}
