package org.sidestep;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.sidestep.quiz.Confidence;
import org.sidestep.quiz.NewRuns;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Quizzes;
import org.sidestep.quiz.Run;
import org.sidestep.quiz.Runs;
import org.sidestep.quiz.Verdict;
import org.sidestep.review.Questions;
import org.sidestep.review.Rating;
import org.sidestep.review.Recall;

/** The questions and runs of the quiz room, as review knows them. */
final class ReviewedQuestions implements Questions {
    private final Supplier<Quizzes> quizzes;
    private final Runs runs;
    private final NewRuns newRuns;
    private volatile Versions versions;

    ReviewedQuestions(Supplier<Quizzes> quizzes, Runs runs, NewRuns newRuns) {
        this.quizzes = quizzes;
        this.runs = runs;
        this.newRuns = newRuns;
    }

    /** The versions of the questions of one snapshot; to make them out takes a while. */
    private record Versions(Quizzes of, Map<String, String> byId) {
        static Versions of(Quizzes quizzes) {
            return new Versions(
                    quizzes,
                    quizzes.all().stream()
                            .flatMap(quiz -> quiz.questions().stream())
                            .collect(
                                    Collectors.toUnmodifiableMap(
                                            Question::id,
                                            Question::version,
                                            (first, second) -> first)));
        }
    }

    @Override
    public Map<String, String> versions() {
        Quizzes now = quizzes.get();
        Versions known = versions;
        if (known == null || known.of() != now) {
            known = Versions.of(now);
            versions = known;
        }
        return known.byId();
    }

    @Override
    public Optional<List<Recall>> recalls(String run) {
        return runs.find(run)
                .map(
                        found ->
                                found.asked().stream()
                                        .filter(asked -> versions().containsKey(asked.question()))
                                        .flatMap(asked -> recall(asked).stream())
                                        .toList());
    }

    private static Optional<Recall> recall(Run.Asked asked) {
        return asked.answer().map(answer -> recall(asked, answer));
    }

    /** How an answer shows that its question was remembered. */
    static Recall recall(Run.Asked asked, Run.Answer answer) {
        return new Recall(asked.question(), asked.version(), rating(answer));
    }

    /** What is not wholly right was not remembered; how sure the reader was tells the rest. */
    static Rating rating(Run.Answer answer) {
        if (answer.grade().verdict() != Verdict.RIGHT) {
            return Rating.AGAIN;
        }
        Confidence confidence = answer.confidence();
        return confidence == Confidence.UNSURE
                ? Rating.HARD
                : confidence == Confidence.CERTAIN ? Rating.EASY : Rating.GOOD;
    }

    @Override
    public Optional<Begun> begin(List<String> questions) {
        return newRuns.ofQuestions(Run.Kind.REVIEW, questions, quizzes.get())
                .map(run -> new Begun(run.id(), run.url(1)));
    }
}
