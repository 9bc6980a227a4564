package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=90-, 90, 99",
        "bytes=-10, 90, 99",
        "bytes=-1000, 0, 99",
        "bytes=50-1000, 50, 99",
        "bytes=99-99, 99, 99"
    })
    void aPartOfAHundredBytes(String header, long first, long last) {
        assertThat(ByteRange.parse(header, 100)).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0"})
    void whatLiesBehindTheEndCannotBeSent(String header) {
        assertThat(ByteRange.parse(header, 100)).get().matches(part -> !part.isSatisfiable());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-1,5-6",
                "lines=1-2",
                "bytes=-",
                "bytes=9-1",
                "bytes=a-b",
                "",
                "bytes=99999999999999999999-"
            })
    void whatIsNotOnePartIsTheWhole(String header) {
        assertThat(ByteRange.parse(header, 100)).isEmpty();
    }
}
