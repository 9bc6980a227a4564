package org.sidestep.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.sidestep.support.Around;
import org.sidestep.support.Quizzing;

class MoodleXmlTest {
    @Test
    void oneRightAnswerIsWorthAllAndEachOptionHasItsFeedback() {
        Element question = question(Quizzing.SINGLE);

        assertThat(question.select("answer").eachAttr("fraction")).containsExactly("0", "100", "0");
        assertThat(question.select("answer > feedback").eachText())
                .containsExactly(
                        "<p>It straightens the hip.</p>",
                        "<p>Yes.</p>",
                        "<p>It pulls inwards.</p>");
    }

    @Test
    void aWrongTickTakesAwayWhatARightOneGives() {
        Element question = question(Quizzing.SEVERAL);

        assertThat(question.select("single").text()).isEqualTo("false");
        assertThat(question.select("answer").eachAttr("fraction"))
                .containsExactly("50", "50", "-50", "-50");
    }

    @Test
    void aNumberHasItsToleranceAndItsUnit() {
        Element question = question(Quizzing.NUMBER);

        assertThat(question.select("answer > tolerance").eachText()).containsExactly("10", "5");
        assertThat(question.select("unit_name").text()).isEqualTo("degrees");
    }

    @Test
    void anOrderIsGradedByNeighboursAsHere() {
        Element question = question(Quizzing.ORDERING);

        assertThat(question.attr("type")).isEqualTo("ordering");
        assertThat(question.select("gradingtype").text()).isEqualTo("RELATIVE_NEXT_EXCLUDE_LAST");
    }

    @Test
    void whatAnOlderMoodleCannotAskIsNamed() {
        assertThat(exported(Quizzing.ORDERING, Optional.of("https://example.org")).lost())
                .containsExactly(
                        "which: all of it, in a Moodle before 4.4 without the plugin Ordering");
    }

    @Test
    void aStarInAGapStandsForItself() {
        assertThat(question("The sign [[\\*]] is one.\n").select("questiontext").text())
                .contains("{1:SHORTANSWER:=\\*}");
    }

    @Test
    void aSpareRightSideHasNoLeftOne() {
        assertThat(question(Quizzing.MATCHING).select("subquestion").last().text())
                .isEqualTo("femoral nerve");
    }

    @Test
    void aGapTakesAnyOfItsSpellings() {
        assertThat(question(Quizzing.CLOZE).select("questiontext").text())
                .contains(
                        "The {1:SHORTANSWER:=gluteus medius~=medius} keeps the {1:SHORTANSWER:=pelvis}");
    }

    @Test
    void thePictureComesAlongAndTheLossOfPlacesIsNamed() {
        Exported exported = exported(Quizzing.HOTSPOT, Optional.of("https://example.org"));

        assertThat(first(exported).select("questiontext > file").attr("name")).isEqualTo("hip.svg");
        assertThat(exported.lost())
                .containsExactly(
                        "which: the places in the picture; their names are chosen instead");
    }

    @Test
    void sourcesAreNamedInWords() {
        assertThat(question(Quizzing.SINGLE).select("generalfeedback").text())
                .contains("Source: (Ash 2011)");
    }

    private static Element question(String shape) {
        return first(exported(shape, Optional.empty()));
    }

    private static Exported exported(String shape, Optional<String> base) {
        var quiz = Quizzing.parse(Quizzing.quiz(shape));
        return MoodleXml.of(List.of(quiz), new Around(), base, figure -> "<svg/>");
    }

    private static Element first(Exported exported) {
        String xml = new String(exported.files().get(""), StandardCharsets.UTF_8);
        return Jsoup.parse(xml, "", Parser.xmlParser()).select("question").get(1);
    }
}
