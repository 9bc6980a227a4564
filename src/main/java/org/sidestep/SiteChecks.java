package org.sidestep;

import java.time.LocalDate;
import org.sidestep.content.Problems;

/** Checks the site as a whole: what is missing between the files, not in any of them. */
final class SiteChecks {
    private final Contents all;
    private final LocalDate today;
    private final Problems problems;

    SiteChecks(Contents all, LocalDate today, Problems problems) {
        this.all = all;
        this.today = today;
        this.problems = problems;
    }

    void check() {
        var names = new NameChecks(all, problems);
        names.addresses();
        names.questions();
        problems.later(this::warn);
    }

    private void warn(Problems found) {
        var links = all.links();
        new NameChecks(all, found).titles();
        new DateChecks(all, today, found).overdue();
        new SampleChecks(all, found).check();
        new CoverageChecks(all, found).check(links);
        new TermChecks(all, found).check(links);
    }
}
