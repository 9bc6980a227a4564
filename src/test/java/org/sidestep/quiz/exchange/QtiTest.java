package org.sidestep.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sidestep.Settings;
import org.sidestep.Site;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.Quizzes;
import org.sidestep.support.Around;
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
                .containsExactly("0.333333", "0.333333", "0.333333");
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
                .containsExactly("which.xml", "figures/hip.svg", "test-a.xml")
                .allSatisfy(file -> assertThat(exported.files()).containsKey(file));
    }

    @Test
    void whatIsLostIsNamed() {
        assertThat(exported(Quizzing.parse(Quizzing.quiz(Quizzing.ORDERING))).lost())
                .containsExactly(
                        "which: where its links lead; give --base-url to keep that",
                        "which: the points for a part of the order");
    }

    /**
     * Needs the schemas of IMS, which no package holds: -Dqti.schemas=FOLDER, where imsqti_v2p1.xsd
     * lies beside what it imports.
     */
    @Test
    @EnabledIfSystemProperty(named = "qti.schemas", matches = ".+")
    void everythingIsValid() throws Exception {
        Schema schema = schema(Path.of(System.getProperty("qti.schemas")));
        var settings =
                new Settings(
                        0,
                        "127.0.0.1",
                        Path.of("content"),
                        Path.of("static"),
                        Path.of("data"),
                        Optional.empty(),
                        Optional.empty(),
                        true);
        Quizzes real = new Site(settings, Clock.systemUTC()).load().quizzes();
        var exported =
                new ArrayList<>(
                        List.of(
                                Qti.of(
                                        real.all(),
                                        real.surroundings(),
                                        Optional.of("https://example.org"),
                                        figure -> "<svg/>")));
        for (String shape : List.of(Quizzing.CLOZE, Quizzing.HOTSPOT, Quizzing.SEVERAL)) {
            exported.add(exported(Quizzing.parse(Quizzing.quiz(shape))));
        }
        for (Exported one : exported) {
            validate(one, schema);
        }
    }

    private static void validate(Exported exported, Schema schema) throws Exception {
        for (var file : exported.files().entrySet()) {
            if (file.getKey().matches("(?!imsmanifest).*\\.xml")) {
                var source = new StreamSource(new ByteArrayInputStream(file.getValue()));
                source.setSystemId(file.getKey());
                schema.newValidator().validate(source);
            }
        }
    }

    private static Schema schema(Path folder) throws Exception {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        schemas.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        return schemas.newSchema(folder.resolve("imsqti_v2p1.xsd").toFile());
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
