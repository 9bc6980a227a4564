package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodingTest {
    private static final Set<Coding> HELD = Set.of(Coding.GZIP, Coding.BROTLI);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | BROTLI",
                "gzip, deflate | GZIP",
                "x-gzip | GZIP",
                "GZIP;Q=0.5 | GZIP",
                "br;q=0.5, gzip;q=0.8 | GZIP",
                "br;q=0, gzip | GZIP",
                "br;q=0.0, gzip;q=0.000 | IDENTITY",
                "identity | IDENTITY",
                "identity, gzip;q=0.5 | IDENTITY",
                "identity;q=0.5, gzip;q=0.2 | IDENTITY",
                "identity;q=0, gzip | GZIP",
                "* | BROTLI",
                "*;q=0, gzip | GZIP",
                "*;q=0.1, br;q=0 | GZIP",
                "deflate | IDENTITY",
                "'' | IDENTITY",
                "gzip;q=oops | GZIP",
                ";;,,; | IDENTITY",
            })
    void theClientsWishIsRead(String header, Coding expected) {
        assertThat(Coding.preferred(header, HELD)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"identity;q=0", "*;q=0", "zstd, identity;q=0", "gzip;q=0, *;q=0"})
    void aClientMayAcceptNothingThatThereIs(String header) {
        assertThat(Coding.preferred(header, HELD)).isEmpty();
    }

    @Test
    void whoSaysNothingGetsThePageUncompressed() {
        assertThat(Coding.preferred(null, HELD)).contains(Coding.IDENTITY);
    }

    @Test
    void whatIsNotHeldIsNotChosen() {
        assertThat(Coding.preferred("br, gzip;q=0.5", Set.of(Coding.GZIP))).contains(Coding.GZIP);
    }
}
