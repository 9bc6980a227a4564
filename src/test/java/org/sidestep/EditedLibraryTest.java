package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Problems;
import org.sidestep.content.SourceFile;
import org.sidestep.quiz.Question;
import org.sidestep.support.LintSite;
import org.sidestep.web.Assets;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

/** A library of which a few files were written anew is the one that reading all files makes. */
class EditedLibraryTest {
    private static final Words WORDS = new Words(Words.in(Locale.ENGLISH));
    private static final Assets ASSETS = Assets.in(Path.of("static"));
    private static final Templates TEMPLATES = new Templates(WORDS, ASSETS);

    private final Map<String, String> files = new TreeMap<>(LintSite.small().files());
    private final Parses parses = new Parses();
    private final Library before = whole(parses);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    articles/standing.md  | Muscles at       | Strong muscles at
                    articles/standing.md  | Muscles at       | [Muscles](none.md) at
                    articles/standing.md  | title: Standing  | title: Being
                    articles/standing.md  | summary: What    | sumary: What
                    articles/standing.md  | {#level}         | {#even}
                    articles/standing.md  | order: 10        | order: 10\\naliases: [on-one-leg]
                    quizzes/standing.md   | {#which}         | {#which-muscle}
                    quizzes/standing.md   | It straightens   | It may straighten
                    quizzes/standing.md   | - [x] Gluteus    | - [ ] Gluteus
                    exercises/leg-lift.md | Less.            | See [this](none.md).
                    pages/about.md        | Begin with       | Perhaps begin with
                    """)
    void isTheSameAsIfAllWereReadAnew(String path, String words, String others) {
        write(path, words, others.replace("\\n", "\n"));

        var after = edited(path);

        assertThat(after).isPresent();
        assertThat(after.get().problems()).isEqualTo(readAnew().problems());
        assertThat(after.get().errors()).isEqualTo(readAnew().errors());
        assertThat(texts(after.get())).isEqualTo(texts(readAnew()));
        assertThat(after.get().aliases()).isEqualTo(readAnew().aliases());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    glossary.md          | A muscle            | The muscle
                    references.bib       | Strength            | Force
                    people.yml           | The Sidestep        | Our
                    site.yml             | honestly            | plainly
                    articles/standing.md | order: 10           | order: 20
                    articles/standing.md | order: 10           | order: 10\\ndraft: true
                    articles/standing.md | order: 10           | order: 10\\npublish-on: 2030-01-01
                    quizzes/standing.md  | article: standing   | article: standing\\npretest: [which]
                    """)
    void isNotMadeOfFilesThatOthersDependOn(String path, String words, String others) {
        write(path, words, others.replace("\\n", "\n"));

        assertThat(edited(path)).isEmpty();
    }

    @Test
    void aDeadLinkOfAnotherFileIsFoundWhenItsSectionIsRenamed() {
        write("articles/standing.md", "{#level}", "{#even}");

        assertThat(edited("articles/standing.md").orElseThrow().errors())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .isEqualTo(
                        "quizzes/standing.md:15:29: error: articles/standing.md has no \"#level\"; did you mean \"even\"?");
    }

    @Test
    void staysRightThroughManyChanges() {
        var slips =
                List.of(
                        new String[] {
                            "articles/standing.md", "Muscles at", "[Muscles](none.md) at"
                        },
                        new String[] {"articles/standing.md", "{#level}", "{#even}"},
                        new String[] {"articles/standing.md", "summary:", "sumary:"},
                        new String[] {"articles/standing.md", "order: 10", "order: 20"},
                        new String[] {"quizzes/standing.md", "- [x] Gl", "- [ ] Gl"},
                        new String[] {"quizzes/standing.md", "Read [more]", "\n\nRead [more]"},
                        new String[] {"quizzes/standing.md", "{#which}", "{#what}"},
                        new String[] {"exercises/leg-lift.md", "Stand.", "[Stand](#none)."},
                        new String[] {"pages/about.md", "Begin", "[Begin](glossary:none)"},
                        new String[] {"glossary.md", "{#hip-drop}", "{#drop}"});
        var slipped = new boolean[slips.size()];
        var others = new Parses();
        whole(others);
        var random = new Random(1);
        Library now = before;
        for (int i = 0; i < 300; i++) {
            int at = random.nextInt(slips.size());
            String[] slip = slips.get(at);
            write(slip[0], slip[slipped[at] ? 2 : 1], slip[slipped[at] ? 1 : 2]);
            slipped[at] = !slipped[at];
            now = now.with(List.of(file(slip[0])), parses).orElseGet(() -> whole(parses));
            Library whole = whole(others);
            // Nobody looks for mistakes after each save.
            if (random.nextInt(3) > 0) {
                assertThat(now.errors()).isEqualTo(whole.errors());
                assertThat(texts(now)).isEqualTo(texts(whole));
            }
            if (random.nextInt(10) == 0) {
                assertThat(now.problems()).isEqualTo(whole.problems());
            }
        }
    }

    private void write(String path, String words, String others) {
        assertThat(files.get(path)).contains(words);
        files.put(path, files.get(path).replace(words, others));
    }

    private Optional<Library> edited(String path) {
        return before.with(List.of(file(path)), parses);
    }

    private Library readAnew() {
        var other = new Parses();
        var now = new TreeMap<>(files);
        files.putAll(LintSite.small().files());
        whole(other);
        files.putAll(now);
        return whole(other);
    }

    private Library whole(Parses with) {
        var all = files.keySet().stream().map(this::file).toList();
        return Library.of(
                all,
                new Problems(),
                ASSETS,
                WORDS,
                TEMPLATES,
                LocalDate.of(2026, 11, 22),
                true,
                with);
    }

    private SourceFile file(String path) {
        return new SourceFile(path, files.get(path));
    }

    private static List<String> texts(Library library) {
        var reading = library.reading();
        var texts = new ArrayList<MarkdownText>();
        reading.articles().forEach(article -> texts.add(article.text()));
        reading.exercises().forEach(exercise -> texts.addAll(exercise.texts()));
        reading.pages().forEach(page -> texts.add(page.text()));
        library.quizzes().all().forEach(quiz -> texts.addAll(quiz.texts()));
        var all = new ArrayList<>(texts.stream().map(MarkdownText::plain).toList());
        library.quizzes()
                .all()
                .forEach(quiz -> quiz.questions().forEach(q -> all.add(found(q, library))));
        return all;
    }

    private static String found(Question question, Library library) {
        return library.quizzes().question(question.id()).orElseThrow().version();
    }
}
