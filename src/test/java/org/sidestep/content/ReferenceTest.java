package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.content.Reference.Author;

class ReferenceTest {
    private static final String FERBER =
            """
            @article{ferber2011,
              author = {Ferber, R. and Kendall, K. D. and Farr, L.},
              title = {{Changes in Knee Biomechanics}},
              journal = {Journal of Athletic Training},
              year = {2011},
              volume = {46},
              number = {2},
              pages = {142--149},
              doi = {10.4085/1062-6050-46.2.142},
              pmid = {21391799},
              pmcid = {PMC2792799},
              note = {verified; DOI from memory}
            }
            """;

    @Test
    void printsAnArticleInVancouverStyle() {
        assertThat(read(FERBER).text())
                .isEqualTo(
                        "Ferber R, Kendall KD, Farr L. Changes in Knee Biomechanics."
                                + " Journal of Athletic Training. 2011;46(2):142–149."
                                + " doi:10.4085/1062-6050-46.2.142 PMID:21391799 PMCID:PMC2792799");
    }

    @Test
    void linksToWhereItCanBeRead() {
        assertThat(read(FERBER).html())
                .isEqualTo(
                        "Ferber R, Kendall KD, Farr L. Changes in Knee Biomechanics. Journal of"
                                + " Athletic Training. 2011;46(2):142–149. <a"
                                + " href=\"https://doi.org/10.4085/1062-6050-46.2.142\">"
                                + "doi:10.4085/1062-6050-46.2.142</a>"
                                + " <a href=\"https://pubmed.ncbi.nlm.nih.gov/21391799/\">PubMed</a> <a"
                                + " href=\"https://pmc.ncbi.nlm.nih.gov/articles/PMC2792799/\">PMC</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    volume={46}, number={2}, pages={142--149} | 2011;46(2):142–149.
                    volume={46}, number={2}, pages={142-149}  | 2011;46(2):142–149.
                    volume={49}, pages={CPG1--CPG95}          | 2011;49:CPG1–CPG95.
                    number={1}, pages={CD010387}              | 2011;(1):CD010387.
                    volume={24}, number={7}                   | 2011;24(7).
                    pages={17--26}                            | 2011:17–26.
                    month=jan                                 | 2011.
                    """)
    void printsWhatIsKnownOfTheIssue(String fields, String issue) {
        assertThat(
                        read("@article{a, author={A, B}, title={T}, journal={J}, year={2011}, "
                                        + fields
                                        + "}")
                                .text())
                .isEqualTo("A B. T. J. " + issue);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ferber, R.                                | Ferber R
                    Reed Ferber                               | Ferber R
                    Snyder-Mackler, Lynn                      | Snyder-Mackler L
                    Lagrot, Jean-Louis                        | Lagrot JL
                    Santos, T. R. T.                          | Santos TR
                    Ferber, RW                                | Ferber RW
                    van der Heijden, R. A.                    | van der Heijden RA
                    Rianne A. van der Heijden                 | van der Heijden RA
                    DeVita, Jr., Vincent T.                   | DeVita VT Jr
                    Gilstrap, III, Larry C.                   | Gilstrap LC 3rd
                    {NHS England}                             | NHS England
                    {Lillie and Sons} and Farr, L.            | Lillie and Sons; Farr L
                    Ferber, R. and {Study Group} and Farr, L. | Ferber R; Study Group; Farr L
                    Farr, L. and others                       | Farr L, et al
                    Plato                                     | Plato
                    """)
    void printsNamesAsTheNationalLibraryOfMedicineDoes(String author, String printed) {
        assertThat(read("@misc{a, title={T}, author={" + author + "}}").text())
                .isEqualTo(printed + ". T. no date.");
    }

    @Test
    void namesSixAuthorsAndThenEtAl() {
        String six = "A, A and B, B and C, C and D, D and E, E and F, F";

        assertThat(read("@misc{a, title={T}, author={" + six + "}}").text())
                .startsWith("A A, B B, C C, D D, E E, F F. T.");
        assertThat(read("@misc{a, title={T}, author={" + six + " and G, G}}").text())
                .startsWith("A A, B B, C C, D D, E E, F F, et al. T.");
        assertThat(read("@misc{a, title={T}, author={" + six + " and others}}").text())
                .startsWith("A A, B B, C C, D D, E E, F F, et al. T.");
    }

    @Test
    void printsABookWithItsPlacePublisherAndEdition() {
        assertThat(
                        read("""
                        @book{n, author={Neumann, Donald A.}, title={Kinesiology}, edition={3rd},
                          address={St. Louis}, publisher={Elsevier}, year={2017}}
                        """)
                                .text())
                .isEqualTo("Neumann DA. Kinesiology. 3rd ed. St. Louis: Elsevier; 2017.");
    }

    @Test
    void printsAChapterInItsBook() {
        assertThat(
                        read("""
                        @incollection{n, author={Neumann, D.}, title={The hip}, booktitle={Kinesiology},
                          publisher={Elsevier}, year={2017}, pages={479--535}}
                        """)
                                .text())
                .isEqualTo("Neumann D. The hip. In: Kinesiology. Elsevier; 2017. p. 479–535.");
    }

    @Test
    void printsAWebPageWithoutAuthorOrDate() {
        var page =
                read(
                        "@misc{p, title={Hip pain?}, howpublished={NHS website},"
                                + " url={https://www.nhs.uk/a_b?c=d&e=f}}");

        assertThat(page.text())
                .isEqualTo("Hip pain? NHS website; no date. https://www.nhs.uk/a_b?c=d&e=f");
        assertThat(page.html())
                .isEqualTo(
                        "Hip pain? NHS website; no date."
                                + " <a href=\"https://www.nhs.uk/a_b?c=d&amp;e=f\">nhs.uk</a>");
    }

    @Test
    void saysTheYearOfAPageOnce() {
        assertThat(read("@misc{p, title={T}, howpublished={Page, May 2022}, year={2022}}").text())
                .isEqualTo("T. Page, May 2022.");
    }

    @Test
    void readsAnAddressFromHowItWasPublished() {
        var page = read("@misc{p, title={T}, howpublished={\\url{https://example.org/~me}}}");

        assertThat(page.url()).isEqualTo("https://example.org/~me");
        assertThat(page.text()).isEqualTo("T. no date. https://example.org/~me");
    }

    @Test
    void anOrganisationStandsInForTheAuthorOrTheTitle() {
        assertThat(read("@misc{a, title={Falls}, organization={WHO}}").text())
                .isEqualTo("WHO. Falls. no date.");
        assertThat(read("@misc{a, organization={WHO}}").text()).isEqualTo("WHO. no date.");
    }

    @Test
    void linksADoiOnceHoweverItIsWritten() {
        var reference =
                read(
                        "@misc{a, title={T}, doi={https://doi.org/10.1000/x(1)<2>},"
                                + " url={https://doi.org/10.1000/x(1)%3C2%3E}}");

        assertThat(reference.html())
                .isEqualTo(
                        "T. no date. <a"
                                + " href=\"https://doi.org/10.1000/x(1)%3C2%3E\">"
                                + "doi:10.1000/x(1)&lt;2&gt;</a>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '¬',
            textBlock =
                    """
                    {{Sports \\& Health}}             | Sports & Health
                    Thom{\\'e}e and Lass{\\o}e         | Thomée and Lassøe
                    \\'{E}cole, na{\\"\\i}ve, fa\\c{c}ade | École, naïve, façade
                    {\\v S}arabon, Sl\\k{e}zak, \\L odz | Šarabon, Slęzak, Łodz
                    {\\AA}s, \\ss, \\r{u}, \\H{o}         | Ås, ß, ů, ő
                    12--16 years --- a study        | 12–16 years — a study
                    ``Weak'' hips~and knees         | “Weak” hips and knees
                    \\emph{Gluteus} \\textit{medius}  | Gluteus medius
                    $\\beta$-alanine, 5\\,\\%, p \\textless 0.1 | β-alanine, 5 %, p <0.1
                    Étude – “naïve” ½               | Étude – “naïve” ½
                    """)
    void decodesLatex(String latex, String plain) {
        assertThat(read("@misc{a, title={" + latex + "}}").title()).isEqualTo(plain);
    }

    @Test
    void escapesEverythingTheEditorWrote() {
        String evil = "<script>alert(\"1\"&'2')</script>";
        var reference =
                read(
                        ("@article{a, author={%s, X}, title={%s}, journal={%s},"
                                        + " year={2011}, volume={%s}, doi={10.1000/%s}}")
                                .replace("%s", evil));

        assertThat(Jsoup.parseBodyFragment(reference.html()).select("body *").eachText())
                .containsExactly("doi:10.1000/" + evil);
        assertThat(Jsoup.parseBodyFragment(reference.html()).text()).isEqualTo(reference.text());
    }

    @Test
    void printsHtmlOfPlainLinksAndTextOnly() throws IOException {
        var file =
                new SourceFile(
                        "references.bib", Files.readString(Path.of("content/references.bib")));
        var linksOnly =
                Safelist.none()
                        .addTags("a")
                        .addAttributes("a", "href")
                        .addProtocols("a", "href", "https", "http");

        assertThat(Bibliography.parse(file, new Problems()).all())
                .allSatisfy(
                        reference ->
                                assertThat(Jsoup.isValid(reference.html(), linksOnly)).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    author={Powers, C.}, year={2003}                          | Powers 2003
                    author={Willy, R. and Davis, I.}, year={2011}             | Willy and Davis 2011
                    author={Ferber, R. and Kendall, K. and Farr, L.}, year={2011} | Ferber et al. 2011
                    author={Bull, F. and others}, year={2020}                 | Bull et al. 2020
                    author={{NHS England}}                                    | NHS England, no date
                    year={2020}                                               | Hips 2020
                    """)
    void hasAShortNameForLists(String fields, String label) {
        assertThat(read("@misc{a, title={Hips}, " + fields + "}").label()).isEqualTo(label);
    }

    @Test
    void isUnsureWhenTheNoteSaysSo() {
        assertThat(read("@misc{a, title={T}, note={unsure}}").unsure()).isTrue();
        assertThat(read("@misc{a, title={T}, note={Level: Unsure; authors}}").unsure()).isTrue();
        assertThat(read("@misc{a, title={T}, note={verified, not reassured}}").unsure()).isFalse();
        assertThat(read("@misc{a, title={T}}").unsure()).isFalse();
    }

    @Test
    void keepsTheNoteFromReaders() {
        var reference = read("@misc{a, title={T}, note={unsure}}");

        assertThat(reference.note()).isEqualTo("unsure");
        assertThat(reference.html() + reference.text() + reference.label())
                .doesNotContain("unsure");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ftp://x.org/a",
                "https:",
                "x.org",
                "https://x.org/a b",
                "https://nhs.uk@x.org/"
            })
    void refusesWhatIsNoWebAddress(String url) {
        assertThatThrownBy(() -> reference("T", "", url)).hasMessage("not a web address: " + url);
    }

    @Test
    void refusesWhatCannotBePrinted() {
        assertThatThrownBy(() -> reference(" ", "", "")).hasMessage("no key, type or title: a");
        assertThatThrownBy(() -> reference("T", "doi:10.1000/1", ""))
                .hasMessage("not a DOI: doi:10.1000/1");
        assertThatThrownBy(() -> new Author(" ", "R")).hasMessage("an author without a name: R");
    }

    private static Reference read(String entry) {
        return Bibliography.parse(new SourceFile("references.bib", entry), new Problems())
                .all()
                .iterator()
                .next();
    }

    private static Reference reference(String title, String doi, String url) {
        var position = new Position("references.bib", 1, 1);
        return new Reference(
                "a", "misc", List.of(), title, "", "", "", "", "", doi, "", "", url, "", position);
    }
}
