package org.sidestep.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sidestep.quiz.exchange.Imported.Note;

class MoodleXmlParserTest {
    @Test
    void htmlBecomesMarkdown() {
        assertThat(asked("html", "<p>Which <b>one</b>, *really*?</p><ul><li>here</li></ul>").text())
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
    void linesAreCountedFromTheTopOfTheFile() {
        String xml =
                "\n<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<quiz>\n<question/></quiz>";

        assertThat(MoodleXmlParser.parse(xml).notes())
                .containsExactly(new Note(4, "a question without a type; left out"));
    }

    @Test
    void brokenXmlIsNamedWithItsLine() {
        assertThat(MoodleXmlParser.parse("<quiz>\n<question>\n</quiz>").notes())
                .containsExactly(
                        new Note(
                                3,
                                "this is no well-formed XML (The element type \"question\" must be"
                                        + " terminated by the matching end-tag \"</question>\".);"
                                        + " nothing was read. Mend it, or export it again"));
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

    @Test
    void eachTextIsReadInItsFormat() {
        assertThat(asked("markdown", "Which **one**?\n\nThe *best*.").text())
                .containsExactly("Which **one**?", "The *best*.");
        assertThat(asked("plain_text", "Is a<b>c?\n\nIs *x* one?").text())
                .containsExactly("Is a\\<b\\>c?", "Is \\*x\\* one?");
        assertThat(asked("moodle_auto_format", "Which <b>one</b>?\n\nThe best.").text())
                .containsExactly("Which **one**?", "The best.");
    }

    @Test
    void wordsAtTheBeginningStayWords() {
        assertThat(asked("html", "<p>Which?</p><p>- a</p><p>1. b</p><p># c</p><p>~~~</p>").text())
                .containsExactly("Which?", "\\- a", "1\\. b", "\\# c", "\\~\\~\\~");
        assertThat(asked("html", "Is it [[a]] or &amp;lt;?").stem())
                .isEqualTo("Is it \\[ \\[a\\]\\] or \\&lt;?");
    }

    @Test
    void aRaisedDigitIsNoOtherDigit() {
        assertThat(asked("html", "Is 10<sup>23</sup> H<sub>2</sub>O or x<sup>n</sup>?").stem())
                .isEqualTo("Is 10²³ H₂O or x^n?");
    }

    @Test
    void whatHtmlHoldsAndMarkdownDoesNotIsNamed() {
        assertThat(
                        notes(
                                "<![CDATA[<img src='a.png' alt='The hip'> <a href='b.html'>b</a>"
                                        + " <a href='https://e.org/(c)'>c</a><table></table>]]>",
                                ""))
                .containsExactly(
                        "a picture, film or sound is left out (The hip); add it as a figure of this"
                                + " site",
                        "the link to “b.html” is left out; its words stay",
                        "of a table only the words stay");
    }

    @Test
    void htmlThatStandsBareIsNamed() {
        assertThat(notes("<p>Which?</p>", ""))
                .containsExactly("HTML in a <text> is left out; wrap it in <![CDATA[ ]]>");
    }

    @Test
    void whatElseIsLostIsNamed() {
        assertThat(
                        notes(
                                "Which?",
                                "<shuffleanswers>false</shuffleanswers><defaultgrade>2.0</defaultgrade>"
                                        + "<correctfeedback><text>Read on.</text></correctfeedback>"
                                        + "<incorrectfeedback><text>Your answer is incorrect.</text>"
                                        + "</incorrectfeedback><tags><tag><text>hip</text></tag></tags>"))
                .containsExactly(
                        "its options stand in their order there, and in any order here",
                        "the feedback on the whole answer is left out: “Read on.”",
                        "it is worth 2.0 points there, and as much as any other here",
                        "its tags are left out");
    }

    @Test
    void theFirstHintThatSaysSomethingIsKept() {
        String hints = "<hint><text></text></hint><hint><text>Look down.</text></hint>";

        assertThat(MoodleXmlParser.parse(choiceXml("html", "Which?", hints)).questions().get(0))
                .extracting(ImportedQuestion::hint)
                .isEqualTo(List.of("Look down."));
    }

    @Test
    void aGapInsideOfATagIsNamed() {
        String xml =
                "<quiz><question type=\"cloze\"><questiontext><text><![CDATA["
                        + "The <img alt='{1:SA:=hip}'/> bends.]]></text></questiontext></question></quiz>";

        assertThat(MoodleXmlParser.parse(xml).questions()).isEmpty();
        assertThat(MoodleXmlParser.parse(xml).notes())
                .extracting(Note::message)
                .contains("a gap stands inside of a tag; left out. Write it between the words");
    }

    private static ImportedQuestion asked(String format, String text) {
        String xml = choiceXml(format, "<![CDATA[" + text + "]]>", "");
        return MoodleXmlParser.parse(xml).questions().get(0);
    }

    private static List<String> notes(String text, String more) {
        return MoodleXmlParser.parse(choiceXml("html", text, more)).notes().stream()
                .map(Note::message)
                .toList();
    }

    private static String choiceXml(String format, String text, String more) {
        return "<quiz><question type=\"multichoice\"><questiontext format=\"%s\"><text>%s</text>"
                        .formatted(format, text)
                + "</questiontext><answer fraction=\"100\"><text>a</text></answer>%s</question></quiz>"
                        .formatted(more);
    }
}
