package org.sidestep.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sidestep.content.PageText;
import org.sidestep.web.Words;

/** What the pages of a run show before and after an answer. */
final class RunViews {
    private final Words words;

    RunViews(Words words) {
        this.words = words;
    }

    /** A question to be answered, with what was already entered and what is still missing. */
    QuestionView form(
            Run run, Run.Asked asked, Quizzes all, Form form, List<Entered.Missing> missing) {
        Question question = all.asShown(asked);
        return new QuestionView(
                words.get("question.title", asked.place(), run.asked().size(), title(run, all)),
                title(run, all),
                asked.place(),
                run.asked().size(),
                steps(run),
                run.url() + "/answers",
                hidden(asked, form),
                run.kind() == Run.Kind.EMBEDDED ? "" : run.url(),
                run.kind() == Run.Kind.EMBEDDED ? run.cameFrom() : "",
                run.kind() == Run.Kind.PRETEST,
                false,
                QuestionForm.of(question, run.seed(), form, missing, text(run, all)));
    }

    private static Map<String, String> hidden(Run.Asked asked, Form form) {
        var hidden = new LinkedHashMap<String, String>();
        hidden.put("place", Integer.toString(asked.place()));
        if (form.has(TimeTaken.MADE)) {
            hidden.put(TimeTaken.MADE, form.first(TimeTaken.MADE));
        }
        return hidden;
    }

    /** A question of an article that is no part of a run yet: something was missing or failed. */
    QuestionView embedded(
            Quiz quiz, Question question, Quizzes all, Form form, List<Entered.Missing> missing) {
        var hidden = new LinkedHashMap<String, String>();
        List.of("question", "from", "run").forEach(name -> hidden.put(name, form.first(name)));
        var text = all.text(quiz.entry().file().path());
        return new QuestionView(
                words.get("question.title", 1, 1, quiz.entry().title()),
                quiz.entry().title(),
                1,
                1,
                List.of(),
                quiz.url() + "/runs",
                hidden,
                "",
                NewRuns.back(form.first("from")),
                false,
                false,
                QuestionForm.of(question, NewRuns.embeddedSeed(question), form, missing, text));
    }

    /** What was answered, and why. */
    FeedbackView feedback(Run run, Run.Asked asked, Quizzes all) {
        var text = text(run, all);
        Review review = review(asked, all, text);
        boolean last = run.next().isEmpty();
        boolean embedded = run.kind() == Run.Kind.EMBEDDED && !run.cameFrom().isEmpty();
        return new FeedbackView(
                words.get(
                        "feedback.title",
                        words.get("verdict." + review.verdict()),
                        asked.place(),
                        title(run, all)),
                title(run, all),
                asked.place(),
                run.asked().size(),
                steps(run),
                review,
                text.references(),
                run.kind() == Run.Kind.PRETEST,
                last ? (embedded ? run.cameFrom() : run.url()) : run.url(run.next().get().place()),
                last ? (embedded ? "feedback.back" : "feedback.result") : "feedback.next");
    }

    /** An answered question of the run. */
    static Review review(Run.Asked asked, Quizzes all, PageText text) {
        Question question = all.asShown(asked);
        return Review.of(
                question,
                asked.place(),
                asked.answer().orElseThrow(),
                text,
                all.sectionUrl(question));
    }

    String title(Run run, Quizzes all) {
        if (run.kind() == Run.Kind.REVIEW) {
            return words.get("run.review");
        }
        return all.find(run.quiz())
                .map(quiz -> quiz.entry().title())
                .orElse(words.get("quiz.gone"));
    }

    static PageText text(Run run, Quizzes all) {
        return all.text("quizzes/" + run.quiz() + ".md");
    }

    private static List<QuestionView.Step> steps(Run run) {
        return run.asked().stream()
                .map(
                        asked ->
                                new QuestionView.Step(
                                        asked.place(),
                                        run.url(asked.place()),
                                        asked.answer()
                                                .map(answer -> answer.grade().verdict().word())
                                                .orElse("open")))
                .toList();
    }
}
