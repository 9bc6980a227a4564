package org.sidestep.support;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.sidestep.Library;
import org.sidestep.content.Check;
import org.sidestep.content.Position;
import org.sidestep.content.Problem;
import org.sidestep.content.Problems;
import org.sidestep.content.SourceFile;
import org.sidestep.web.Assets;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

/**
 * A small site without any problem, to which a test adds what it is about. Lines are counted from
 * the top of what was added.
 */
public record LintSite(Map<String, String> files, Map<String, Integer> added) {
    public static final String ARTICLE = "articles/standing.md";
    public static final String QUIZ = "quizzes/standing.md";
    public static final String EXERCISE = "exercises/leg-lift.md";

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Assets ASSETS = Assets.in(Path.of("static"));
    private static final Words WORDS = new Words(Words.in(Locale.ENGLISH));
    private static final Templates TEMPLATES = new Templates(WORDS, ASSETS);

    private static final String BASE =
            """
            ==> site.yml
            title: Sidestep
            tagline: Hip abduction, honestly explained
            description: What is known about hip abduction.
            ==> people.yml
            sidestep:
              name: The Sidestep editors
            ==> glossary.md
            ## Gluteus medius {#gluteus-medius}

            A muscle at the side of your hip.

            ## Hip drop {#hip-drop}

            The pelvis tilts when you lift a foot.
            ==> references.bib
            @article{ferber2011,
              author = {Ferber, Reed}, title = {Strength}, journal = {Training}, year = {2011}, note = {verified}
            }

            @article{guess2020,
              author = {Guess, Ann}, title = {Perhaps}, journal = {Training}, year = {2020}, note = {unsure}
            }
            ==> pages/about.md
            ---
            title: About
            summary: What this site is.
            ---
            Begin with [standing](../articles/standing.md).
            ==> articles/standing.md
            ---
            title: Standing on one leg
            summary: What keeps your pelvis level.
            order: 10
            topic: anatomy
            author: sidestep
            published: 2026-11-22
            ---
            > [!KEY]
            > - The [gluteus medius](glossary:gluteus-medius) prevents a [hip drop](glossary:hip-drop) [@ferber2011].

            ## What keeps you level {#level}

            Muscles at the side of your hip do.

            ## What comes next {#next}

            ==> quizzes/standing.md
            ---
            title: Standing on one leg
            summary: One question.
            article: standing
            ---
            ## Which muscle keeps your pelvis level? {#which}

            - [ ] Gluteus maximus
              > It straightens your hip.
            - [x] Gluteus medius
            - [ ] Adductor longus
              > It pulls the leg in.

            > [!WHY]
            > It sits at the side. Read [more](../articles/standing.md#level). Source: [@ferber2011]

            """;

    private static final String LEG_LIFT =
            Sources.exercise(
                    """
                    title: Leg lift
                    summary: Lift one leg to the side.
                    order: 10
                    level: easy
                    muscles: [gluteus-medius]
                    equipment: [a chair]
                    dose: 2 sets of 8.
                    figures: []
                    cautions: [Hold on to the chair.]
                    author: sidestep
                    published: 2026-11-22
                    """);

    /** The small site itself. */
    public static LintSite small() {
        var files = new TreeMap<String, String>();
        for (String file : BASE.split("(?m)^==> ")) {
            if (!file.isBlank()) {
                files.put(
                        file.substring(0, file.indexOf('\n')),
                        file.substring(file.indexOf('\n') + 1));
            }
        }
        files.put(EXERCISE, LEG_LIFT + "\n");
        return new LintSite(files, Map.of());
    }

    /** With more words at the end of the article. */
    public static LintSite article(String words) {
        return small().with(ARTICLE, words);
    }

    /** With another question at the end of the quiz. */
    public static LintSite question(String question) {
        return small().with(QUIZ, question);
    }

    /**
     * Adds to the end of a file, or writes a new one; a text that has front matter is the whole
     * file.
     */
    public LintSite with(String path, String text) {
        String before =
                text.startsWith("---\n") || path.endsWith(".yml")
                        ? ""
                        : files.getOrDefault(path, "");
        return put(path, before + text, (int) before.lines().count());
    }

    /** Writes a section of the exercise anew, from its heading to the next. */
    public LintSite withSection(String path, String section) {
        String old = files.get(path);
        int from = old.indexOf(section.substring(0, section.indexOf('\n') + 1));
        if (from < 0) {
            return with(path, section);
        }
        int end = old.indexOf("\n## ", from + 1);
        String before = old.substring(0, from);
        return put(
                path,
                before + section + (end < 0 ? "" : old.substring(end)),
                (int) before.lines().count());
    }

    private LintSite put(String path, String text, int linesBefore) {
        var more = new TreeMap<>(files);
        more.put(path, text);
        var lines = new TreeMap<>(added);
        lines.put(path, linesBefore);
        return new LintSite(more, lines);
    }

    /** Every problem of the site, as {@code file:line:column: severity: message}. */
    public List<String> problems() {
        return found().map(this::line).toList();
    }

    /** The problems that one check found. */
    public List<String> problems(Check check) {
        return found().filter(problem -> problem.check() == check).map(this::line).toList();
    }

    /** Where one check found something, as {@code line:column}. */
    public List<String> places(Check check) {
        return found().filter(problem -> problem.check() == check)
                .map(this::counted)
                .map(at -> at.line() + ":" + at.column())
                .toList();
    }

    private Stream<Problem> found() {
        var sources =
                files.entrySet().stream()
                        .map(file -> new SourceFile(file.getKey(), file.getValue()))
                        .toList();
        return Library.of(sources, new Problems(), ASSETS, WORDS, TEMPLATES, TODAY, true)
                .problems()
                .stream();
    }

    private String line(Problem problem) {
        return counted(problem) + ": " + problem.severity().word() + ": " + problem.message();
    }

    private Position counted(Problem problem) {
        Position at = problem.position();
        int before = added.getOrDefault(at.file(), 0);
        return new Position(
                at.file(), at.line() > before ? at.line() - before : at.line(), at.column());
    }
}
