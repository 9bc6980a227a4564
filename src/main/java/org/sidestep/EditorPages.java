package org.sidestep;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Supplier;
import org.sidestep.access.Access;
import org.sidestep.access.LoginPages;
import org.sidestep.database.Database;
import org.sidestep.insight.Catalogue;
import org.sidestep.insight.Downloads;
import org.sidestep.insight.Insight;
import org.sidestep.insight.ReportPages;
import org.sidestep.insight.StatisticsPages;
import org.sidestep.insight.WorklistPages;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** Everything behind the editors' password, put together. */
final class EditorPages {
    private final Access access;
    private final Insight insight;
    private final Routes.Editor handlers;
    private Library known;
    private Catalogue catalogue;

    EditorPages(
            Settings settings,
            Database database,
            Supplier<Library> library,
            Pages pages,
            Words words,
            Clock clock) {
        var random = new SecureRandom();
        boolean secure = settings.base().filter(url -> url.startsWith("https:")).isPresent();
        access = new Access(database, clock, random);
        insight =
                new Insight(
                        database,
                        () -> catalogue(library.get()),
                        clock,
                        settings.countedAtOnce(),
                        !settings.dev());
        handlers =
                new Routes.Editor(
                        new LoginPages(access, pages, words, secure),
                        new WorklistPages(insight, pages, words),
                        new StatisticsPages(insight, pages, words),
                        new Downloads(insight, database, pages, words),
                        new ReportPages(insight, pages, words, random));
    }

    Routes.Editor handlers() {
        return handlers;
    }

    /** The same as long as the library is the same. */
    private synchronized Catalogue catalogue(Library now) {
        if (now != known) {
            catalogue = EditorCatalogue.of(now);
            known = now;
        }
        return catalogue;
    }

    /** Notes which sections have changed; counts the answers where somebody may want to know. */
    void begin() {
        insight.noteSections();
        if (access.isOpen()) {
            insight.prepare();
        }
    }
}
