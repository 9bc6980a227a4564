package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.sidestep.content.Located;
import org.sidestep.content.PageText;
import org.sidestep.content.Renderings;
import org.sidestep.content.Shelf;
import org.sidestep.content.Surroundings;

/** All quizzes at one moment, in their order; the mixed ones last. */
public final class Quizzes {
    private static final int MOST_OLD = 1_000;

    private final Shelf<Quiz> bySlug;
    private final Shelf<Quiz> byQuestion;
    private final Shelf<Quiz> byArticle;
    private final Surroundings surroundings;
    private final Renderings renderings = new Renderings();
    private final Map<String, Question> old = new ConcurrentHashMap<>();

    public Quizzes(List<Quiz> quizzes, Surroundings surroundings) {
        var all =
                quizzes.stream()
                        .sorted(
                                Comparator.comparing(Quiz::isMixed)
                                        .thenComparing((Quiz quiz) -> quiz.entry().order())
                                        .thenComparing(Quiz::slug))
                        .toList();
        bySlug = new Shelf<>(all, quiz -> List.of(quiz.slug()));
        byQuestion = new Shelf<>(all, quiz -> quiz.questions().stream().map(Question::id).toList());
        byArticle = new Shelf<>(all, quiz -> quiz.article().map(Located::text).stream().toList());
        this.surroundings = surroundings;
    }

    private Quizzes(Quizzes other, UnaryOperator<Quiz> quiz, Surroundings surroundings) {
        bySlug = other.bySlug.with(quiz);
        byQuestion = other.byQuestion.with(quiz);
        byArticle = other.byArticle.with(quiz);
        this.surroundings = surroundings;
    }

    /**
     * The same with later versions of some files, which have the same slugs, articles and places.
     */
    public Quizzes with(UnaryOperator<Quiz> quiz, Surroundings surroundings) {
        return new Quizzes(this, quiz, surroundings);
    }

    public List<Quiz> all() {
        return bySlug.inOrder();
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public Optional<Quiz> find(String slug) {
        return bySlug.find(slug);
    }

    public Optional<Question> question(String id) {
        return holding(id).flatMap(quiz -> quiz.find(id));
    }

    /**
     * A question of a run: as it is now when it still measures the same thing, otherwise as it was
     * shown.
     */
    Question asShown(Run.Asked asked) {
        return question(asked.question())
                .filter(question -> question.version().equals(asked.version()))
                .orElseGet(() -> asStored(asked));
    }

    private Question asStored(Run.Asked asked) {
        if (old.size() >= MOST_OLD) {
            old.clear();
        }
        return old.computeIfAbsent(
                asked.version(),
                version ->
                        QuizParser.question(asked.source())
                                .orElseThrow(
                                        () ->
                                                new IllegalStateException(
                                                        "stored question can't be read: "
                                                                + version)));
    }

    /** The texts of a page that shows questions, as links in this file lead. */
    PageText text(String file) {
        return new PageText(surroundings, file, renderings);
    }

    /** The address of the section that answers the question; empty when there is none. */
    String sectionUrl(Question question) {
        return question.section()
                .flatMap(link -> surroundings.address(question.why().file().path(), link.text()))
                .orElse("");
    }

    /** The quiz that holds the question. */
    public Optional<Quiz> holding(String questionId) {
        return byQuestion.find(questionId);
    }

    /** The quiz of an article. */
    public Optional<Quiz> of(String article) {
        return byArticle.find(article);
    }

    /**
     * The questions of a run: the quiz's own in their order, or for a mixed quiz a draw from all
     * the others.
     */
    public List<Question> questionsOf(Quiz quiz, long seed) {
        if (!quiz.isMixed()) {
            return quiz.questions();
        }
        var pool = new ArrayList<Question>();
        all().forEach(other -> pool.addAll(other.questions()));
        Collections.shuffle(pool, new Random(seed));
        return List.copyOf(pool.subList(0, Math.min(quiz.draw(), pool.size())));
    }
}
