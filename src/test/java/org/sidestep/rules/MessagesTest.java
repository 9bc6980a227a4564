package org.sidestep.rules;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sidestep.articles.Exercise;
import org.sidestep.content.Callout;
import org.sidestep.content.Sureness;
import org.sidestep.insight.Flag;
import org.sidestep.quiz.Verdict;
import org.sidestep.search.Kind;

/** Every word of the interface is in messages.properties, and every word there is used. */
class MessagesTest {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("messages");

    private static final List<String> SHAPES =
            List.of(
                    "single",
                    "true-false",
                    "several",
                    "number",
                    "ordering",
                    "matching",
                    "cloze",
                    "hotspot");

    /** Keys that are put together: what they begin with, and what may follow. */
    private static final Map<String, List<String>> FAMILIES =
            Map.ofEntries(
                    entry("box.", words(Callout.Kind.values(), Callout.Kind::word)),
                    entry("sure.", words(Sureness.values(), Sureness::word)),
                    entry("search.", words(Kind.values(), Kind::word)),
                    entry("level.", words(Exercise.Level.values(), Exercise.Level::word)),
                    entry("exercise.", words(Exercise.Part.values(), Exercise.Part::word)),
                    entry("verdict.", words(Verdict.values(), Verdict::word)),
                    entry("step.", List.of("open", "right", "partly", "wrong", "unknown")),
                    entry("confidence.", List.of("unsure", "fairly", "certain", "unsaid")),
                    entry(
                            "flag.",
                            Arrays.stream(Flag.Kind.values())
                                    .flatMap(kind -> Stream.of(kind.word(), kind.word() + ".why"))
                                    .toList()),
                    entry(
                            "insight.sort.",
                            List.of("quiz", "flags", "answers", "right", "discrimination", "time")),
                    entry("insight.third.", List.of("1", "2", "3")),
                    entry("rule.", List.of("several", "ordering", "matching", "cloze")),
                    entry("how.", SHAPES),
                    entry("paper.", SHAPES),
                    entry("topic.", List.of("anatomy", "movement", "pain", "training", "evidence")),
                    entry(
                            "error.",
                            Stream.of(400, 403, 404, 405, 408, 413, 429, 500, 503)
                                    .flatMap(
                                            code ->
                                                    Stream.of(
                                                            code + ".title", code + ".explanation"))
                                    .toList()));

    private static final Pattern TEMPLATE_KEY =
            Pattern.compile("#\\{([a-z][a-z0-9.-]*)|#messages\\.msg\\('([^']+)'");
    private static final Pattern JAVA_KEY =
            Pattern.compile(
                    "(?:words\\(?\\)?\\.get(?:String)?|\\bword|\\bget)\\(\\s*\"([a-z][a-z0-9.-]*)\"\\s*[,)]");
    private static final Pattern JAVA_TEXT = Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");
    private static final Pattern PREFIX = Pattern.compile("[\"']([a-z]+\\.)[\"'] \\+ (?!hash)");

    @Test
    void everyKeyInATemplateIsThere() {
        assertThat(found(templates(), TEMPLATE_KEY)).isNotEmpty().isSubsetOf(BUNDLE.keySet());
    }

    @Test
    void everyKeyInTheProgramIsThere() {
        var keys = found(program(), JAVA_KEY);
        found(program(), JAVA_TEXT).stream()
                .filter(text -> text.startsWith("error."))
                .forEach(keys::add);

        assertThat(keys).contains("figure.credit", "error.place-twice").isSubsetOf(BUNDLE.keySet());
    }

    @Test
    void everyKeyThatIsPutTogetherIsThere() {
        assertThat(putTogether()).isSubsetOf(BUNDLE.keySet());
    }

    @Test
    void allKeysThatArePutTogetherAreKnownHere() {
        var everything = program() + templates();

        assertThat(found(everything, PREFIX)).isSubsetOf(FAMILIES.keySet());
    }

    @Test
    void noKeyIsUnused() {
        var used = new TreeSet<>(putTogether());
        used.addAll(found(templates(), TEMPLATE_KEY));
        used.addAll(found(templates(), Pattern.compile("'([a-z0-9-]+(?:\\.[a-z0-9-]+)+)'")));
        used.addAll(found(program(), JAVA_TEXT));

        assertThat(BUNDLE.keySet().stream().filter(key -> !used.contains(key))).isEmpty();
    }

    @Test
    void everyMessageCanBeFilledIn() {
        for (String key : BUNDLE.keySet()) {
            assertThat(new MessageFormat(BUNDLE.getString(key)).format(new Object[] {1, 1, 1}))
                    .as(key)
                    .isNotBlank();
        }
    }

    @Test
    void anApostropheIsWrittenTwice() {
        assertThat(BUNDLE.keySet())
                .noneMatch(key -> BUNDLE.getString(key).replace("''", "").contains("'"));
    }

    private static Set<String> putTogether() {
        var keys = new TreeSet<String>();
        FAMILIES.forEach((prefix, words) -> words.forEach(word -> keys.add(prefix + word)));
        return keys;
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    private static Set<String> found(String text, Pattern pattern) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(match.groupCount() > 1 && match.group(1) == null ? 2 : 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String templates() {
        return read(Path.of("src/main/resources/templates"));
    }

    private static String program() {
        return read(Path.of("src/main/java"));
    }

    private static String read(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(MessagesTest::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
