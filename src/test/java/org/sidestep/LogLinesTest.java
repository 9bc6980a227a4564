package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogLinesTest {
    private static String log(Consumer<LoggerContext> work) {
        var lines = new ByteArrayOutputStream();
        var stderr = System.err;
        System.setErr(new PrintStream(lines, true, StandardCharsets.UTF_8));
        try {
            var context = new LoggerContext();
            new LogLines().configure(context);
            context.setMDCAdapter(new LogbackMDCAdapter());
            work.accept(context);
        } finally {
            System.setErr(stderr);
        }
        return lines.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aMessageIsOneLineWhateverIsInIt() {
        assertThat(log(to -> to.getLogger("org.sidestep.Site").warn("a {}", "café\r\n12:00 b")))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} WARN  Site: a café 12:00 b\\R");
    }

    @Test
    void whatWasThrownFollows() {
        assertThat(log(to -> to.getLogger("x.Y").error("oh", new IllegalStateException("why"))))
                .contains("ERROR Y: oh\n")
                .contains("java.lang.IllegalStateException: why\n\tat ");
    }

    @Test
    void theSiteSaysWhatItDoesAndOthersOnlyWhatGoesWrong() {
        assertThat(log(to -> to.getLogger("org.sidestep.LiveContent").info("read anew")))
                .contains("INFO  LiveContent: read anew");
        assertThat(log(to -> to.getLogger("org.eclipse.jetty").info("started"))).isEmpty();
        assertThat(log(to -> to.getLogger("io.javalin.Javalin").error("failed"))).isEmpty();
    }

    @Test
    void logbackFindsIt() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();

        assertThat(context.getLogger("ROOT").getLevel()).isEqualTo(Level.WARN);
        assertThat(context.getLogger("ROOT").getAppender("STDERR")).isNotNull();
    }
}
