package org.sidestep;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sidestep.articles.Article;
import org.sidestep.articles.Exercise;
import org.sidestep.articles.Page;
import org.sidestep.content.Entry;
import org.sidestep.content.Glossary;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Outline;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Quiz;

/**
 * All that the other files and the lists depend on in a file. As long as it stays the same, nothing
 * outside the file has to be read, ordered or checked anew.
 *
 * @param path of the file, such as {@code articles/anatomy.md}
 * @param url its address on the site
 * @param ids what can be linked to on its page: sections, parts or questions
 * @param order the place in lists, smallest first
 * @param shownFrom the first day on which readers may see it; {@link LocalDate#MAX} for a draft
 * @param asks what a quiz has to do with others; empty for anything else
 */
record Face(
        String path,
        String url,
        Set<String> ids,
        int order,
        LocalDate shownFrom,
        Optional<Asks> asks) {

    /**
     * How a quiz belongs to others.
     *
     * @param article the address of its article
     * @param pretest how many of its questions are asked before reading
     * @param mixed whether its questions are those of all others
     */
    record Asks(Optional<String> article, int pretest, boolean mixed) {}

    static Face of(Article article) {
        return of(article.entry(), article.url(), ids(article.text()), Optional.empty());
    }

    static Face of(Exercise exercise) {
        var parts = Arrays.stream(Exercise.Part.values()).map(Exercise.Part::word);
        return of(
                exercise.entry(),
                exercise.url(),
                parts.collect(Collectors.toSet()),
                Optional.empty());
    }

    static Face of(Quiz quiz) {
        var asks =
                new Asks(
                        quiz.article().map(slug -> quiz.articleUrl()),
                        quiz.pretest().size(),
                        quiz.isMixed());
        var ids = quiz.questions().stream().map(Question::id).collect(Collectors.toSet());
        return of(quiz.entry(), quiz.url(), ids, Optional.of(asks));
    }

    static Face of(Page page) {
        return of(page.entry(), page.url(), ids(page.text()), Optional.empty());
    }

    static Face of(Glossary glossary) {
        return new Face(
                "glossary.md",
                "/glossary",
                Set.copyOf(glossary.ids()),
                0,
                LocalDate.MIN,
                Optional.empty());
    }

    /** The address of the article that a quiz asks about. */
    Optional<String> belongsTo() {
        return asks.flatMap(Asks::article);
    }

    Face withIds(Set<String> others) {
        return new Face(path, url, others, order, shownFrom, asks);
    }

    private static Face of(Entry entry, String url, Set<String> ids, Optional<Asks> asks) {
        return new Face(entry.file().path(), url, ids, entry.order(), entry.shownFrom(), asks);
    }

    private static Set<String> ids(MarkdownText text) {
        return text.outline().headings().stream()
                .map(Outline.Heading::id)
                .collect(Collectors.toSet());
    }
}
