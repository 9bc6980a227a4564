package org.sidestep;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sidestep.articles.Byline;
import org.sidestep.content.Check;
import org.sidestep.content.Entry;
import org.sidestep.content.Located;
import org.sidestep.content.Problems;
import org.sidestep.quiz.Quiz;

/** Checks what depends on the day: what is overdue, and what readers may see before its time. */
final class DateChecks {
    private final Contents all;
    private final LocalDate today;
    private final Problems problems;

    /** Of the files that are hidden at least on some days. */
    private final Map<String, LocalDate> shownFrom = new HashMap<>();

    DateChecks(Contents all, LocalDate today, Problems problems) {
        this.all = all;
        this.today = today;
        this.problems = problems;
        all.entries().stream()
                .filter(entry -> !entry.shownFrom().equals(LocalDate.MIN))
                .forEach(entry -> shownFrom.put(entry.file().path(), entry.shownFrom()));
        all.quizzes().forEach(this::withItsArticle);
    }

    /** Whether readers are led to what they may not see yet. */
    void hidden(List<Located> links) {
        if (!shownFrom.isEmpty()) {
            links.forEach(this::hidden);
        }
    }

    /** Warns of reviews that were not made in time. */
    void overdue() {
        all.articles().forEach(article -> overdue(article.entry(), article.byline()));
        all.exercises().forEach(exercise -> overdue(exercise.entry(), exercise.byline()));
    }

    private void overdue(Entry entry, Byline byline) {
        var due = byline.reviewDue().filter(day -> day.isBefore(today) && !entry.draft());
        due.ifPresent(
                day ->
                        problems.add(
                                entry.at("review-due"),
                                Check.REVIEW_OVERDUE,
                                "the review of \""
                                        + entry.title()
                                        + "\" was due on "
                                        + day
                                        + "; check it against its sources and set `reviewed` and"
                                        + " `review-due` anew"));
    }

    /** A quiz is hidden as long as its article is. */
    private void withItsArticle(Quiz quiz) {
        String article = quiz.article().map(slug -> "articles/" + slug.text() + ".md").orElse("");
        if (shownFrom(article).isAfter(quiz.entry().shownFrom())) {
            shownFrom.put(quiz.entry().file().path(), shownFrom(article));
        }
    }

    private void hidden(Located link) {
        String path = Links.target(link.at().file(), link.text());
        LocalDate day = shownFrom(path);
        if (day.isAfter(shownFrom(link.at().file()))) {
            problems.add(
                    link.at(),
                    Check.LINK_HIDDEN,
                    "readers of this file are led to \""
                            + link.text()
                            + "\", but "
                            + path
                            + (day.equals(LocalDate.MAX)
                                    ? " is a draft"
                                    : " is not shown before " + day)
                            + "; take the link out until then, or publish it");
        }
    }

    /** The first day on which readers may see a file; the glossary is always there. */
    private LocalDate shownFrom(String path) {
        return shownFrom.getOrDefault(path, LocalDate.MIN);
    }
}
