package org.sidestep.quiz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.quiz.Quiz;
import org.sidestep.support.Around;
import org.sidestep.support.Mutation;
import org.sidestep.support.Quizzing;

/** Whatever is in a file, reading it ends with questions and notes. */
class HostileImportTest {
    private static final int MUTANTS = 200;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void aBrokenFileNeverBreaksItsReader(long seed) {
        List<Quiz> quizzes =
                List.of(
                        Quizzing.parse(Quizzing.quiz(Quizzing.SEVERAL)),
                        Quizzing.parse(Quizzing.quiz(Quizzing.NUMBER)),
                        Quizzing.parse(Quizzing.quiz(Quizzing.MATCHING)),
                        Quizzing.parse(Quizzing.quiz(Quizzing.ORDERING)),
                        Quizzing.parse(Quizzing.quiz(Quizzing.CLOZE)));
        var around = new Around();
        Exported gift = Gift.of(quizzes, around, Optional.empty());
        Exported xml = MoodleXml.of(quizzes, around, Optional.empty(), figure -> "");
        for (int i = 0; i < MUTANTS; i++) {
            var random = new Random(seed * MUTANTS + i);
            survives(gift, GiftParser::parse, random);
            survives(xml, MoodleXmlParser::parse, random);
        }
    }

    private static void survives(
            Exported exported, Function<String, Imported> reader, Random random) {
        byte[] bytes = exported.files().get("");
        for (Mutation mutation : Mutation.some(random)) {
            bytes = mutation.apply(bytes, random);
        }
        String text = new String(bytes, UTF_8);
        assertThatCode(() -> draft(reader.apply(text))).as(text).doesNotThrowAnyException();
    }

    private static void draft(Imported imported) {
        new QuizDraft("Again", "standing", "Read.").markdown(imported.questions(), Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "multichoice, NaN, 1",
        "numerical, 100, 1e999999999",
        "numerical, 1e999999999, 1",
        "ordering, x, 1",
        "cloze, 1, {1:SA:%1.2.3%x}"
    })
    void anOddNumberNeverBreaksTheReader(String type, String fraction, String text) {
        String xml =
                "<quiz><question type='%s'><questiontext><text>%s</text></questiontext>"
                        .formatted(type, text);
        String answer = "<answer fraction='%s'><text>%s</text></answer>".formatted(fraction, text);

        assertThatCode(() -> draft(MoodleXmlParser.parse(xml + answer + "</question></quiz>")))
                .doesNotThrowAnyException();
    }

    @Test
    void elementsMayBeNestedDeeply() {
        String deep = "<text>".repeat(20_000) + "</text>".repeat(20_000);
        String html = "<![CDATA[" + "<b>".repeat(5_000) + "Which one?]]>";
        String xml =
                "<quiz><question type=\"truefalse\">%s<questiontext><text>%s</text></questiontext>"
                        .formatted(deep, html);

        assertThatCode(() -> draft(MoodleXmlParser.parse(xml + "</question></quiz>")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[html]<b><p>Which</p><p>one?</p></b> {T}",
                "[html]The <img alt=\"{=hip}\"> bends.",
                "[html]<{=hip}",
                "{=hip}",
                "{}",
                "::::{T}",
                "{#}",
                "{=}",
                "{~}",
                "{=->}",
                "How much? {#1e999999999}",
                "How much? {#1..2..3}",
                "How much? {%9999999999999999999999%a}",
                "$CATEGORY:",
                "\\"
            })
    void anOddQuestionNeverBreaksTheReader(String gift) {
        assertThatCode(() -> draft(GiftParser.parse(gift))).doesNotThrowAnyException();
    }
}
