package org.sidestep.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.search.Searchable.page;
import static org.sidestep.search.Searchable.section;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
    private static final Searchable ANATOMY =
            page(
                    Kind.ARTICLE,
                    "/articles/anatomy",
                    "The muscles of your hip",
                    "Which muscles lift the leg.\nThe gluteus medius does most.");
    private static final Searchable KNEE =
            page(
                    Kind.ARTICLE,
                    "/articles/knee",
                    "Knees that go inward",
                    "What it means when a knee moves in.");
    private static final List<Searchable> ALL =
            List.of(
                    ANATOMY,
                    section(
                            ANATOMY,
                            "level",
                            "What keeps you level",
                            "When you are standing on one leg, a muscle stops the pelvis dropping."),
                    section(
                            ANATOMY,
                            "band",
                            "The band at the side",
                            "It is the iliotibial band. It is <strong> & tough, not elastic."),
                    KNEE,
                    section(
                            KNEE,
                            "pain",
                            "Does it hurt?",
                            "Pain around the kneecap is common. It was seen in runners. Patellofemoral pain has many causes."),
                    page(
                            Kind.EXERCISE,
                            "/exercises/clamshell",
                            "Clamshell",
                            "Lie on your side and open your knees."),
                    page(Kind.TERM, "/glossary#itb", "IT band (iliotibial band)", "A strip.")
                            .called(List.of("IT band", "iliotibial band", "ITB")),
                    page(Kind.TERM, "/glossary#pfp", "Patellofemoral pain", "Pain at the kneecap.")
                            .called(List.of("Patellofemoral pain", "PFP", "runner's knee")),
                    page(
                            Kind.QUIZ,
                            "/quizzes/anatomy",
                            "The muscles of your hip",
                            "Six questions.\nWhich muscle keeps the pelvis level?\nWhat does standing ask of you?"));

    private static SearchIndex index;

    @BeforeAll
    static void read() {
        index = SearchIndex.of(ALL);
    }

    @AfterAll
    static void close() {
        index.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stand | /articles/anatomy#level",
                "STANDS on leg | /articles/anatomy#level",
                "level | /articles/anatomy#level",
                "clamshells | /exercises/clamshell",
                "pelvises | /articles/anatomy#level",
                "clam | /exercises/clamshell",
                "gluteus med | /articles/anatomy",
                "kneecap pain | /articles/knee#pain",
                "itb | /articles/anatomy#band",
                "it band | /articles/anatomy#band",
                "PFP | /articles/knee#pain",
                "runners knee | /articles/knee#pain",
                "Runner’s knee | /glossary#pfp",
                "\"the pelvis dropping\" | /articles/anatomy#level",
                "what is the muscle that keeps me level | /articles/anatomy#level",
                "séction standing | /articles/anatomy#level"
            })
    void findsThePlace(String typed, String url) {
        assertThat(urls(find(typed))).contains(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gluteus medeus | gluteus medius",
                "clamshlel | clamshell",
                "nkee | knee",
                "hpi | hip",
                "Pelvsi and kneecapp | pelvis and kneecap",
                "knee cap | kneecap",
                "gluteusmedius | gluteus medius",
                "\"pelvis droping\" | \"pelvis dropping\""
            })
    void forgivesTypingErrors(String typed, String meant) {
        var results = find(typed);

        assertThat(results.shownFor()).contains(meant);
        assertThat(results.isEmpty()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"standing", "clam", "PFP", "iliotibial band", "the"})
    void correctsNothingThatIsThere(String typed) {
        assertThat(find(typed).shownFor()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"carburettor", "\"pelvis the dropping\"", "zzzzzzzz xxxxxxx", "日本語"})
    void findsNothingWhereNothingIs(String typed) {
        assertThat(find(typed).isEmpty()).isTrue();
    }

    @Test
    void aQuoteHoldsWordsTogether() {
        assertThat(urls(find("\"level pelvis\""))).isEmpty();
        assertThat(urls(find("\"pelvis level\""))).containsExactly("/quizzes/anatomy");
    }

    @Test
    void whenNothingHasMostOfTheWordsItSaysSo() {
        var results = find("clamshell causes");

        assertThat(results.few()).isTrue();
        assertThat(urls(results)).contains("/exercises/clamshell", "/articles/knee#pain");
    }

    @Test
    void marksTheWordsInTitleHeadingAndText() {
        assertThat(shown(find("level muscles")))
                .contains(
                        "The [muscles] of your hip",
                        "What keeps you [level]",
                        "When you are standing on one leg, a [muscle] stops the pelvis dropping.");
    }

    @Test
    void marksTheOtherNameOfWhatWasAskedFor() {
        assertThat(shown(find("ITB")))
                .contains(
                        "[IT band] ([iliotibial band])",
                        "It is the [iliotibial band]. It is <strong> & tough, not elastic.");
    }

    @Test
    void ofANameItMarksNoWordThatSaysNothingAlone() {
        assertThat(shown(find("it band")))
                .contains("It is the [iliotibial band]. It is <strong> & tough, not elastic.")
                .contains("[IT band] ([iliotibial band])");
    }

    @Test
    void whatIsCalledExactlySoComesFirst() {
        var longer = page(Kind.TERM, "/s", "Band pain", "Pain of the band, band, band.");
        var exact =
                page(Kind.TERM, "/b", "Band (a strip)", "Tissue.")
                        .called(List.of("Band", "strip", "ribbon", "tract of tissue"));
        try (var both = SearchIndex.of(List.of(longer, exact))) {
            assertThat(urls(both.find(new ReaderQuery("band"), Optional.empty())))
                    .containsExactly("/b", "/s");
        }
    }

    @Test
    void marksTheEndingOfAWordThatIsStillBeingTyped() {
        assertThat(shown(find("clams"))).contains("[Clamshell]");
    }

    @Test
    void signsOfTheTextStayWhatTheyAre() {
        assertThat(shown(find("elastic")))
                .contains("It is the iliotibial band. It is <strong> & tough, not [elastic].");
    }

    @Test
    void aSnippetShowsTheSentenceAndNotTheWholeText() {
        String long100 = "A sentence about something else altogether. ".repeat(100);
        var one = page(Kind.ARTICLE, "/a", "Title", long100 + "Here is the needle. " + long100);
        try (var haystack = SearchIndex.of(List.of(one))) {
            String snippet =
                    shown(haystack.find(new ReaderQuery("needle"), Optional.empty())).get(1);
            assertThat(snippet).contains("Here is the [needle].").hasSizeLessThan(300);
        }
    }

    @Test
    void linesThatAreNoSentencesAreKeptApart() {
        var one = page(Kind.EXERCISE, "/a", "Title", "A sentence.\nGluteus medius\nA chair");
        try (var lines = SearchIndex.of(List.of(one))) {
            assertThat(shown(lines.find(new ReaderQuery("gluteus"), Optional.empty())).get(1))
                    .isEqualTo("A sentence. [Gluteus] medius · A chair");
        }
    }

    @Test
    void aSnippetBeginsWithAWord() {
        String before = "Much about something else ".repeat(10) + "\n";
        String after = " and more".repeat(20);
        var one = page(Kind.ARTICLE, "/a", "Title", before + "The needle is here" + after);
        try (var lines = SearchIndex.of(List.of(one))) {
            assertThat(shown(lines.find(new ReaderQuery("needle"), Optional.empty())).get(1))
                    .startsWith("The [needle] is here");
        }
    }

    @Test
    void groupsByKindAndLeadsToTheSectionsOfAPage() {
        var results = find("pelvis level");

        assertThat(results.groups())
                .extracting(Results.Group::kind)
                .containsExactly(Kind.ARTICLE, Kind.QUIZ);
        var article = results.groups().get(0).found().get(0);
        assertThat(article.url()).isEqualTo("/articles/anatomy");
        assertThat(article.sections())
                .extracting(Results.Section::url)
                .containsExactly("/articles/anatomy#level");
    }

    @Test
    void aPageIsNoResultOfItsSectionsOnlyBecauseOfItsTitle() {
        assertThat(find("inward").groups().get(0).found().get(0).sections()).isEmpty();
    }

    @Test
    void whoAsksForATermSeesWhatItMeansFirst() {
        assertThat(find("pfp").groups().get(0).kind()).isEqualTo(Kind.TERM);
        assertThat(find("pain").groups().get(0).kind()).isEqualTo(Kind.ARTICLE);
    }

    @Test
    void aTitleCountsMoreThanAText() {
        var twice = page(Kind.ARTICLE, "/1", "Hips", "The pelvis and the pelvis.");
        var named = page(Kind.ARTICLE, "/2", "The pelvis", "Bones.");
        try (var both = SearchIndex.of(List.of(twice, named))) {
            assertThat(urls(both.find(new ReaderQuery("pelvis"), Optional.empty())))
                    .containsExactly("/2", "/1");
        }
    }

    @Test
    void showsTheBestOfEachKindAndCountsTheRest() {
        try (var many = SearchIndex.of(articles(60))) {
            var group = many.find(new ReaderQuery("same"), Optional.empty()).groups().get(0);
            var whole =
                    many.find(new ReaderQuery("same"), Optional.of(Kind.ARTICLE)).groups().get(0);

            assertThat(group.found()).hasSize(Kind.ARTICLE.first());
            assertThat(whole.found()).hasSize(Grouping.MOST);
            assertThat(List.of(group.count(), whole.count())).containsOnly(60);
        }
    }

    @Test
    void oneKindAloneLeavesTheOthersOut() {
        assertThat(index.find(new ReaderQuery("muscle"), Optional.of(Kind.QUIZ)).groups())
                .extracting(Results.Group::kind)
                .containsExactly(Kind.QUIZ);
    }

    @Test
    void anEmptySiteHasNoResults() {
        try (var empty = SearchIndex.of(List.of())) {
            assertThat(empty.find(new ReaderQuery("hip"), Optional.empty()).isEmpty()).isTrue();
        }
    }

    static Stream<String> oddities() {
        return Stream.of(
                "",
                " ",
                "\"",
                "\"\"",
                "\"\"\"",
                "*",
                "?",
                "knee*",
                "k?ee",
                "title:knee",
                "knee AND",
                "NOT",
                "OR OR",
                "(",
                "((knee)",
                "knee)",
                "[a TO b]",
                "{x}",
                "~",
                "knee~2",
                "^9",
                "\\",
                "/.*/",
                "-knee",
                "+knee",
                "!",
                "&&",
                "||",
                "knee\u0000level",
                "\u202eknee",
                "\ud83e",
                "\ud83e\uddb5 knee",
                "%",
                "%00",
                "<script>",
                "' OR 1=1 --",
                "the",
                "it is",
                "\t\n\r",
                "a".repeat(10_000),
                "knee ".repeat(5_000),
                "\"knee ".repeat(500),
                "ﷺ".repeat(300),
                "e\u0301".repeat(300),
                "1 2 3",
                "2011",
                "°",
                "…");
    }

    @ParameterizedTest
    @MethodSource("oddities")
    void oddSignsAreNoError(String typed) {
        assertThat(find(typed)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"knee*", "title:knee", "(knee", "-knee", "knee~2 ^", "knee\u0000", "/knee/"})
    void signsHaveNoMeaning(String typed) {
        assertThat(urls(find(typed))).contains("/articles/knee");
    }

    private static Results find(String typed) {
        return index.find(new ReaderQuery(typed), Optional.empty());
    }

    private static List<Searchable> articles(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> page(Kind.ARTICLE, "/articles/" + i, "Article " + i, "The same."))
                .toList();
    }

    private static List<String> urls(Results results) {
        return results.groups().stream()
                .flatMap(group -> group.found().stream())
                .flatMap(
                        found ->
                                Stream.concat(
                                        Stream.of(found.url())
                                                .filter(url -> !found.snippet().isEmpty()),
                                        found.sections().stream().map(Results.Section::url)))
                .toList();
    }

    /** Every text of the results, with the marks as brackets. */
    private static List<String> shown(Results results) {
        return results.groups().stream()
                .flatMap(group -> group.found().stream())
                .flatMap(
                        found ->
                                Stream.concat(
                                        Stream.of(found.title(), found.snippet()),
                                        found.sections().stream()
                                                .flatMap(s -> Stream.of(s.heading(), s.snippet()))))
                .map(SearchIndexTest::brackets)
                .toList();
    }

    private static String brackets(Marked text) {
        return text.pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
