package org.sidestep.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every formula beside R and its package psych, on 150 made-up readers: see statistics.R. */
class StatisticsAgainstRTest {
    private static final Path FOLDER = Path.of("src/test/resources/insight");
    private static final double EXACT = 1e-9;
    private static final int ITEMS = 10;

    private static final Map<String, Double> R = expected();
    private static final List<String[]> READERS = readers();
    private static final Map<String, Double> OURS = ours(READERS);

    static Stream<String> names() {
        return R.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void agreesWithR(String name) {
        assertThat(OURS.get(name)).as(name).isCloseTo(R.get(name), within(EXACT));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfTheReadersDoesNotMatter(long seed) {
        var shuffled = new ArrayList<>(READERS);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(ours(shuffled))
                .allSatisfy(
                        (name, value) ->
                                assertThat(value)
                                        .as(name)
                                        .isCloseTo(OURS.get(name), within(EXACT)));
    }

    @Test
    void theOrderOfTheItemsDoesNotMatter() {
        var turned = new ArrayList<String[]>();
        for (String[] reader : READERS) {
            String[] copy = reader.clone();
            Collections.reverse(Arrays.asList(copy).subList(3, copy.length));
            turned.add(copy);
        }
        assertThat(ours(turned).get("discrimination.r"))
                .isCloseTo(OURS.get("discrimination.r"), within(EXACT));
        assertThat(ours(turned).get("alpha")).isCloseTo(OURS.get("alpha"), within(EXACT));
    }

    private static Map<String, Double> ours(List<String[]> readers) {
        var values = new LinkedHashMap<String, Double>();
        var statistics =
                ItemStatistics.of(
                                tally(readers, 0),
                                Stream.of("a", "b", "c", "d")
                                        .map(key -> new Item.Option(key, key, key.equals("b")))
                                        .toList())
                        .orElseThrow();
        values.put("difficulty", statistics.difficulty().value());
        limits(values, "difficulty", statistics.difficulty().limits());
        correlation(values, "discrimination", statistics.discrimination());
        values.put("skipped", (double) statistics.skipped());
        statistics.options().forEach(option -> option(values, option));
        for (var share : statistics.confidence()) {
            values.put(share.confidence() + ".count", (double) share.n());
            values.put(share.confidence() + ".score", share.score().orElseThrow().value());
        }
        values.put("third.low", statistics.thirds().get(0).value());
        values.put("third.top", statistics.thirds().get(2).value());
        values.put("third.top.a", statistics.options().get(0).topShare().orElseThrow().value());
        values.put("d27", statistics.d27().orElseThrow());
        reliability(values, readers);
        difference(values, "difference.plain", new Proportion(48, 80), new Proportion(56, 70));
        difference(values, "difference.none", new Proportion(0, 25), new Proportion(0, 40));
        difference(values, "difference.all", new Proportion(3, 30), new Proportion(40, 40));
        paired(values, "paired.agresti", new PairedDifference(1600, 880, 944, 236));
        paired(values, "paired.few", new PairedDifference(25, 12, 19, 11));
        paired(values, "paired.partial", partial(readers));
        return values;
    }

    private static void option(Map<String, Double> values, OptionStatistics option) {
        String key = option.option().key();
        values.put(key + ".count", (double) option.count());
        limits(values, key + ".share", option.share().limits());
        correlation(values, key, option.rest());
        values.put(key + ".rest", option.meanRest());
        values.put(key + ".certain", (double) option.certain());
    }

    private static void reliability(Map<String, Double> values, List<String[]> readers) {
        var runs = new Reliability.Runs(ITEMS);
        readers.forEach(reader -> runs.add(scores(reader)));
        var reliability = runs.reliability().orElseThrow();
        values.put("alpha", reliability.alpha());
        values.put("sem", reliability.sem());
        for (int i = 0; i < ITEMS; i++) {
            var item = ItemStatistics.of(tally(readers, i), List.of()).orElseThrow();
            values.put("drop." + (i + 1), item.discrimination().orElseThrow().r());
        }
    }

    private static void difference(
            Map<String, Double> values, String name, Proportion before, Proportion after) {
        var difference = new Difference(before, after);
        values.put(name + ".value", difference.value());
        limits(values, name, difference.limits());
    }

    private static void paired(
            Map<String, Double> values, String name, PairedDifference difference) {
        values.put(name + ".value", difference.value());
        limits(values, name, difference.limits());
    }

    /** The first question and the tenth, as if they were one at two times. */
    private static PairedDifference partial(List<String[]> readers) {
        return readers.stream()
                .map(StatisticsAgainstRTest::scores)
                .map(scores -> pair(scores[0], scores[9]))
                .reduce(PairedDifference.NONE, PairedDifference::plus);
    }

    private static PairedDifference pair(double before, double after) {
        return new PairedDifference(1, before, after, (after - before) * (after - before));
    }

    private static void limits(Map<String, Double> values, String name, Interval limits) {
        values.put(name + ".low", limits.low());
        values.put(name + ".high", limits.high());
    }

    private static void correlation(
            Map<String, Double> values, String name, Optional<Correlation> correlation) {
        values.put(name + ".r", correlation.orElseThrow().r());
        limits(values, name, correlation.orElseThrow().limits());
    }

    private static Tally tally(List<String[]> readers, int item) {
        var tally = new Tally();
        for (String[] reader : readers) {
            double[] scores = scores(reader);
            double rest = (Arrays.stream(scores).sum() - scores[item]) / (ITEMS - 1);
            boolean skipped = reader[0].equals("?");
            var chosen = skipped ? List.<String>of() : List.of(reader[0]);
            tally.add(new Observation(scores[item], rest, skipped, reader[1], chosen));
        }
        return tally;
    }

    private static double[] scores(String[] reader) {
        return IntStream.range(0, ITEMS)
                .mapToDouble(i -> Double.parseDouble(reader[2 + i]))
                .toArray();
    }

    private static Map<String, Double> expected() {
        var values = new LinkedHashMap<String, Double>();
        rows("expected.csv").forEach(row -> values.put(row[0], Double.valueOf(row[1])));
        return values;
    }

    private static List<String[]> readers() {
        return rows("readers.csv");
    }

    private static List<String[]> rows(String file) {
        try (Stream<String> lines = Files.lines(FOLDER.resolve(file))) {
            return lines.skip(1).map(line -> line.split(",")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
