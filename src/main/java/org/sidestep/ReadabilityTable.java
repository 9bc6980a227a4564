package org.sidestep;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sidestep.articles.Article;
import org.sidestep.content.Passage;
import org.sidestep.content.ReadingGrade;

/** How hard each article is to read, as a table for editors. */
final class ReadabilityTable {
    private static final String ROW = "%-24s %6s %6s %6s %6s %8s";

    private ReadabilityTable() {}

    static String of(List<Article> articles) {
        String head =
                String.format(ROW, "article", "words", "grade", "terms", "SMOG", "longest")
                        + "\n"
                        + String.format(ROW, "", "", "", "out", "", "sentence");
        return articles.stream()
                .map(ReadabilityTable::row)
                .collect(Collectors.joining("\n", head + "\n", ""));
    }

    private static String row(Article article) {
        var grade = ReadingGrade.of(article.prose());
        return String.format(
                ROW,
                article.slug(),
                grade.all().words(),
                grade(grade.all().fleschKincaidGrade()),
                grade(grade.plain().fleschKincaidGrade()),
                grade(grade.all().smog()),
                grade.longest().map(Passage.Sentence::words).orElse(0));
    }

    private static String grade(double grade) {
        return String.format(Locale.ROOT, "%.1f", grade);
    }
}
