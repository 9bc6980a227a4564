package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Around;
import org.sidestep.support.Sources;

class PageTextTest {
    private final PageText page = new Around().page("articles/a.md");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <b onclick=alert(1)>b</b>",
                "<img src=x onerror=alert(1)>",
                "<!-- <script> -->",
                "| <script> |\n|---|\n| <script> |",
                "## <script>alert(1)</script>",
                "> [!KEY]\n> <script>alert(1)</script>",
                "> [!SURE] <script>alert(1)</script>\n> a",
                "> [!<script>]\n> a",
                "[<script>](glossary:valgus)",
                "[@a2011, <script>alert(1)</script>]",
                "![<script>](figure:hip \"<script>\")",
                "![\"><script>](a.png \"<script>\")",
                "`<script>`",
                "[a](b.md \"<script>\")",
                "&lt;script&gt;",
            })
    void whatEditorsWriteIsNeverHtml(String markdown) {
        var html = html(markdown);

        assertThat(html.select("script, b, img[onerror], [onclick], [onerror]")).isEmpty();
    }

    @Test
    void htmlIsShownAsText() {
        assertThat(html("a <b>c</b>").text()).isEqualTo("a <b>c</b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](java&#x0A;script:alert(1))",
                "[a](&#106;avascript:alert(1))",
                "[a](vbscript:a)",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "[a][r]\n\n[r]: javascript:alert(1)",
                "[a](//evil.example)",
            })
    void aDangerousAddressIsNoLink(String markdown) {
        assertThat(html(markdown).select("a[href]")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![a](javascript:alert(1))",
                "![a](data:image/svg+xml;base64,PHN2Zz4=)",
                "![a](//evil.example/a.png)",
                "text ![a](data:image/svg+xml,x)",
            })
    void aDangerousAddressIsNoPicture(String markdown) {
        assertThat(html(markdown).select("img").eachAttr("src")).allMatch(String::isEmpty);
    }

    @Test
    void aFootnoteStandsBelowTheTextAndLeadsBack() {
        var html = html("A claim[^why] and more.\n\n[^why]: Because.\n\nThe end.");

        assertThat(html.select(html.select("sup a").attr("href")).text()).startsWith("Because.");
        assertThat(html.select(html.select(".footnotes a").attr("href"))).isNotEmpty();
    }

    @Test
    void aLinkThatLeadsNowhereIsItsWords() {
        assertThat(html("See [the *other* one](none.txt).").select("p").html())
                .isEqualTo("See the <em>other</em> one.");
    }

    @Test
    void linksToOtherSitesAreFollowedByAnyone() {
        assertThat(html("[a](https://example.org/?a=1&b=2)").select("a").outerHtml())
                .isEqualTo("<a href=\"https://example.org/?a=1&amp;b=2\">a</a>");
    }

    @Test
    void citationsAreNumberedInTheOrderOfTheirFirstUse() {
        assertThat(html("One [@b2012]. Two [@a2011]. Three [@b2012, p. 3; @a2011].").text())
                .isEqualTo("One [1]. Two [2]. Three [1 p. 3, 2].");
    }

    @Test
    void numbersGoOnThroughAllTextsOfAPage() {
        html("One [@b2012].");

        assertThat(html("Two [@a2011; @b2012].").text()).isEqualTo("Two [2, 1].");
        assertThat(page.references())
                .extracting(PageText.CitedReference::key)
                .containsExactly("b2012", "a2011");
    }

    @Test
    void numbersGoOnThroughTextsOfOtherFiles() {
        html("One [@b2012].");
        page.html(MarkdownText.parse(Sources.file("quizzes/q.md", ""), "Two [@a2011]."));

        assertThat(page.references())
                .extracting(PageText.CitedReference::number)
                .containsExactly(1, 2);
    }

    @Test
    void aNumberLeadsToItsReference() {
        assertThat(html("One [@b2012].").select("a").attr("href")).isEqualTo("#ref-b2012");
    }

    @Test
    void anUnknownSourceIsShownAsWrittenAndGetsNoNumber() {
        assertThat(html("One [@none]. Two [@a2011].").text()).isEqualTo("One [@none]. Two [1].");
        assertThat(page.references()).hasSize(1);
    }

    @Test
    void aFigureShownTwiceHasIdsOfItsOwn() {
        var html = html("![one](figure:hip)\n\n![two](figure:hip)");

        assertThat(html.select("[id]").eachAttr("id")).doesNotHaveDuplicates().hasSize(4);
        assertThat(html.select("use").eachAttr("href"))
                .containsExactly("#fig-hip-p", "#fig-hip-2-p");
    }

    @Test
    void everyReferenceInsideAFigureIsThere() {
        var html = html("![one](figure:hip)\n\n![two](figure:hip)\n\n![three](figure:hip)");

        for (Element svg : html.select("svg")) {
            assertThat(html.getElementById(svg.attr("aria-describedby")).parent()).isSameAs(svg);
        }
    }

    @Test
    void aFigureIsNamedByWhatItTeaches() {
        assertThat(html("![The \"hip\" & more](figure:hip)").select("svg").attr("aria-label"))
                .isEqualTo("The \"hip\" & more");
    }

    @Test
    void aPictureHasItsWordsAndItsCaption() {
        var figure = html("![What it shows](a.png \"A caption\")").selectFirst("figure");

        assertThat(figure.select("img").attr("alt")).isEqualTo("What it shows");
        assertThat(figure.select("figcaption").text()).isEqualTo("A caption");
    }

    @Test
    void figuresOfASeriesInARowAreOnePictureWithAName() {
        var series = html("![a](figure:whole)\n\n![b](figure:bare)\n\nWords.").select(".series");

        assertThat(series.select("figure svg").eachAttr("aria-label")).containsExactly("a", "b");
        assertThat(series.select("legend, label").eachText())
                .containsExactly("Lift", "All <of> it", "Bones");
        assertThat(page.scripts()).containsExactly("js/series.js");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![a](figure:bare)",
                "![a](figure:bare)\n\nWords.\n\n![b](figure:whole)",
                "![a](figure:bare)\n\n![b](figure:hip)",
                "![a](figure:hip)\n\n![b](figure:hip)"
            })
    void otherFiguresStandAlone(String markdown) {
        assertThat(html(markdown).select(".series")).isEmpty();
        assertThat(html(markdown).select("figure")).isNotEmpty();
    }

    @Test
    void theKeyOfAFigureSaysWhatItsEntriesPointTo() {
        var entry = html("![a](figure:keyed)").selectFirst(".figure__key--choice li");

        assertThat(entry.attributes().dataset()).containsEntry("structure", "femur");
        assertThat(entry.attributes().dataset()).containsEntry("term", "valgus");
    }

    @Test
    void inAQuestionAFigureOnlyShows() {
        String markdown = "![a](figure:keyed)\n\n![b](figure:whole)\n\n![c](figure:bare)";
        var file = Sources.file("quizzes/a.md", markdown);
        var question = Jsoup.parse(page.html(MarkdownText.parse(file, markdown)));

        assertThat(question.select("figure")).hasSize(3);
        assertThat(question.select(".series, .figure__key--choice, [data-structure]")).isEmpty();
        assertThat(page.scripts()).isEmpty();
    }

    @Test
    void aTermHasItsDefinitionAtHand() {
        var html = html("a [knock](glossary:valgus) knee");
        var button = html.selectFirst("button");

        assertThat(button.text()).isEqualTo("knock");
        assertThat(html.getElementById(button.attr("popovertarget")).text())
                .startsWith("Valgus The knee falls <in>.");
    }

    @Test
    void aTermUsedTwiceHasTwoDefinitions() {
        assertThat(
                        html("[a](glossary:valgus) [b](glossary:valgus)")
                                .select("[popover]")
                                .eachAttr("id"))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    @Test
    void anUnknownTermIsItsWords() {
        assertThat(html("a [knock](glossary:none) knee").select("p").html())
                .isEqualTo("a knock knee");
    }

    @Test
    void aCalloutIsNamedByItsTitle() {
        var box = html("> [!WARNING]\n> Stop.").selectFirst("aside");

        assertThat(box.classNames()).containsExactly("box", "box--warning");
        assertThat(box.getElementById(box.attr("aria-labelledby")).text())
                .isEqualTo("When to get help");
    }

    @Test
    void aBoxSaysHowSureWeAre() {
        assertThat(html("> [!SURE] mixed\n> Why.").selectFirst("aside").text())
                .isEqualTo("How sure are we? Mixed evidence Why.");
    }

    @Test
    void anUnknownCalloutShowsItsText() {
        assertThat(html("> [!NOTE]\n> Text.").text()).isEqualTo("Text.");
    }

    @Test
    void tablesSayWhatTheirHeadingsAreAndScroll() {
        var html = html("| a | b |\n|---|--:|\n| 1 | 2 |");

        assertThat(html.select("th[scope=col]")).hasSize(2);
        assertThat(html.select("[align], [style]")).isEmpty();
        assertThat(html.select("[role=group][tabindex=0][aria-label] > table")).hasSize(1);
    }

    @Test
    void anExerciseStandsWhereItsLinkStood() {
        assertThat(html("[Lift](../exercises/lift.md)").body().html()).isEqualTo("<div>card</div>");
    }

    @Test
    void whatCannotBeEmbeddedStaysALink() {
        assertThat(html("[Check](../quizzes/a.md#b)").select("p > a").attr("href"))
                .isEqualTo("../quizzes/a.md#b");
    }

    @Test
    void theSameIdIsGivenOnce() {
        assertThat(page.unique("a")).isEqualTo("a");
        assertThat(page.unique("a")).isEqualTo("a-2");
        assertThat(page.unique("b")).isEqualTo("b");
    }

    private Document html(String markdown) {
        var file = Sources.file("articles/a.md", markdown);
        return Jsoup.parseBodyFragment(page.html(MarkdownText.parse(file, markdown)));
    }
}
