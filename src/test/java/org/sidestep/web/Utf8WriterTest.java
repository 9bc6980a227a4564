package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8WriterTest {
    @Test
    void shortAndLongPiecesStandInTheOrderInWhichTheyCame() {
        String quoted = "“long”".repeat(1_000);
        String plain = "long ".repeat(1_000);
        var page = new Utf8Writer();

        page.write("<p>");
        page.write(quoted);
        page.write('é');
        page.write("xyz".toCharArray(), 1, 1);
        page.write("abc – def", 2, 3);
        page.write("before".getBytes(StandardCharsets.UTF_8));
        page.write(plain);
        page.write("end");

        assertThat(new String(page.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("<p>" + quoted + "éyc –before" + plain + "end");
    }
}
