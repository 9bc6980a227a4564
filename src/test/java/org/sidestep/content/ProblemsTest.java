package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void standInTheOrderOfFilesLinesAndColumns() {
        problems.add(new Position("b.md", 1, 1), Check.LINK_DEAD, "fifth");
        problems.add(new Position("a.md", 10, 1), Check.LINK_DEAD, "fourth");
        problems.add(new Position("a.md", 2, 10), Check.LINK_DEAD, "third");
        problems.add(new Position("a.md", 2, 9), Check.SURE_LEVEL, "second");
        problems.add(new Position("a.md", 2, 9), Check.LINK_DEAD, "first");

        assertThat(problems.sorted())
                .extracting(Problem::message)
                .containsExactly("first", "second", "third", "fourth", "fifth");
    }

    @Test
    void theSameProblemFoundTwiceIsOne() {
        problems.add(new Position("a.md", 1, 1), Check.LINK_DEAD, "dead");
        problems.addAll(List.of(new Problem(new Position("a.md", 1, 1), Check.LINK_DEAD, "dead")));

        assertThat(problems.sorted()).hasSize(1);
    }

    @Test
    void whatCanOnlyWarnIsLookedForOnceAndOnlyWhenSomeoneAsks() {
        var asked = new ArrayList<String>();
        var part = new Problems();
        part.add(new Position("a.md", 1, 1), Check.LINK_DEAD, "dead");
        part.later(
                found -> {
                    asked.add("asked");
                    found.add(new Position("a.md", 2, 1), Check.SENTENCE_LONG, "long");
                });
        problems.include(part);

        assertThat(problems.errors()).extracting(Problem::message).containsExactly("dead");
        assertThat(asked).isEmpty();
        assertThat(problems.sorted()).hasSize(2).isEqualTo(part.sorted());
        assertThat(asked).hasSize(1);
    }

    @Test
    void anErrorMustNotBePutOff() {
        problems.later(found -> found.add(new Position("a.md", 1, 1), Check.LINK_DEAD, "too late"));

        assertThatThrownBy(problems::sorted).hasMessageContaining("too late");
    }

    @Test
    void filesMayBeLeftOut() {
        var others = new Problems(Set.of("a.md"));
        others.add(new Position("a.md", 1, 1), Check.LINK_DEAD, "here");
        others.later(found -> found.add(new Position("a.md", 1, 1), Check.STEM_LONG, "later"));
        others.add(new Position("b.md", 1, 1), Check.LINK_DEAD, "there");

        assertThat(others.sorted()).extracting(Problem::message).containsExactly("there");
    }

    @Test
    void printAsFileLineColumnSeverityAndMessage() {
        assertThat(new Problem(new Position("articles/a.md", 3, 7), Check.LINK_DEAD, "dead"))
                .hasToString("articles/a.md:3:7: error: dead");
    }

    @Test
    void aWarningSaysSo() {
        assertThat(new Problem(new Position("notes.md", 1, 1), Check.FILE_UNKNOWN, "not read"))
                .hasToString("notes.md:1:1: warning: not read");
    }

    @Test
    void needAMessage() {
        assertThatThrownBy(() -> problems.add(new Position("a.md", 1, 1), Check.LINK_DEAD, " "))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"'', 1, 1", "a.md, 0, 1", "a.md, 1, 0", "a.md, -1, 1"})
    void aPlaceCountsFromOne(String file, int line, int column) {
        assertThatThrownBy(() -> new Position(file, line, column))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
