package org.sidestep;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sidestep.articles.Article;
import org.sidestep.content.Check;
import org.sidestep.content.Located;
import org.sidestep.content.Outline;
import org.sidestep.content.Problems;
import org.sidestep.content.Readability;
import org.sidestep.quiz.Option;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Quiz;

/** Checks that articles and questions go together: each leads to the other. */
final class CoverageChecks {
    private static final Set<String> UNASKED = Set.of("unknown", "next");
    private static final int LIFTED_WORDS = 8;

    private final Contents all;
    private final Problems problems;

    CoverageChecks(Contents all, Problems problems) {
        this.all = all;
        this.problems = problems;
    }

    void check(List<Located> links) {
        Set<String> asked = new HashSet<>();
        for (Quiz quiz : all.quizzes()) {
            for (Question question : quiz.questions()) {
                question.why().outline().links().forEach(link -> asked.add(target(link)));
                quiz.article().ifPresent(slug -> elsewhere(question, path(slug.text())));
            }
        }
        all.articles().forEach(article -> sections(article, asked));
        orphans(links);
        lifted();
    }

    private void sections(Article article, Set<String> asked) {
        if (article.entry().draft()) {
            return;
        }
        for (Outline.Heading heading : article.text().outline().headings()) {
            String address = path(article.slug()) + "#" + heading.id();
            if (heading.level() == 2
                    && !UNASKED.contains(heading.id())
                    && !asked.contains(address)) {
                problems.add(
                        heading.at(),
                        Check.SECTION_UNASKED,
                        "no question leads to the section \""
                                + heading.title()
                                + "\"; ask one whose `[!WHY]` links to `../"
                                + address
                                + "`");
            }
        }
    }

    private void elsewhere(Question question, String own) {
        question.section()
                .filter(link -> !Links.target(link.at().file(), link.text()).equals(own))
                .ifPresent(
                        link ->
                                problems.add(
                                        link.at(),
                                        Check.QUESTION_ELSEWHERE,
                                        "this question leads to \""
                                                + link.text()
                                                + "\", but its quiz belongs to "
                                                + own
                                                + "; link to a section of that article first, or"
                                                + " move the question"));
    }

    /** An article's own quiz always leads to it, so that it does not count. */
    private void orphans(List<Located> links) {
        Map<String, String> quizOf = new HashMap<>();
        all.quizzes()
                .forEach(
                        quiz ->
                                quiz.article()
                                        .ifPresent(
                                                slug ->
                                                        quizOf.put(
                                                                quiz.entry().file().path(),
                                                                path(slug.text()))));
        Set<String> reached = new HashSet<>();
        for (Located link : links) {
            String file = link.at().file();
            String target = Links.target(file, link.text());
            if (!target.equals(file) && !target.equals(quizOf.get(file))) {
                reached.add(target);
            }
        }
        all.articles().forEach(a -> a.related().forEach(slug -> reached.add(path(slug.text()))));
        for (Article article : all.articles()) {
            if (!reached.contains(path(article.slug())) && !article.entry().draft()) {
                problems.add(
                        article.entry().file().start(),
                        Check.ARTICLE_ORPHAN,
                        "no other file leads to \""
                                + article.entry().title()
                                + "\"; link to it where a reader would want it, or add `"
                                + article.slug()
                                + "` to `related` of another article");
            }
        }
    }

    private void lifted() {
        Map<String, Article> bySlug = new HashMap<>();
        all.articles().forEach(article -> bySlug.put(article.slug(), article));
        for (Quiz quiz : all.quizzes()) {
            Article article = bySlug.get(quiz.article().map(Located::text).orElse(""));
            if (article != null) {
                List<String> passages = passages(article);
                quiz.questions().stream()
                        .flatMap(question -> question.shape().choices().stream())
                        .filter(Option::right)
                        .forEach(option -> lifted(option, passages));
            }
        }
    }

    private static List<String> passages(Article article) {
        return article.prose().passages().stream()
                .map(passage -> inARow(Readability.words(lower(passage.text()))))
                .toList();
    }

    private void lifted(Option option, List<String> passages) {
        List<String> words = Readability.words(lower(option.text().plain()));
        if (words.size() < LIFTED_WORDS) {
            return;
        }
        String same = inARow(words);
        if (passages.stream().anyMatch(passage -> passage.contains(same))) {
            problems.add(
                    option.at(),
                    Check.OPTION_LIFTED,
                    "the right option \""
                            + option.text().plain()
                            + "\" stands word for word in the article, so that it can be found"
                            + " without understanding; say it in other words");
        }
    }

    private static String inARow(List<String> words) {
        return words.stream()
                .map(word -> word.replaceAll("[.,]+$", ""))
                .collect(Collectors.joining(" ", " ", " "));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String path(String article) {
        return "articles/" + article + ".md";
    }

    private static String target(Located link) {
        return Links.target(link.at().file(), link.text()) + Links.fragment(link.text());
    }
}
