package org.sidestep.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sidestep.web.Words;

/** What the page at the end of a run shows. */
final class ResultViews {
    private final Words words;
    private final RunViews runs;

    ResultViews(Words words, RunViews runs) {
        this.words = words;
        this.runs = runs;
    }

    ResultView of(Run run, Quizzes all) {
        var text = RunViews.text(run, all);
        List<Review> reviews =
                run.asked().stream().map(asked -> RunViews.review(asked, all, text)).toList();
        var certain =
                run.asked().stream()
                        .flatMap(asked -> asked.answer().stream())
                        .filter(answer -> answer.confidence() == Confidence.CERTAIN)
                        .toList();
        var quiz = all.find(run.quiz());
        return new ResultView(
                words.get("result.title", runs.title(run, all)),
                runs.title(run, all),
                Review.points(run.score()),
                run.asked().size(),
                (int) reviews.stream().filter(review -> review.verdict().equals("right")).count(),
                reviews,
                reread(run, all),
                certain.size(),
                (int)
                        certain.stream()
                                .filter(answer -> answer.grade().verdict() == Verdict.RIGHT)
                                .count(),
                quiz.map(q -> q.url() + "/runs").orElse(""),
                quiz.flatMap(Quiz::article)
                        .map(article -> "/articles/" + article.text())
                        .orElse(""),
                text.references());
    }

    private static List<ResultView.Section> reread(Run run, Quizzes all) {
        Map<String, ResultView.Section> sections = new LinkedHashMap<>();
        for (Run.Asked asked : run.asked()) {
            boolean right =
                    asked.answer()
                            .map(answer -> answer.grade().verdict() == Verdict.RIGHT)
                            .orElse(true);
            Question question = all.asShown(asked);
            String url = all.sectionUrl(question);
            if (!right && !url.isEmpty()) {
                sections.putIfAbsent(url, new ResultView.Section(url, question.sectionWords()));
            }
        }
        return List.copyOf(sections.values());
    }
}
