package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceExcerptTest {
    private static final String POEM = "one\ntwo\nthree\nfour\nfive";

    @Test
    void showsTheLineBeforeAndAfterAndACaretUnderTheColumn() {
        assertThat(excerpt(POEM, 3, 2))
                .isEqualTo(
                        """
                        2 | two
                        3 | three
                          |  ^
                        4 | four""");
    }

    @Test
    void hasNothingBeforeTheFirstLine() {
        assertThat(excerpt(POEM, 1, 1)).isEqualTo("1 | one\n  | ^\n2 | two");
    }

    @Test
    void hasNothingAfterTheLastLine() {
        assertThat(excerpt(POEM, 5, 1)).isEqualTo("4 | four\n5 | five\n  | ^");
    }

    @Test
    void alignsNumbersOfDifferentLength() {
        assertThat(excerpt("x\n".repeat(10), 10, 1)).isEqualTo(" 9 | x\n10 | x\n   | ^");
    }

    @ParameterizedTest
    @CsvSource({"4", "5", "99"})
    void putsAColumnBehindTheLineAtItsEnd(int column) {
        assertThat(excerpt("one", 1, column)).isEqualTo("1 | one\n  |    ^");
    }

    @ParameterizedTest
    @CsvSource({"2", "3", "1000000"})
    void putsALineBehindTheFileAtItsEnd(int line) {
        assertThat(excerpt("one", line, 7)).isEqualTo("1 | one\n2 | \n  | ^");
    }

    @Test
    void showsAnEmptyFile() {
        assertThat(excerpt("", 1, 1)).isEqualTo("1 | \n  | ^");
    }

    @ParameterizedTest(name = "{0} column {1}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "\"\tx\"; 2; \"1 |     x|  |     ^\"",
                "\"ab\tx\"; 4; \"1 | ab  x|  |     ^\"",
                "\"骨盤x\"; 3; \"1 | 骨盤x|  |     ^\"",
                "\"🦵x\"; 3; \"1 | 🦵x|  |   ^\"",
                "\"e\u0301x\"; 3; \"1 | e\u0301x|  |  ^\""
            })
    void countsColumnsAsATerminalShowsThem(String line, int column, String shown) {
        assertThat(excerpt(line, 1, column)).isEqualTo(shown.replaceFirst("x\\|", "x\n"));
    }

    @Test
    void letsNoCharacterCommandTheTerminal() {
        assertThat(excerpt("a\u001B[31m\u202Eb", 1, 1)).isEqualTo("1 | a�[31m�b\n  | ^");
    }

    @Test
    void cutsALongLineAroundTheCaret() {
        String[] lines = excerpt("a".repeat(500) + "X" + "b".repeat(5_000_000), 1, 501).split("\n");
        assertThat(lines[0]).hasSizeLessThan(120).startsWith("1 | …a").endsWith("b…");
        assertThat(lines[0].charAt(lines[1].indexOf('^'))).isEqualTo('X');
    }

    @Test
    void cutsLongLinesBesideTheCaretToo() {
        assertThat(excerpt("a\n" + "b".repeat(500), 1, 1).split("\n")[2])
                .isEqualTo("2 | " + "b".repeat(100) + "…");
    }

    private static String excerpt(String source, int line, int column) {
        return SourceExcerpt.of(source, line, column).text();
    }
}
