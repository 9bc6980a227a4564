package org.sidestep.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sidestep.quiz.exchange.Imported.Note;

class MoodleXmlParserTest {
    @Test
    void htmlBecomesMarkdown() {
        assertThat(
                        choice(
                                        "<![CDATA[<p>Which <b>one</b>, *really*?</p><ul><li>here</li></ul>]]>")
                                .text())
                .containsExactly("Which **one**, \\*really\\*?", "• here");
    }

    @Test
    void aKindWithoutAShapeIsNamedWithItsLine() {
        assertThat(
                        MoodleXmlParser.parse("<quiz>\n<question type=\"essay\"></question></quiz>")
                                .notes())
                .containsExactly(
                        new Note(2, "a question of the kind “essay” has no shape here; left out"));
    }

    @Test
    void brokenXmlIsNamedWithItsLine() {
        assertThat(MoodleXmlParser.parse("<quiz>\n<question>\n</quiz>").notes())
                .containsExactly(new Note(3, "this is not well-formed XML; nothing was read"));
    }

    @Test
    void otherXmlIsNoQuiz() {
        assertThat(MoodleXmlParser.parse("<html></html>").notes().get(0).message())
                .isEqualTo("this is no Moodle XML: it begins with <html>");
    }

    @Test
    void aFileReadsNoOtherFile() {
        String xml =
                "<!DOCTYPE quiz [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><quiz>"
                        + "<question type=\"truefalse\"><questiontext><text>&e;</text>"
                        + "</questiontext></question></quiz>";

        assertThat(MoodleXmlParser.parse(xml).questions())
                .allSatisfy(question -> assertThat(question.text()).isEmpty());
    }

    @Test
    void aGapOfAnotherKindIsNamed() {
        String xml =
                "<quiz><question type=\"cloze\"><questiontext><text>A {1:NUMERICAL:=3} b"
                        + "</text></questiontext></question></quiz>";

        assertThat(MoodleXmlParser.parse(xml).notes())
                .containsExactly(
                        new Note(1, "a gap of the kind “NUMERICAL” has no shape here; left out"));
    }

    private static ImportedQuestion choice(String text) {
        return MoodleXmlParser.parse(
                        "<quiz><question type=\"multichoice\"><questiontext><text>"
                                + text
                                + "</text></questiontext><answer fraction=\"100\"><text>a</text></answer>"
                                + "</question></quiz>")
                .questions()
                .get(0);
    }
}
