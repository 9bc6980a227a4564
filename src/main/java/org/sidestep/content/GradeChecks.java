package org.sidestep.content;

import java.util.Locale;

/** Checks whether a text can be read by those it is for. */
final class GradeChecks {
    static final int HARDEST_ARTICLE = 8;
    static final int HARDEST_SECTION = 10;

    /** A grade of a few sentences says more about chance than about the text. */
    private static final int FEWEST_SENTENCES = 5;

    private final Prose prose;
    private final Problems problems;

    GradeChecks(Prose prose, Problems problems) {
        this.prose = prose;
        this.problems = problems;
    }

    /**
     * @param hardest the grade up to which the article may go
     */
    void check(int hardest) {
        var terms = ReadingGrade.terms(prose.passages());
        var start = prose.text().file().start();
        var whole = ReadingGrade.of(prose.passages(), terms);
        check("this article", whole, hardest, Check.GRADE_ARTICLE, start);
        int hardestSection = Math.max(HARDEST_SECTION, hardest + 2);
        for (Section section : prose.sections(2)) {
            if (section.isHeaded()) {
                String what = "the section \"" + section.title() + "\"";
                var grade = ReadingGrade.of(section.passages(), terms);
                check(what, grade, hardestSection, Check.GRADE_SECTION, section.at());
            }
        }
    }

    private void check(String what, ReadingGrade grade, int hardest, Check check, Position at) {
        if (grade.all().sentences() < FEWEST_SENTENCES
                || grade.plain().fleschKincaidGrade() <= hardest) {
            return;
        }
        String longest =
                grade.longest()
                        .map(
                                sentence ->
                                        "; begin with its longest sentence, "
                                                + Excerpt.ends(sentence.text()))
                        .orElse("");
        problems.add(
                at,
                check,
                String.format(
                        Locale.ROOT,
                        "%s reads at grade %.1f (%.1f with its glossary terms, SMOG %.1f); at most"
                                + " %d is wanted%s",
                        what,
                        grade.plain().fleschKincaidGrade(),
                        grade.all().fleschKincaidGrade(),
                        grade.all().smog(),
                        hardest,
                        longest));
    }
}
