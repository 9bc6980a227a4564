package org.sidestep.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.sidestep.quiz.Quiz;
import org.sidestep.support.Around;
import org.sidestep.support.QtiPlayer;
import org.sidestep.support.Quizzing;

class QtiTest {
    @Test
    void onlyTheRightOptionScores() {
        Document item = item(Quizzing.SINGLE);

        assertThat(item.select("correctResponse > value").text()).isEqualTo("choice-2");
        assertThat(item.select("simpleChoice[identifier=choice-2]").text())
                .isEqualTo("Gluteus medius");
    }

    @Test
    void eachOptionIsToldItsFeedbackAndAllAreToldWhy() {
        Document item = item(Quizzing.SINGLE);

        assertThat(item.select("modalFeedback[identifier=choice-3]").text())
                .isEqualTo("It pulls inwards.");
        assertThat(item.select("modalFeedback[outcomeIdentifier=WHY]").text())
                .contains("So it is.", "(Ash 2011)");
    }

    @Test
    void aWrongTickTakesAwayWhatARightOneGives() {
        Document item = item(Quizzing.SEVERAL);

        assertThat(item.select("mapEntry").eachAttr("mappedValue"))
                .containsExactly("0.5", "0.5", "-0.5", "-0.5");
        assertThat(item.select("mapping").attr("lowerBound")).isEqualTo("0");
    }

    @Test
    void trueAndFalseKeepTheirOrder() {
        assertThat(item(Quizzing.TRUE_FALSE).select("choiceInteraction").attr("shuffle"))
                .isEqualTo("false");
    }

    @Test
    void aNumberScoresInsideItsRange() {
        Document item = item(Quizzing.NUMBER);

        assertThat(item.select("responseIf baseValue").eachText())
                .containsExactly("35", "55", "1", "choice-1");
        assertThat(item.select("responseElseIf baseValue").eachText())
                .containsExactly("85", "95", "0", "choice-2");
    }

    @Test
    void stepsAreDeclaredInTheirOrder() {
        assertThat(item(Quizzing.ORDERING).select("correctResponse > value").eachText())
                .containsExactly("choice-1", "choice-2", "choice-3", "choice-4");
    }

    @Test
    void eachPairGivesItsShareAndASpareRightSideStands() {
        Document item = item(Quizzing.MATCHING);

        assertThat(item.select("mapEntry").eachAttr("mappedValue"))
                .containsExactly("0.3333333333333333", "0.3333333333333333", "0.3333333333333333");
        assertThat(item.select("simpleMatchSet").last().select("simpleAssociableChoice").eachText())
                .endsWith("femoral nerve")
                .hasSize(4);
    }

    @Test
    void anySpellingOfAGapCounts() {
        Document item = item(Quizzing.CLOZE);

        assertThat(
                        item.select("responseDeclaration[identifier=RESPONSE-1] mapEntry")
                                .eachAttr("mapKey"))
                .containsExactly("gluteus medius", "medius");
        assertThat(item.select("itemBody p").last().wholeText())
                .isEqualTo("The  keeps the  level.");
    }

    @Test
    void placesLieInThePictureByItsPixels() {
        Document item = item(Quizzing.HOTSPOT);

        assertThat(item.select("hotspotChoice").first().attr("coords")).isEqualTo("262,113,38");
        assertThat(item.select("object").attr("data")).isEqualTo("figures/hip.svg");
    }

    @Test
    void thePackageHoldsEverythingItsManifestNames() {
        Exported exported = exported(Quizzing.parse(Quizzing.quiz(Quizzing.HOTSPOT)));
        Document manifest = xml(exported.files().get("imsmanifest.xml"));

        assertThat(manifest.select("file").eachAttr("href"))
                .containsExactly("which.xml", "figures/hip.svg", "test_a.xml")
                .allSatisfy(file -> assertThat(exported.files()).containsKey(file));
        assertThat(manifest.select("resource[href=test_a.xml] > dependency"))
                .extracting(dependency -> dependency.attr("identifierref"))
                .containsExactly(manifest.select("resource[href=which.xml]").attr("identifier"));
    }

    @Test
    void noTwoPartsOfAPackageHaveOneName() {
        String quiz = Quizzing.quiz(Quizzing.SINGLE);
        String question = quiz.substring(quiz.indexOf("## "));
        String others =
                Stream.of("a", "test-a", "1", "q-1")
                        .map(id -> question.replace("#which", "#" + id))
                        .collect(Collectors.joining("\n"));
        Exported exported = exported(Quizzing.parse(quiz + "\n" + others));
        Document manifest = xml(exported.files().get("imsmanifest.xml"));

        assertThat(exported.files()).hasSize(1 + 5 + 1);
        assertThat(exported.files().values())
                .extracting(file -> xml(file).child(0).attr("identifier"))
                .doesNotHaveDuplicates();
        assertThat(manifest.select("resource").eachAttr("identifier")).doesNotHaveDuplicates();
        assertThat(new QtiPlayer(exported.files()).errors()).isEmpty();
    }

    @Test
    void whatIsLostIsNamed() {
        assertThat(exported(Quizzing.parse(Quizzing.quiz(Quizzing.ORDERING))).lost())
                .containsExactly(
                        "which: where its links lead; give --base-url to keep that",
                        "which: the points for a part of the order");
    }

    private static Document item(String shape) {
        return xml(exported(Quizzing.parse(Quizzing.quiz(shape))).files().get("which.xml"));
    }

    private static Exported exported(Quiz quiz) {
        return Qti.of(List.of(quiz), new Around(), Optional.empty(), figure -> "<svg/>");
    }

    private static Document xml(byte[] file) {
        return Jsoup.parse(new String(file, StandardCharsets.UTF_8), "", Parser.xmlParser());
    }
}
