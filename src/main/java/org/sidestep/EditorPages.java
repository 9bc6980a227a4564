package org.sidestep;

import java.security.SecureRandom;
import java.time.Clock;
import org.sidestep.access.Access;
import org.sidestep.access.LoginPages;
import org.sidestep.database.Database;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** Everything behind the editors' password, put together. */
record EditorPages(Database database, Pages pages, Words words, Clock clock, SecureRandom random) {

    Routes.Editor handlers(Settings settings) {
        boolean secure = settings.base().filter(url -> url.startsWith("https:")).isPresent();
        return new Routes.Editor(
                new LoginPages(new Access(database, clock, random), pages, words, secure));
    }
}
