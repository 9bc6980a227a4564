package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> KNOWN = List.of("title", "summary", "order");

    @ParameterizedTest
    @CsvSource({"titel, title", "Title, title", "sumary, summary", "odrer, order"})
    void namesTheNearestWord(String written, String meant) {
        assertThat(Suggestion.among(KNOWN, written)).isEqualTo("did you mean \"" + meant + "\"?");
    }

    @Test
    void listsTheWordsWhenNoneIsNear() {
        assertThat(Suggestion.among(KNOWN, "photograph"))
                .isEqualTo("write one of: order, summary, title");
    }

    @Test
    void listsNothingWhenThereIsNothingOrTooMuchToList() {
        var many = IntStream.range(0, 21).mapToObj(n -> "long-word-" + n).toList();

        assertThat(Suggestion.among(List.of(), "x")).isEqualTo("check its spelling");
        assertThat(Suggestion.among(many, "x")).isEqualTo("check its spelling");
    }

    @Test
    void ofTwoEquallyNearWordsTakesTheFirstInTheAlphabet() {
        assertThat(Suggestion.among(List.of("bat", "aat"), "cat"))
                .isEqualTo("did you mean \"aat\"?");
    }
}
