package org.sidestep.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sidestep.database.Database;
import org.sidestep.support.Quizzing;
import org.sidestep.support.RunningSite;

class NewRunsTest {
    private static final Form KNOWS_NOT = new Form(Map.of("unknown", List.of("1")));

    private final Database database = Database.open("jdbc:h2:mem:" + UUID.randomUUID());
    private final Runs runs = new Runs(database);
    private final NewRuns newRuns = new NewRuns(runs, RunningSite.NOON, new SecureRandom());
    private final Quizzes quizzes =
            new Quizzes(List.of(quiz("one", Quizzing.SINGLE), quiz("two", Quizzing.NUMBER)), null);
    private final List<String> told = new ArrayList<>();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void questionsOfSeveralQuizzesMakeARunInTheOrderGiven() {
        var run = review("two", "one");

        assertThat(run.asked()).extracting(Run.Asked::question).containsExactly("two", "one");
        assertThat(runs.find(run.id())).contains(run);
    }

    @Test
    void aQuestionThatIsNoLongerThereIsLeftOut() {
        assertThat(review("gone", "one").asked()).hasSize(1);
        assertThat(newRuns.ofQuestions(Run.Kind.REVIEW, List.of("gone"), quizzes)).isEmpty();
    }

    @Test
    void anAnswerIsToldOnceWithItsScoreAndConfidence() {
        var run = review("one");
        var answers =
                new Answers(
                        runs,
                        (of, asked, answer) ->
                                told.add(
                                        of.kind()
                                                + " "
                                                + asked.question()
                                                + " "
                                                + answer.grade().score()
                                                + " "
                                                + answer.confidence()),
                        RunningSite.NOON);
        take(answers, run);
        take(answers, run);

        assertThat(told).containsExactly("REVIEW one 0.0 UNSAID");
    }

    @Test
    void anAnswerIsKeptThoughWhoeverIsToldFails() {
        var run = review("one");
        AnswerListener fails =
                (of, asked, answer) -> {
                    throw new IllegalStateException("the listener fails on purpose");
                };
        take(new Answers(runs, fails, RunningSite.NOON), run);

        assertThat(runs.find(run.id()).flatMap(Run::next)).isEmpty();
    }

    private Run review(String... questions) {
        return newRuns.ofQuestions(Run.Kind.REVIEW, List.of(questions), quizzes).orElseThrow();
    }

    private void take(Answers answers, Run run) {
        var asked = run.asked().get(0);
        answers.take(run, asked, quizzes.asShown(asked), KNOWS_NOT);
    }

    private static Quiz quiz(String id, String body) {
        return Quizzing.parse(Quizzing.quiz(body).replace("{#which}", "{#" + id + "}"));
    }
}
