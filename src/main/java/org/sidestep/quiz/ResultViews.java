package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidestep.content.PageText;
import org.sidestep.web.Words;

/** What the page at the end of a run shows. */
final class ResultViews {
    private final Words words;
    private final RunViews runs;

    ResultViews(Words words, RunViews runs) {
        this.words = words;
        this.runs = runs;
    }

    /**
     * The result of a run in which everything is answered.
     *
     * @param pretest the run before reading, if there was one
     */
    ResultView of(Run run, Optional<Run> pretest, Quizzes all) {
        var text = RunViews.text(run, all);
        List<Review> reviews =
                run.asked().stream().map(asked -> RunViews.review(asked, all, text)).toList();
        var certain = reviews.stream().filter(review -> is(review, Confidence.CERTAIN)).toList();
        var sections = Understanding.sections(run, all);
        var quiz = all.find(run.quiz());
        return new ResultView(
                words.get("result.title", runs.title(run, all)),
                runs.title(run, all),
                run.kind().word(),
                run.url(),
                Review.points(run.score()),
                run.asked().size(),
                right(reviews),
                reviews,
                sections,
                Understanding.reread(sections),
                pretest.flatMap(before -> gain(before, run, all, text)),
                certain.size(),
                right(certain),
                quiz.map(q -> q.url() + "/runs").orElse(""),
                quiz.map(Quiz::articleUrl).orElse(""),
                text.references());
    }

    private static boolean is(Review review, Confidence confidence) {
        return review.confidence().equals(confidence.word());
    }

    private static int right(List<Review> reviews) {
        return (int)
                reviews.stream()
                        .filter(review -> review.verdict().equals(Verdict.RIGHT.word()))
                        .count();
    }

    /** Empty unless at least one question was answered both times. */
    private static Optional<ResultView.Gain> gain(
            Run before, Run after, Quizzes all, PageText text) {
        var changes = new ArrayList<ResultView.Change>();
        for (Run.Asked asked : before.asked()) {
            var now = after.asking(asked.question()).flatMap(Run.Asked::answer);
            if (asked.answer().isPresent() && now.isPresent()) {
                changes.add(
                        new ResultView.Change(
                                text.html(all.asShown(asked).stem()),
                                asked.answer().get().grade().verdict().word(),
                                now.get().grade().verdict().word()));
            }
        }
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ResultView.Gain(
                                count(changes.stream().map(ResultView.Change::before).toList()),
                                count(changes.stream().map(ResultView.Change::after).toList()),
                                changes));
    }

    private static int count(List<String> verdicts) {
        return (int) verdicts.stream().filter(Verdict.RIGHT.word()::equals).count();
    }
}
