package org.sidestep.insight;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the root tells of the content at one moment.
 *
 * @param quizzes in their order; only those with questions of their own
 * @param reviews articles that are to be checked again by a day
 * @param read reads an earlier version of a question from its Markdown
 */
public record Catalogue(
        List<QuizItems> quizzes,
        List<SectionText> sections,
        List<ReviewDue> reviews,
        Function<String, Optional<Item>> read) {

    /** A quiz and its questions in their order. */
    public record QuizItems(String slug, String title, String url, List<Item> items) {
        public QuizItems {
            items = List.copyOf(items);
        }
    }

    /**
     * A section of an article.
     *
     * @param url with its anchor
     * @param hash changes with the section's words
     * @param mustBeAsked whether a question should lead here
     */
    public record SectionText(
            String url, String article, String title, String hash, boolean mustBeAsked) {}

    /** An article and the day by which it is to be checked again. */
    public record ReviewDue(String url, String title, LocalDate due) {}

    public Catalogue {
        quizzes = List.copyOf(quizzes);
        sections = List.copyOf(sections);
        reviews = List.copyOf(reviews);
    }

    List<Item> items() {
        return quizzes.stream().flatMap(quiz -> quiz.items().stream()).toList();
    }

    public Optional<Item> item(String id) {
        return items().stream().filter(item -> item.id().equals(id)).findFirst();
    }

    Optional<QuizItems> quizOf(String id) {
        return quizzes.stream()
                .filter(quiz -> quiz.items().stream().anyMatch(item -> item.id().equals(id)))
                .findFirst();
    }

    Optional<SectionText> section(String url) {
        return sections.stream().filter(section -> section.url().equals(url)).findFirst();
    }

    /** The questions that lead to each section, by its address. */
    Map<String, List<Item>> itemsBySection() {
        return items().stream()
                .filter(item -> item.section().isPresent())
                .collect(Collectors.groupingBy(item -> item.section().get()));
    }
}
