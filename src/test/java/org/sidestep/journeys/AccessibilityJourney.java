package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriver;
import org.sidestep.database.Database;
import org.sidestep.support.Axe;
import org.sidestep.support.Browser;
import org.sidestep.support.DatabaseUnderTest;
import org.sidestep.support.Editor;
import org.sidestep.support.Folder;
import org.sidestep.support.NuChecker;
import org.sidestep.support.RunningSite;

/**
 * Every kind of page before the accessibility and the HTML checker. Each is loaded once, on a small
 * phone in the dark, and then shown in other ways. Width can hide and show anything, so all rules
 * run in both widths; in forced colours only those run that colours can break.
 */
class AccessibilityJourney {
    private static final String DATABASE = DatabaseUnderTest.H2.freshUrl();

    /** How far what one sees has moved by itself since the page was begun, a hundredth or more. */
    private static final String SHIFTS =
            """
            const done = arguments[0];
            new PerformanceObserver(list => done(list.getEntries()
                .filter(shift => !shift.hadRecentInput && shift.value >= 0.01)
                .map(shift => `${shift.value.toFixed(4)} of ${shift.sources.map(s => s.node?.className)}`)))
              .observe({ type: 'layout-shift', buffered: true });
            setTimeout(done, 20, []);
            """;

    private static final String OPEN_EVERYTHING =
            """
            document.querySelectorAll('details').forEach(one => { one.open = true; });
            document.querySelector('[popover]')?.showPopover();
            document.querySelectorAll('.series input, .structure').forEach(one => one.click());
            const still = new CSSStyleSheet();
            still.replaceSync('*, ::before, ::after { transition-property: none !important }');
            document.adoptedStyleSheets = [still];
            """;

    @RegisterExtension static final Browser browser = new Browser();

    @RegisterExtension static final RunningSite site = RunningSite.on(DATABASE, Path.of("content"));

    @TempDir static Path folder;

    private static Database database;
    private static Editor editor;
    private static List<Visit> pages;

    @BeforeAll
    static void fill() {
        database = Database.open(DATABASE);
        Folder.small(folder);
        editor = Editor.withReaders(folder, 60).loggedIn();
        pages = new ArrayList<>(EveryPage.of(site));
        pages.addAll(EveryPage.of(editor));
        sql("update card set reviewed = date '2026-11-19', due = date '2026-11-20'");
    }

    @AfterAll
    static void stop() {
        editor.close();
        database.close();
    }

    @Test
    void noPageHasAViolationMovesByItselfOrScrollsSideways() {
        assertThat(found(pages)).isEmpty();
    }

    @Test
    void noPageHasAViolationWhileTheDatabaseFails() {
        String run = site.post("/quizzes/anatomy/runs").location();
        var failing = List.of(Visit.sending(site, "/quizzes/anatomy/runs"), Visit.to(site, run));
        sql("alter table run rename to broken");
        try {
            assertThat(found(failing)).isEmpty();
        } finally {
            sql("alter table broken rename to run");
        }
    }

    /** A run of a kind that nobody knows is what the program was not made for. */
    @Test
    void noPageHasAViolationWhenTheProgramItselfFails() {
        String run = site.post("/quizzes/anatomy/runs").location();
        sql("update run set kind = 'nonsense' where id = '" + run.split("/")[2] + "'");
        var failing = Visit.to(site, run);

        assertThat(site.get(run).status()).isEqualTo(500);
        assertThat(found(List.of(failing))).isEmpty();
        assertThat(NuChecker.errors(failing.sent().body())).isEmpty();
    }

    @Test
    void everyKindOfPageIsValidHtml() {
        var errors = new ArrayList<String>();
        for (Visit page : pages) {
            var sent = page.sent();
            if (sent.status() == 500) {
                errors.add(page + " fails");
            }
            NuChecker.errors(sent.body()).forEach(error -> errors.add(page + " " + error));
        }
        assertThat(errors).isEmpty();
    }

    private static List<String> found(List<Visit> visits) {
        var found = new ArrayList<String>();
        for (Visit page : visits) {
            check(page).forEach(violation -> found.add(page + " " + violation));
        }
        return found;
    }

    private static List<String> check(Visit page) {
        var found = new ArrayList<String>();
        browser.resetMedia();
        browser.reducedMotion();
        browser.dark();
        browser.size(320, 640);
        page.in(browser);
        add(found, "moves", shifts());
        add(found, "at 320 px in the dark", Axe.violations(browser.driver()));
        browser.driver().executeScript(OPEN_EVERYTHING);
        if (scrollsSideways()) {
            found.add("scrolls sideways");
        }
        browser.size(1280, 900);
        browser.light();
        add(found, "opened in the light", settled(Axe::violations));
        browser.forcedColors();
        add(found, "in forced colours", settled(Axe::colourViolations));
        return found;
    }

    /** Colours that are still on their way to others are looked at once more. */
    private static List<String> settled(Function<WebDriver, List<String>> look) {
        var violations = look.apply(browser.driver());
        return violations.isEmpty() ? violations : look.apply(browser.driver());
    }

    private static void add(List<String> found, String how, List<?> violations) {
        violations.forEach(violation -> found.add(how + ": " + violation));
    }

    private static List<?> shifts() {
        return (List<?>) browser.driver().executeAsyncScript(SHIFTS);
    }

    private static boolean scrollsSideways() {
        return (boolean)
                browser.driver()
                        .executeScript("return document.documentElement.scrollWidth > innerWidth");
    }

    private static void sql(String statement) {
        database.write("changing what is stored", handle -> handle.execute(statement));
    }
}
