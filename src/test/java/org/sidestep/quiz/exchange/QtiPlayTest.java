package org.sidestep.quiz.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sidestep.quiz.Quizzes;
import org.sidestep.support.Around;
import org.sidestep.support.QtiPlayer;
import org.sidestep.support.Quizzing;
import org.sidestep.support.SiteBuilder;

/** What another program makes of the exported QTI. */
class QtiPlayTest {
    private static final String NOTHING = "NULL";

    static Stream<Arguments> answers() {
        return Stream.of(
                answer(Quizzing.SINGLE, "1.0", "choice-2", "choice-2"),
                answer(Quizzing.SINGLE, "0.0", "choice-3", "choice-3"),
                answer(Quizzing.SEVERAL, "1.0", "[choice-1,choice-2]", "choice-1", "choice-2"),
                answer(Quizzing.SEVERAL, "0.5", "[choice-2]", "choice-2"),
                answer(Quizzing.SEVERAL, "0.0", "[choice-1,choice-3]", "choice-1", "choice-3"),
                answer(Quizzing.SEVERAL, "0.0", "[choice-3,choice-4]", "choice-3", "choice-4"),
                answer(Quizzing.TRUE_FALSE, "1.0", "choice-1", "choice-1"),
                answer(Quizzing.NUMBER, "1.0", "choice-1", "55"),
                answer(Quizzing.NUMBER, "0.0", NOTHING, "55.1"),
                answer(Quizzing.NUMBER, "0.0", "choice-2", "90"),
                answer(Quizzing.HOTSPOT, "1.0", "choice-1", "choice-1"),
                order("1.0", "choice-1", "choice-2", "choice-3", "choice-4"),
                order("0.0", "choice-2", "choice-1", "choice-3", "choice-4"),
                pairs("1.0", "left-1 right-1", "left-2 right-2", "left-3 right-3"),
                pairs("0.6666666666666666", "left-1 right-1", "left-2 right-2", "left-3 right-4"),
                gaps("1.0", "Medius", "pelvis"),
                gaps("0.5", "biceps", "pelvis"));
    }

    private static Arguments answer(String shape, String score, String told, String... values) {
        return Arguments.of(shape, Map.of("RESPONSE", List.of(values)), score, told);
    }

    private static Arguments order(String score, String... steps) {
        return answer(Quizzing.ORDERING, score, NOTHING, steps);
    }

    private static Arguments pairs(String score, String... pairs) {
        return answer(Quizzing.MATCHING, score, NOTHING, pairs);
    }

    private static Arguments gaps(String score, String... words) {
        var answers = new LinkedHashMap<String, List<String>>();
        for (String word : words) {
            answers.put("RESPONSE-" + (answers.size() + 1), List.of(word));
        }
        return Arguments.of(Quizzing.CLOZE, answers, score, NOTHING);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void anAnswerIsWorthAndIsToldWhatItIsHere(
            String shape, Map<String, List<String>> answers, String score, String told) {
        var player = new QtiPlayer(exported(shape).files());

        assertThat(player.errors()).isEmpty();
        assertThat(player.play("which.xml", answers))
                .containsEntry("SCORE", score)
                .containsEntry("FEEDBACK", told)
                .containsEntry("WHY", "shown");
    }

    @Test
    void allThatTheSiteAsksKeepsTheSchemaAndTheRules() {
        Quizzes real = SiteBuilder.ofRealContent().inDevelopment().site().load().quizzes();
        var site = Optional.of("https://example.org");
        Exported all = Qti.of(real.all(), real.surroundings(), site, figure -> "<svg/>");

        assertThat(new QtiPlayer(all.files()).errors()).isEmpty();
    }

    @Test
    void whatBreaksTheSchemaIsSeen() {
        String item = new String(exported(Quizzing.SINGLE).files().get("which.xml"), UTF_8);
        byte[] broken = item.replace("maxChoices", "most").getBytes(UTF_8);

        assertThat(new QtiPlayer(Map.of("which.xml", broken)).errors())
                .singleElement()
                .asString()
                .contains("'most' is not allowed");
    }

    private static Exported exported(String shape) {
        return Qti.of(
                List.of(Quizzing.parse(Quizzing.quiz(shape))),
                new Around(),
                Optional.empty(),
                figure -> "<svg/>");
    }
}
