package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MissingIdsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "## Stand tall > ## Stand tall {#stand-tall}",
                "'## Stand tall  ' > '## Stand tall {#stand-tall}  '",
                "'## Stand tall ##' > '## Stand tall {#stand-tall} ##'",
                "## *Stand* `tall` > ## *Stand* `tall` {#stand-tall}",
                "## Steh auf, Jürg! > ## Steh auf, Jürg! {#steh-auf-jurg}",
                "## Stand {#here} > ## Stand {#here}"
            })
    void theIdIsWrittenAtTheEndOfTheHeading(String before, String after) {
        assertThat(mended(before + "\n")).isEqualTo(after + "\n");
    }

    @Test
    void anUnderlinedHeadingGetsItsIdAboveTheLine() {
        assertThat(mended("Stand\ntall\n----\n")).isEqualTo("Stand\ntall {#stand-tall}\n----\n");
    }

    @Test
    void twoHeadingsOfTheSameWordsGetDifferentIds() {
        assertThat(mended("## Rest\n\n## Rest\n\n## Sit {#rest-2}\n"))
                .isEqualTo("## Rest {#rest}\n\n## Rest {#rest-2-2}\n\n## Sit {#rest-2}\n");
    }

    @Test
    void anIdOfAnotherFileIsNotTakenAgain() {
        var file = new SourceFile("quizzes/a.md", "---\n---\n## Rest?\n");

        assertThat(MissingIds.in(file, 2, Set.of("rest")).ids())
                .extracting(MissingIds.MissingId::id)
                .containsExactly("rest-2");
    }

    @Test
    void onlyHeadingsOfTheAskedLevelGetOne() {
        var file = new SourceFile("quizzes/a.md", "---\n---\n# One\n\n## Two\n\n### Three\n");

        assertThat(MissingIds.in(file, 2, Set.of()).ids())
                .extracting(MissingIds.MissingId::line)
                .containsExactly(5);
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\r'"})
    void everyOtherByteStaysAsItIs(String end) {
        String before =
                String.join(
                        end,
                        "\uFEFF---",
                        "title: a",
                        "---",
                        "# A\t",
                        "",
                        "Wörds  ",
                        "",
                        "```",
                        "# no",
                        "```");
        String after = before.replace("# A\t", "# A {#a}\t");

        assertThat(written(before)).isEqualTo(after);
    }

    @Test
    void asecondTimeThereIsNothingToWrite() {
        String once = mended("## Rest\n\n## Rest\n");

        assertThat(mended(once)).isEqualTo(once);
    }

    private static String mended(String body) {
        String front = "---\ntitle: a\n---\n";
        return written(front + body).substring(front.length());
    }

    private static String written(String text) {
        var missing = MissingIds.in(new SourceFile("articles/a.md", text), 0, List.of());
        return new String(
                missing.writtenInto(text.getBytes(StandardCharsets.UTF_8)).orElseThrow(),
                StandardCharsets.UTF_8);
    }
}
