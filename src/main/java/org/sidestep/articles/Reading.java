package org.sidestep.articles;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sidestep.content.Entry;
import org.sidestep.content.People;
import org.sidestep.content.SiteInfo;
import org.sidestep.content.Surroundings;

/**
 * Everything there is to read, at one moment; lists are in their order.
 *
 * @param quizzed slugs of the articles that have a quiz
 */
public record Reading(
        SiteInfo site,
        People people,
        List<Article> articles,
        List<Exercise> exercises,
        List<Page> pages,
        java.util.Set<String> quizzed,
        Surroundings surroundings) {

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
        quizzed = java.util.Set.copyOf(quizzed);
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
