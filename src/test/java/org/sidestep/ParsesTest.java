package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sidestep.content.Check;
import org.sidestep.content.Problem;
import org.sidestep.content.Problems;
import org.sidestep.content.SourceFile;

class ParsesTest {
    private static final String PATH = "articles/a.md";

    private final Parses parses = new Parses();
    private final List<String> parsed = new ArrayList<>();

    @Test
    void parsesAnUnchangedFileOnce() {
        read("good", "good");
        assertThat(parsed).containsExactly("good");
    }

    @Test
    void parsesAChangedFileAgain() {
        assertThat(read("good", "better")).containsExactly("GOOD", "BETTER");
    }

    @Test
    void reportsTheProblemsOfAnUnchangedFileEachTime() {
        read("bad");
        assertThat(problems("bad")).hasSize(1);
    }

    @Test
    void showsTheLastGoodVersionOfABrokenPage() {
        assertThat(read("good", "bad", "also bad")).containsExactly("GOOD", "GOOD", "GOOD");
    }

    @Test
    void showsWhatCouldBeReadOfAPageThatNeverWasGood() {
        assertThat(read("bad", "also bad")).containsExactly("BAD", "ALSO BAD");
    }

    @Test
    void showsAMendedPage() {
        assertThat(read("good", "bad", "better")).endsWith("BETTER");
    }

    @Test
    void keepsABrokenGlossaryAsFarAsItCanBeRead() {
        begin(List.of(file("good")));
        parses.read(file("good"), new Problems(), this::parse);
        assertThat(parses.read(file("bad"), new Problems(), this::parse)).isEqualTo("BAD");
    }

    @Test
    void callsABrokenPageStaleUntilItIsMended() {
        read("good", "bad");
        var broken = parses.stale();
        read("better");
        assertThat(List.of(broken, parses.stale())).containsExactly(Set.of(PATH), Set.of());
    }

    @Test
    void letsTheLastVersionStandInForAFileThatCannotBeRead() {
        read("good");
        var unreadable = new Problems();
        unreadable.add(file("").start(), Check.FILE_UNREADABLE, "not UTF-8");
        assertThat(parses.begin(List.of(), unreadable)).containsExactly(file("good"));
    }

    @Test
    void forgetsAFileThatIsGone() {
        read("good");
        assertThat(begin(List.of())).isEmpty();
        assertThat(read("bad")).containsExactly("BAD");
    }

    private List<String> read(String... versions) {
        var values = new ArrayList<String>();
        for (String version : versions) {
            begin(List.of(file(version)));
            values.add(parses.readPage(file(version), new Problems(), this::parse));
        }
        return values;
    }

    private List<Problem> problems(String version) {
        var problems = new Problems();
        begin(List.of(file(version)));
        parses.readPage(file(version), problems, this::parse);
        return problems.sorted();
    }

    private List<SourceFile> begin(List<SourceFile> files) {
        return parses.begin(files, new Problems());
    }

    private String parse(SourceFile file, Problems problems) {
        parsed.add(file.text());
        if (file.text().contains("bad")) {
            problems.add(file.start(), Check.FRONT_MATTER_SYNTAX, "bad");
        }
        return file.text().toUpperCase(java.util.Locale.ROOT);
    }

    private static SourceFile file(String text) {
        return new SourceFile(PATH, text);
    }
}
