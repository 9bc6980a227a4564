package org.sidestep.articles;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sidestep.content.Entry;
import org.sidestep.content.People;
import org.sidestep.content.SiteInfo;
import org.sidestep.content.Surroundings;

/**
 * Everything there is to read, at one moment; lists are in their order.
 *
 * @param quizzes the quizzes of articles, by the slugs of the articles
 */
public record Reading(
        SiteInfo site,
        People people,
        List<Article> articles,
        List<Exercise> exercises,
        List<Page> pages,
        Map<String, ArticleQuiz> quizzes,
        Surroundings surroundings) {

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

    public Reading {
        articles =
                articles.stream()
                        .sorted(
                                Comparator.comparing((Article a) -> a.entry().order())
                                        .thenComparing(Article::slug))
                        .toList();
        exercises =
                exercises.stream()
                        .sorted(
                                Comparator.comparing((Exercise e) -> e.entry().order())
                                        .thenComparing(Exercise::slug))
                        .toList();
        pages = List.copyOf(pages);
        quizzes = Map.copyOf(quizzes);
    }

    /**
     * The same for one reader: texts find other surroundings, and the quizzes' addresses end in
     * {@code query}; what was asked before reading is not asked again.
     */
    public Reading asSeenIn(Surroundings reader, String query) {
        return new Reading(
                site,
                people,
                articles,
                exercises,
                pages,
                quizzes.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        quiz -> quiz.getValue().asSeenWith(query))),
                reader);
    }

    public Optional<Article> article(String slug) {
        return articles.stream().filter(article -> article.slug().equals(slug)).findFirst();
    }

    public Optional<Exercise> exercise(String slug) {
        return exercises.stream().filter(exercise -> exercise.slug().equals(slug)).findFirst();
    }

    public Optional<Page> page(String slug) {
        return pages.stream().filter(page -> page.slug().equals(slug)).findFirst();
    }

    /** The address that an old slug leads to. */
    public Optional<String> aliased(boolean exercise, String slug) {
        return exercise
                ? exercises.stream()
                        .filter(e -> has(e.entry(), slug))
                        .map(Exercise::url)
                        .findFirst()
                : articles.stream().filter(a -> has(a.entry(), slug)).map(Article::url).findFirst();
    }

    private static boolean has(Entry entry, String alias) {
        return entry.aliases().stream().anyMatch(located -> located.text().equals(alias));
    }

    /** The article before the given one on the path through them. */
    public Optional<Article> before(Article article) {
        int i = articles.indexOf(article);
        return i > 0 ? Optional.of(articles.get(i - 1)) : Optional.empty();
    }

    /** The article after the given one on the path through them. */
    public Optional<Article> after(Article article) {
        int i = articles.indexOf(article);
        return i >= 0 && i + 1 < articles.size()
                ? Optional.of(articles.get(i + 1))
                : Optional.empty();
    }
}
