package org.sidestep.quiz;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sidestep.content.PageText;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** Quizzes for paper. The key is on no page before it is asked for, and is the last sheet then. */
public final class PrintedQuizzes {
    private static final Run.Answer NONE =
            new Run.Answer(Response.dontKnow(), Grade.unknown(), Confidence.of(""));

    private final Supplier<Quizzes> quizzes;
    private final Pages pages;
    private final Words words;
    private final SecureRandom random;

    public PrintedQuizzes(
            Supplier<Quizzes> quizzes, Pages pages, Words words, SecureRandom random) {
        this.quizzes = quizzes;
        this.pages = pages;
        this.words = words;
        this.random = random;
    }

    public void show(Context ctx) {
        pages.showFresh(ctx, view(ctx, random.nextInt(), false));
    }

    public void showWithKey(Context ctx) {
        pages.showFresh(ctx, view(ctx, seed(ctx), true));
    }

    /** The draw and the order of the sheet that the key is asked for; any, if none is named. */
    private static long seed(Context ctx) {
        String seed = ctx.formParam("seed");
        return seed != null && seed.matches("-?\\d{1,10}") ? Long.parseLong(seed) : 0;
    }

    private PrintedQuizView view(Context ctx, long seed, boolean withKey) {
        Quizzes all = quizzes.get();
        Quiz quiz = all.find(ctx.pathParam("slug")).orElseThrow(NotFoundResponse::new);
        var questions = all.questionsOf(quiz, seed);
        var asked = new PageText(all.surroundings(), quiz.entry().file().path());
        var answered = new PageText(all.surroundings(), quiz.entry().file().path());
        return new PrintedQuizView(
                words.get("quiz.paper.title", quiz.entry().title()),
                quiz.entry().title(),
                quiz.entry().summary(),
                quiz.url(),
                seed,
                questions.stream()
                        .map(
                                question ->
                                        QuestionForm.of(
                                                question, seed, Form.empty(), List.of(), asked))
                        .toList(),
                withKey ? key(questions, all, answered) : List.of(),
                answered.references());
    }

    private static List<Review> key(List<Question> questions, Quizzes all, PageText text) {
        var key = new ArrayList<Review>();
        for (Question question : questions) {
            key.add(Review.of(question, key.size() + 1, NONE, text, all.sectionUrl(question)));
        }
        return key;
    }
}
