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
        var links = all.links();
        new NameChecks(all, problems).check();
        new DateChecks(all, today, problems).check(links);
        new CoverageChecks(all, problems).check(links);
        new TermChecks(all, problems).check(links);
    }
}
