package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {
    @Test
    void aStylesheetLosesRemarksAndSpace() {
        assertThat(
                        Shortened.stylesheet(
                                "/* One. */\n.a, .b > i {\n  color: red;\n  &:hover { top: 0; }\n}\n"))
                .isEqualTo(".a,.b > i{color:red;&:hover{top:0}}");
    }

    @Test
    void aStylesheetKeepsQuotedTextAndSpaceThatMeansSomething() {
        assertThat(
                        Shortened.stylesheet(
                                ".a :is(b)::after {\n  content: \" ; /* x */ : \" / \"\";\n}"))
                .isEqualTo(".a :is(b)::after{content:\" ; /* x */ : \" / \"\"}");
        assertThat(Shortened.stylesheet("a { inline-size: calc(1em + 2 * var(--x)); }"))
                .isEqualTo("a{inline-size:calc(1em + 2 * var(--x))}");
    }

    @Test
    void aScriptLosesIndentationAndLinesThatAreRemarks() {
        assertThat(Shortened.script("// Why.\nif (a) {\n  // Because.\n  b(\"// c\"); // d\n}\n"))
                .isEqualTo("if (a) {\nb(\"// c\"); // d\n}\n");
    }
}
