package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** Picocli says what each option is; here it is asked whether the same is read without it. */
class PlainOptionsTest {
    private static final Pattern OTHERWISE = Pattern.compile("\\$\\{env:(\\w+):-(.*)}");

    private static Stream<OptionSpec> options() {
        return new CommandLine(new Serve())
                .getCommandSpec().options().stream()
                        .filter(option -> !option.usageHelp() && !option.versionHelp());
    }

    private static String example(OptionSpec option) {
        return option.type() == int.class ? "7" : "127.0.0.2";
    }

    /** Every option by its name, as it was read. */
    private static Map<String, Object> values(Serve serve) {
        var values = new HashMap<String, Object>();
        new CommandLine(serve)
                .getCommandSpec()
                .options()
                .forEach(option -> values.put(option.longestName(), option.getValue()));
        return values;
    }

    private static Serve plain(Map<String, String> environment, String... words) {
        var serve = new Serve();
        assertThat(serve.set(new PlainOptions(List.of(words), environment))).isTrue();
        return serve;
    }

    private static Serve picocli(String... words) {
        var serve = new Serve();
        new CommandLine(serve).parseArgs(words);
        return serve;
    }

    @Test
    void anOptionThatIsNotWrittenIsWhatItAlwaysIs() {
        assertThat(values(plain(Map.of()))).isEqualTo(values(picocli()));
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionIsReadAsPicocliReadsIt(OptionSpec option) {
        String[] words =
                option.type() == boolean.class
                        ? new String[] {option.longestName()}
                        : new String[] {option.longestName(), example(option)};

        assertThat(values(plain(Map.of(), words))).isEqualTo(values(picocli(words)));
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionInTheEnvironmentIsReadLikeOneThatIsWritten(OptionSpec option) {
        var field = (Field) option.userObject();
        var name = OTHERWISE.matcher(field.getAnnotation(Option.class).defaultValue());
        assertThat(name.matches()).isTrue();
        boolean isFlag = option.type() == boolean.class;
        String[] words =
                isFlag
                        ? new String[] {option.longestName()}
                        : new String[] {option.longestName(), example(option)};

        assertThat(values(plain(Map.of(name.group(1), isFlag ? "true" : example(option)))))
                .isEqualTo(values(picocli(words)));
    }

    @Test
    void severalAreReadInAnyForm() {
        String[] words = {"--port=0", "--dev", "--proxy", "::1,127.0.0.2", "--base-url=http://a=b"};

        assertThat(values(plain(Map.of(), words))).isEqualTo(values(picocli(words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--prot 1",
                "--port",
                "--port x",
                "--port -1",
                "--port 1 --port 2",
                "--content=",
                "--dev=true",
                "--dev true",
                "--host ${sys:user.name}",
                "@options",
                "more"
            })
    void whatNeedsAWordIsLeftToPicocli(String words) {
        assertThat(new Serve().set(new PlainOptions(List.of(words.split(" ")), Map.of())))
                .isFalse();
    }
}
