package org.sidestep.insight;

import java.util.List;

/** What readers filled in, as it is shown: small cells are hidden, and rare words too. */
record BlankRows(InWords say) {
    private static final int MOST = 10;

    QuestionView.Filled filled(List<BlankCounts> blanks) {
        boolean typed = blanks.stream().anyMatch(counts -> counts.blank().choices().isEmpty());
        boolean empty = blanks.stream().allMatch(counts -> counts.n() == 0);
        return empty
                ? QuestionView.Filled.NONE
                : typed
                        ? new QuestionView.Filled(
                                List.of(), blanks.stream().map(this::typed).toList())
                        : new QuestionView.Filled(
                                blanks.get(0).blank().choices(),
                                blanks.stream().map(this::chosen).toList());
    }

    private QuestionView.Blank chosen(BlankCounts counts) {
        return new QuestionView.Blank(
                counts.blank().label(),
                counts.blank().expected(),
                counts.entries().stream().map(entry -> cell(entry, counts.n())).toList(),
                "");
    }

    /** Words are told only when enough readers wrote the same. */
    private QuestionView.Blank typed(BlankCounts counts) {
        List<BlankCounts.Entry> told =
                counts.entries().stream()
                        .filter(entry -> entry.n() >= Gate.SMALLEST_CELL)
                        .limit(MOST)
                        .toList();
        long others = counts.n() - told.stream().mapToLong(BlankCounts.Entry::n).sum();
        return new QuestionView.Blank(
                counts.blank().label(),
                counts.blank().expected(),
                told.stream().map(entry -> cell(entry, counts.n())).toList(),
                others == 0 ? "" : say.count(others));
    }

    private QuestionView.Entry cell(BlankCounts.Entry entry, long n) {
        boolean told = Gate.of(n) != Gate.COUNTS && !InWords.isHidden(entry.n()) && entry.n() > 0;
        return new QuestionView.Entry(
                entry.text(),
                entry.right(),
                say.count(entry.n()),
                told ? InWords.percent((double) entry.n() / n) + " %" : "");
    }
}
