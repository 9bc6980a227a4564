package org.sidestep.articles;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sidestep.content.Entry;
import org.sidestep.content.Located;
import org.sidestep.content.People;
import org.sidestep.content.Shelf;
import org.sidestep.content.SiteInfo;
import org.sidestep.content.Surroundings;

/** Everything there is to read, at one moment; lists are in their order. */
public final class Reading {
    private final SiteInfo site;
    private final People people;
    private final Shelf<Article> articles;
    private final Shelf<Exercise> exercises;
    private final Shelf<Page> pages;
    private final Shelf<Article> articlesByAlias;
    private final Shelf<Exercise> exercisesByAlias;
    private final Map<String, ArticleQuiz> quizzes;
    private final Surroundings surroundings;

    /**
     * The quiz of an article.
     *
     * @param url its address
     * @param pretest how many of its questions are asked before reading
     */
    public record ArticleQuiz(String url, int pretest) {
        private ArticleQuiz asSeenWith(String query) {
            return query.isEmpty() ? this : new ArticleQuiz(url + query, 0);
        }
    }

    /**
     * @param quizzes the quizzes of articles, by the slugs of the articles
     */
    public Reading(
            SiteInfo site,
            People people,
            List<Article> articles,
            List<Exercise> exercises,
            List<Page> pages,
            Map<String, ArticleQuiz> quizzes,
            Surroundings surroundings) {
        this.site = site;
        this.people = people;
        var path =
                articles.stream()
                        .sorted(
                                Comparator.comparing((Article a) -> a.entry().order())
                                        .thenComparing(Article::slug))
                        .toList();
        var cards =
                exercises.stream()
                        .sorted(
                                Comparator.comparing((Exercise e) -> e.entry().order())
                                        .thenComparing(Exercise::slug))
                        .toList();
        this.articles = new Shelf<>(path, article -> List.of(article.slug()));
        this.exercises = new Shelf<>(cards, exercise -> List.of(exercise.slug()));
        this.pages = new Shelf<>(pages, page -> List.of(page.slug()));
        this.articlesByAlias = new Shelf<>(path, article -> aliases(article.entry()));
        this.exercisesByAlias = new Shelf<>(cards, exercise -> aliases(exercise.entry()));
        this.quizzes = Map.copyOf(quizzes);
        this.surroundings = surroundings;
    }

    private Reading(Reading other, Map<String, ArticleQuiz> quizzes, Surroundings surroundings) {
        this.site = other.site;
        this.people = other.people;
        this.articles = other.articles;
        this.exercises = other.exercises;
        this.pages = other.pages;
        this.articlesByAlias = other.articlesByAlias;
        this.exercisesByAlias = other.exercisesByAlias;
        this.quizzes = quizzes;
        this.surroundings = surroundings;
    }

    private Reading(
            Reading other,
            UnaryOperator<Article> article,
            UnaryOperator<Exercise> exercise,
            UnaryOperator<Page> page,
            Surroundings surroundings) {
        this.site = other.site;
        this.people = other.people;
        this.articles = other.articles.with(article);
        this.exercises = other.exercises.with(exercise);
        this.pages = other.pages.with(page);
        this.articlesByAlias = other.articlesByAlias.with(article);
        this.exercisesByAlias = other.exercisesByAlias.with(exercise);
        this.quizzes = other.quizzes;
        this.surroundings = surroundings;
    }

    private static List<String> aliases(Entry entry) {
        return entry.aliases().stream().map(Located::text).toList();
    }

    /**
     * The same for one reader: texts find other surroundings, and the quizzes' addresses end in
     * {@code query}; what was asked before reading is not asked again.
     */
    public Reading asSeenIn(Surroundings reader, String query) {
        return new Reading(
                this,
                quizzes.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        quiz -> quiz.getValue().asSeenWith(query))),
                reader);
    }

    /**
     * The same with later versions of some files, which have the same slugs, aliases and places.
     */
    public Reading with(
            UnaryOperator<Article> article,
            UnaryOperator<Exercise> exercise,
            UnaryOperator<Page> page,
            Surroundings surroundings) {
        return new Reading(this, article, exercise, page, surroundings);
    }

    public SiteInfo site() {
        return site;
    }

    public People people() {
        return people;
    }

    public List<Article> articles() {
        return articles.inOrder();
    }

    public List<Exercise> exercises() {
        return exercises.inOrder();
    }

    public List<Page> pages() {
        return pages.inOrder();
    }

    public Map<String, ArticleQuiz> quizzes() {
        return quizzes;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public Optional<Article> article(String slug) {
        return articles.find(slug);
    }

    public Optional<Exercise> exercise(String slug) {
        return exercises.find(slug);
    }

    public Optional<Page> page(String slug) {
        return pages.find(slug);
    }

    /** The address that an old slug leads to. */
    public Optional<String> aliased(boolean exercise, String slug) {
        return exercise
                ? exercisesByAlias.find(slug).map(Exercise::url)
                : articlesByAlias.find(slug).map(Article::url);
    }

    /** The article before the given one on the path through them. */
    public Optional<Article> before(Article article) {
        return articles.beside(article.slug(), -1);
    }

    /** The article after the given one on the path through them. */
    public Optional<Article> after(Article article) {
        return articles.beside(article.slug(), 1);
    }
}
