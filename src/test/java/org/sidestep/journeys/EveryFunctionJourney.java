package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.sidestep.support.Browser;
import org.sidestep.support.Editor;
import org.sidestep.support.Folder;
import org.sidestep.support.Quizzing;

/** Everything that a reader and an editor can do, by keys alone, and without a script. */
class EveryFunctionJourney {
    private static final String WHY =
            """

            > [!WHY]
            > So it is. Read [what keeps you level](../articles/standing.md#level). Source: [@ferber2011]

            """;
    private static final String SEND = "main form.answering button[type=submit]:not([name])";
    private static final String NEXT = "main .buttons a.button";

    @RegisterExtension static final Browser browser = new Browser();

    @TempDir static Path folder;

    private static Editor editor;

    private final Reader reader = new Reader(browser);
    private Hand hand;

    @BeforeAll
    static void start() {
        Folder.small(folder)
                .withArticle(
                        "standing",
                        """
                        ## What keeps you level {#level}

                        The [gluteus medius](glossary:gluteus-medius) does [@ferber2011].

                        [Which muscle?](../quizzes/standing.md#single)

                        ## Pictures {#pictures}

                        ![With all](figure:hip-side-layers-4 "All.")

                        ![Without TFL](figure:hip-side-layers-3 "Without TFL.")

                        ![Without the fan](figure:hip-side-layers-2 "Without the fan.")

                        ![Bones](figure:hip-side-layers-1 "Bones.")

                        The knee moves.

                        ![Straight](figure:valgus-1 "Straight.")

                        ![A little](figure:valgus-2 "A little in.")

                        ![More](figure:valgus-3 "More.")

                        ![Much](figure:valgus-4 "Much.")

                        ![Most](figure:valgus-5 "Most.")

                        The muscles have names.

                        ![The fan](figure:hip-side-medius "The fan.")
                        """)
                .with("quizzes/standing.md", quiz())
                .withExercise("clamshell", exercise("Clamshell", "gluteus-medius"))
                .withExercise("bridge", exercise("Bridge", "gluteus-maximus"))
                .with(
                        "glossary.md",
                        """
                        ## Gluteus medius {#gluteus-medius}

                        A muscle at the side of your hip.

                        ## Gluteus maximus {#gluteus-maximus}

                        A muscle at the back of your hip.
                        """);
        editor = Editor.withReaders(folder, 6);
    }

    @AfterAll
    static void stop() {
        editor.close();
    }

    @Test
    void everythingIsDoneByKeysAlone() {
        doesEverything(new Keyboard(browser));
        assertThat(browser.browserLog()).noneMatch(line -> line.contains("Content Security"));
    }

    @Test
    void everythingIsDoneWithoutAScript() {
        doesEverything(new Pointer(browser));
    }

    private void doesEverything(Hand with) {
        hand = with;
        browser.size(720, 900);
        reads();
        looksAtPictures();
        answersInsideTheArticle();
        answersBeforeReading();
        answersEveryShape();
        readsTheResult();
        remembersAndForgets();
        printsAQuiz();
        searches();
        picksAnExercise();
        readsOnWithoutANetwork();
        edits();
    }

    private void reads() {
        opens("/");
        hand.follows(".masthead__nav a[href='/articles/']");
        hand.follows(".card a[href='/articles/standing']");
        if (hand.hasScripts()) {
            hand.chooses("[name=theme][value=dark]");
            assertThat(reader.sees("[data-theme=dark]")).isTrue();
        }
        hand.presses(".contents summary");
        hand.presses(".contents__fold a[href='#level']");
        assertThat(reader.address()).endsWith("#level");
        hand.presses("button.term");
        assertThat(reader.reads(".term__definition")).contains("A muscle at the side");
        hand.follows(".breadcrumb a[href='/']");
    }

    private void looksAtPictures() {
        opens("/articles/standing");
        if (!hand.hasScripts()) {
            assertThat(reader.reads(".prose")).contains("Without TFL.", "Without the fan.");
            return;
        }
        hand.chooses(".series--layers input[value='2']");
        assertThat(reader.reads(".series--layers .series__now")).contains("Without the fan.");
        hand.finds(".series--slider input");
        ((Keyboard) hand).types(Keys.END);
        assertThat(reader.reads(".series--slider .series__now")).contains("Most.");
        hand.presses(".structure");
        assertThat(reader.sees(".structure[aria-pressed=true]")).isTrue();
    }

    private void answersInsideTheArticle() {
        opens("/articles/standing");
        String place = "#question-single";
        hand.chooses(option(place, "Gluteus medius"));
        hand.presses(place + " button[type=submit]");
        browser.waitFor(driver -> reader.sees(place + " .verdict__word"));

        assertThat(reader.reads(place + " .verdict__word")).isEqualTo("Right");
        assertThat(hand.hasScripts() ? "" : reader.address())
                .isIn("", reader.address().replaceFirst("#.*", place));
    }

    private void answersBeforeReading() {
        opens("/articles/standing");
        hand.follows(".pretest button");
        hand.chooses("main input[value=unknown]");
        hand.follows(SEND);
        hand.follows(NEXT);
        assertThat(reader.sees(".reread")).isTrue();
        hand.follows(NEXT);
        hand.follows(".callout-quiz a.button");
        hand.follows(".quiz__start button");
    }

    private void answersEveryShape() {
        sendsNothingAndIsLedToTheField();
        hand.presses(".hint summary");
        assertThat(reader.reads(".hint")).contains("At the side.");
        hand.chooses("[name=confidence][value=certain]");
        hand.chooses(option("main", "Gluteus medius"));
        isRight();
        hand.chooses(option("main", "Gluteus medius"));
        hand.chooses(option("main", "Gluteus minimus"));
        isRight();
        hand.chooses(option("main", "True"));
        isRight();
        hand.enters("main input[name=answer]", "45");
        isRight();
        hand.orders(List.of("Stand", "Lift", "Hold", "Lower"));
        isRight();
        hand.picks(field("Gluteus medius"), "superior gluteal nerve");
        hand.picks(field("Gluteus maximus"), "inferior gluteal nerve");
        hand.picks(field("Adductor longus"), "obturator nerve");
        isRight();
        hand.enters(".cloze input:first-of-type", "MEDIUS");
        hand.enters(".cloze input:last-of-type", "pelvis");
        isRight();
        hand.chooses(option("main", "Gluteus medius"));
        isRight();
        hand.follows("main button[name=unknown]");
        assertThat(reader.reads(".verdict__word")).startsWith("You said you don’t know");
        hand.follows(NEXT);
    }

    private void sendsNothingAndIsLedToTheField() {
        hand.follows(SEND);
        if (hand.hasScripts()) {
            assertThat(reader.focused().getDomAttribute("class")).isEqualTo("error-summary");
        }
        hand.presses(".error-summary a");
        assertThat(reader.focused().getDomAttribute("name")).isEqualTo("answer");
        if (hand.hasScripts()) {
            assertThat(reader.sees("[data-key]")).isTrue();
            hand.finds(".shortcuts input");
            ((Keyboard) hand).types(Keys.SPACE);
            assertThat(reader.sees("[data-key]")).isFalse();
        }
    }

    private void isRight() {
        hand.follows(SEND);
        assertThat(reader.reads(".verdict__word")).isEqualTo("Right");
        if (hand.hasScripts()) {
            assertThat(reader.focused().getDomAttribute("id")).isEqualTo("verdict");
        }
        hand.follows(NEXT);
    }

    private void readsTheResult() {
        assertThat(reader.reads("h1")).isEqualTo("8 of 9 points");
        assertThat(reader.all(".gain__change")).hasSize(1);
        String result = reader.address();
        prints();
        hand.follows(".review a[href^='/reports/']");
        hand.enters("#words", "It is not clear.");
        hand.follows("main form button");
        assertThat(reader.reads("main")).contains("Thank you");
        hand.follows("main p a");
        assertThat(reader.address()).isEqualTo(result);
        hand.follows("main form[action='/quizzes/standing/runs'] button");
        assertThat(reader.reads("h1")).isEqualTo("Question 1 of 9");
        browser.open(result);
    }

    /** Without a script the browser's own menu prints. */
    private void prints() {
        if (!hand.hasScripts()) {
            return;
        }
        browser.driver().executeScript("window.print = () => { document.title = 'Printed'; }");
        hand.presses("[data-module=print]");
        assertThat(browser.driver().getTitle()).isEqualTo("Printed");
    }

    private void remembersAndForgets() {
        hand.follows("form[action='/review/cards'] button");
        assertThat(reader.reads(".lede")).startsWith("Nothing is due today.");
        editor.database()
                .write(
                        "letting a day pass",
                        handle ->
                                handle.execute(
                                        "update card set reviewed = date '2026-11-19', due = date '2026-11-20'"
                                                + " where question = 'single'"));
        opens("/review");
        String key = reader.reads(".memory__key a").replaceFirst(".*#", "");
        hand.finds("a[href='/review/export.json']");
        hand.follows("form[action='/review/runs'] button");
        hand.chooses("main input[value=unknown]");
        hand.follows(SEND);
        hand.follows(NEXT);
        hand.follows("main a[href='/review']");
        hand.finds("a[href='/review/calendar.ics']");
        opens("/review/key");
        hand.enters("#key", key);
        hand.follows("main form button");
        hand.follows("a[href='/review/forget']");
        hand.follows("form[action='/review/forget'] button");
        assertThat(reader.reads("main [role=status]")).contains("is deleted");
        hand.follows("a[href='/review/plan']");
        hand.finds("a[href='/review/plan.ics']");
    }

    private void printsAQuiz() {
        opens("/quizzes/");
        hand.follows("main a[href='/quizzes/standing']");
        hand.follows("main a[href='/quizzes/standing/print']");
        hand.follows("main form button");
        assertThat(reader.reads("main")).contains("The key is the last sheet.");
    }

    private void searches() {
        opens("/search");
        hand.enters("main input[type=search]", "glutus");
        hand.follows("main form button");
        hand.follows(".result a[href='/glossary#gluteus-medius']");
        assertThat(reader.address()).endsWith("/glossary#gluteus-medius");
    }

    private void picksAnExercise() {
        opens("/exercises/");
        String muscle = option("main", "Gluteus maximus (1)");
        hand.chooses(muscle);
        assertThat(
                        reader.all(".gallery__entry").stream()
                                .filter(WebElement::isDisplayed)
                                .map(card -> card.findElement(By.cssSelector("h3")).getText()))
                .containsExactly("Bridge");
        hand.follows(".card a[href='/exercises/bridge']");
        if (hand.hasScripts()) {
            hand.presses(".series__next");
            assertThat(reader.reads(".series__name")).isEqualTo("Picture 2 of 3");
        }
    }

    /** The list of what is kept is the service worker's, so there is none without scripts. */
    private void readsOnWithoutANetwork() {
        opens("/offline");
        if (!hand.hasScripts()) {
            assertThat(reader.reads("h1")).isEqualTo("Reading without a network");
            return;
        }
        browser.waitFor(driver -> reader.sees("[data-module=kept] li a[href='/exercises/bridge']"));
        hand.follows("[data-module=kept] a[href='/exercises/bridge']");
        assertThat(reader.reads("h1")).isEqualTo("Bridge");
        opens("/offline");
        browser.waitFor(driver -> reader.sees("[data-module=kept] li a"));
        hand.presses("[data-module=kept] button");
        browser.waitFor(driver -> !reader.sees("[data-module=kept] li a"));
    }

    private void edits() {
        changesWhatWasAsked();
        opens("/editor");
        hand.enters("#password", "nonsense");
        hand.follows("main form button");
        assertThat(reader.sees(".error-summary")).isTrue();
        hand.enters("#password", Editor.PASSWORD);
        hand.follows("main form button");
        assertThat(reader.reads("h1")).isEqualTo("What waits for an editor");
        hand.follows("form[action^='/editor/reports/'] button");
        assertThat(reader.sees(".worklist__words")).isFalse();
        hand.follows("form[action$='/single/look'] button");
        assertThat(reader.sees("form[action$='/single/look']")).isFalse();
        hand.follows(".editor__nav a[href='/editor/questions']");
        hand.finds("a[href='/editor/questions.csv']");
        hand.finds("a[href='/editor/answers.csv']");
        hand.follows(".editor__sort a[href='?sort=right']");
        hand.follows("a[href='/editor/questions/gaps']");
        assertThat(reader.reads("h1")).contains("level");
        hand.follows("form[action$='/gaps/same'] button");
        assertThat(reader.reads("form[action$='/gaps/same']")).contains("counted together");
        hand.follows("form[action='/editor/logout'] button");
        opens("/editor");
        assertThat(reader.sees("#password")).isTrue();
    }

    /** Before today, a section had another text, and a question was another version. */
    private static void changesWhatWasAsked() {
        editor.database()
                .write(
                        "an earlier text",
                        handle -> {
                            handle.execute("delete from question_look");
                            handle.execute(
                                    "delete from section_text where section = '/articles/standing#level'"
                                            + " and first_seen < date '2026-11-22'");
                            handle.execute(
                                    "insert into section_text (section, hash, first_seen)"
                                            + " values ('/articles/standing#level', 'other', date '2026-10-23')");
                            handle.execute(
                                    "merge into question_version (version, question, source, first_shown)"
                                            + " values ('abc', 'gaps', '## Which? {#gaps}', date '2026-09-23')");
                            handle.execute("delete from same_question");
                            return handle.execute(
                                    "update run_question set version = 'abc' where question = 'gaps'");
                        });
    }

    private void opens(String path) {
        browser.open(editor.site().url(path));
    }

    /** The field beside these words. */
    private static String option(String place, String words) {
        String label = "//label[contains(., '" + words + "')]//input";
        return browser.driver().findElements(By.xpath(label)).stream()
                .map(
                        field ->
                                field.getDomAttribute("id") != null
                                        ? "#" + field.getDomAttribute("id")
                                        : "[name="
                                                + field.getDomAttribute("name")
                                                + "][value='"
                                                + field.getDomAttribute("value")
                                                + "']")
                .findFirst()
                .map(field -> place + " " + field)
                .orElseThrow();
    }

    /** The list beside these words. */
    private static String field(String words) {
        return "#"
                + browser.driver()
                        .findElement(By.xpath("//label[contains(., '" + words + "')]"))
                        .getDomAttribute("for");
    }

    private static String quiz() {
        return """
               ---
               title: Standing
               summary: All shapes.
               article: standing
               pretest: [single]
               ---
               """
                + question("single", Quizzing.SINGLE + "\n> [!HINT]\n> At the side.\n")
                + question("several", Quizzing.SEVERAL)
                + question("true-false", Quizzing.TRUE_FALSE)
                + question("number", Quizzing.NUMBER)
                + question("ordering", Quizzing.ORDERING)
                + question("matching", Quizzing.MATCHING)
                + question("gaps", Quizzing.CLOZE)
                + question(
                        "hotspot", Quizzing.HOTSPOT.replace("figure:hip", "figure:hip-side-quiz"))
                + question("unknown", Quizzing.SEVERAL);
    }

    private static String question(String id, String body) {
        return "## What keeps you level: " + id + "? {#" + id + "}\n\n" + body + WHY;
    }

    private static String exercise(String title, String muscle) {
        return """
               title: %s
               summary: Do it.
               order: 10
               level: easy
               muscles: [%s]
               equipment: [a mat]
               dose: 2 sets of 8 [@ferber2011].
               figures:
                 - {id: clamshell-1, alt: Closed, caption: Closed.}
                 - {id: clamshell-2, alt: Open, caption: Open.}
                 - {id: clamshell-fault, alt: Rolled, caption: Rolled.}
               cautions: [Hold on.]
               author: sidestep
               published: 2026-10-01
               """
                .formatted(title, muscle);
    }
}
