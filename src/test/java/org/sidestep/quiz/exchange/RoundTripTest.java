package org.sidestep.quiz.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Problems;
import org.sidestep.quiz.Matching;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.QuizParser;
import org.sidestep.support.Around;
import org.sidestep.support.Quizzing;
import org.sidestep.support.Sources;

/** What is exported and imported again asks the same, with the same key and the same feedback. */
class RoundTripTest {
    private static final QuizDraft DRAFT =
            new QuizDraft(
                    "Again",
                    "standing",
                    "Read [more](../articles/standing.md#level). Source: [@a2011]");

    static Stream<Quiz> quizzes() throws IOException {
        var quizzes = new ArrayList<Quiz>();
        for (String shape :
                List.of(
                        Quizzing.SINGLE,
                        Quizzing.SEVERAL,
                        Quizzing.TRUE_FALSE,
                        Quizzing.NUMBER,
                        Quizzing.MATCHING,
                        Quizzing.ORDERING,
                        Quizzing.CLOZE,
                        "The [[gluteus medius|medius]] keeps it level.\n",
                        "The sign [[\\*|a \\*]] keeps it level.\n",
                        HARD)) {
            quizzes.add(Quizzing.parse(Quizzing.quiz(shape)));
        }
        try (Stream<Path> files = Files.list(Path.of("content/quizzes"))) {
            for (Path file : files.sorted().toList()) {
                quizzes.add(parse("quizzes/" + file.getFileName(), Files.readString(file)));
            }
        }
        return quizzes.stream().filter(quiz -> !quiz.isMixed());
    }

    /** Signs that mean something in GIFT, in XML or in Markdown. */
    private static final String HARD =
            """
            - [ ] 50% of {a} ~ b = c # d: \\*e\\* -> f
              > Not *this*, and not <b> & "that": see [x](https://example.org/?a=b#c).
            - [x] `x = y` and **z** \\[1\\]
              > Yes = yes.
            - [ ] \\- \\# 1\\. a ~~b~~ & &amp;lt; 10^3^
              > \\+ It begins no list.
            - [ ] %50% more // or \\_less\\_
              > No ~ no.
            """;

    @ParameterizedTest
    @MethodSource("quizzes")
    void throughMoodleXml(Quiz quiz) {
        var exported = MoodleXml.of(List.of(quiz), new Around(), Optional.empty(), figure -> "");
        var imported = MoodleXmlParser.parse(text(exported));

        assertThat(imported.notes()).allMatch(note -> note.message().contains("picture"));
        assertThat(again(imported)).containsExactlyElementsOf(told(quiz, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("quizzes")
    void throughGift(Quiz quiz) {
        var exported = Gift.of(List.of(quiz), new Around(), Optional.empty());
        var imported = GiftParser.parse(text(exported));

        assertThat(imported.notes()).isEmpty();
        assertThat(again(imported)).containsExactlyElementsOf(told(quiz, leftOut(exported)));
    }

    private static Set<String> leftOut(Exported exported) {
        return exported.lost().stream()
                .filter(line -> line.contains("the whole question"))
                .map(line -> line.substring(0, line.indexOf(':')))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static List<String> again(Imported imported) {
        String markdown = DRAFT.markdown(imported.questions(), Set.of());
        return told(parse("quizzes/again.md", markdown), Set.of());
    }

    private static List<String> told(Quiz quiz, Set<String> without) {
        return quiz.questions().stream()
                .filter(question -> !without.contains(question.id()))
                .map(RoundTripTest::told)
                .toList();
    }

    /**
     * The stem, the key and the feedback. Places in a picture come back as its names, and pairs
     * have no feedback elsewhere.
     */
    private static String told(Question question) {
        String key = question.shape().measure().replaceFirst("^[a-z0-9-]+:", "");
        String feedback =
                question.shape() instanceof Matching
                        ? ""
                        : question.shape().feedback().stream()
                                .map(MarkdownText::plain)
                                .toList()
                                .toString();
        return question.id() + "\n" + question.stem().plain() + "\n" + key + "\n" + feedback;
    }

    private static String text(Exported exported) {
        return new String(exported.files().get(""), StandardCharsets.UTF_8);
    }

    private static Quiz parse(String path, String text) {
        return QuizParser.parse(Sources.file(path, text), new Problems());
    }
}
