package org.sidestep.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Searches in articles of about 1,000 words in six sections each, whose words are as frequent as in
 * English (Zipf); also the making of the index, and in the log how much memory it holds.
 */
@State(Scope.Benchmark)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 3)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SearchBenchmark {
    private static final int WORDS = 20_000;
    private static final int SECTIONS = 6;
    private static final int WORDS_A_SECTION = 167;
    private static final String KNOWN =
            "the of and hip to a leg muscle is in you knee pain gluteus medius it band exercise"
                    + " pelvis stand side iliotibial strength abduction runner study";

    @Param({"1000"})
    int articles;

    @Param({
        "hip",
        "gluteus medius",
        "gluteus medeus",
        "abduc",
        "\"knee pain\"",
        "what helps when my knee is sore in running"
    })
    String query;

    private List<Searchable> all;
    private SearchIndex index;

    @Setup
    public void write() {
        all = generated();
        long before = used();
        index = SearchIndex.of(all);
        System.out.printf(Locale.ROOT, "# Index: %.1f MB%n", (used() - before) / 1e6);
    }

    @TearDown
    public void close() {
        index.close();
    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    public Results search() {
        return index.find(new ReaderQuery(query), Optional.empty());
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 1)
    @Measurement(iterations = 3)
    public int build() {
        try (var built = SearchIndex.of(all)) {
            return built.hashCode();
        }
    }

    private List<Searchable> generated() {
        var random = new Random(7);
        var words = words(random);
        var made = new ArrayList<Searchable>();
        made.add(
                Searchable.page(Kind.TERM, "/glossary#itb", "IT band (iliotibial band)", "A strip.")
                        .called(List.of("IT band", "iliotibial band", "ITB")));
        for (int i = 0; i < articles; i++) {
            var page =
                    Searchable.page(
                            Kind.ARTICLE,
                            "/articles/a" + i,
                            text(words, 5, random),
                            text(words, 20, random));
            made.add(page);
            for (int n = 0; n < SECTIONS; n++) {
                made.add(
                        Searchable.section(
                                page,
                                "s" + n,
                                text(words, 4, random),
                                text(words, WORDS_A_SECTION, random)));
            }
        }
        return made;
    }

    private static List<String> words(Random random) {
        var words = new ArrayList<>(List.of(KNOWN.split(" ")));
        while (words.size() < WORDS) {
            var word = new StringBuilder();
            for (int n = 2 + random.nextInt(3); n > 0; n--) {
                word.append("bcdfglmnprstv".charAt(random.nextInt(13)));
                word.append("aeiou".charAt(random.nextInt(5)));
            }
            words.add(word.toString());
        }
        return words;
    }

    /** The word of rank r comes up about 1/r times as often as the first one. */
    private static String text(List<String> words, int count, Random random) {
        var text = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            int rank = (int) Math.pow(words.size(), random.nextDouble()) - 1;
            text.append(words.get(rank)).append(i % 14 == 0 || i == count ? ". " : " ");
        }
        return text.toString();
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
