package org.sidestep.insight;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to count the answers to one question of five options, given by readers of the
 * two-parameter logistic model, and to tell from the count what an editor is shown.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class StatisticsBenchmark {
    private static final int OTHERS = 9;
    private static final ResponseModel MODEL = new ResponseModel(1.3, 0, 0.2);
    private static final List<String> CONFIDENCES =
            List.of("certain", "fairly", "unsure", "unsaid");

    @Param({"200", "5000"})
    int readers;

    private Item item;
    private List<Observation> observations;
    private Tally tally;

    @Setup
    public void answer() {
        item =
                new Item(
                        "q",
                        "v",
                        "Q?",
                        "single",
                        IntStream.range(0, 5)
                                .mapToObj(i -> new Item.Option("" + i, "" + i, i == 0))
                                .toList(),
                        Blanks.NONE,
                        Optional.empty());
        var random = new Random(2026);
        observations = IntStream.range(0, readers).mapToObj(i -> observed(random)).toList();
        tally = count();
    }

    private static Observation observed(Random random) {
        double right = MODEL.probability(random.nextGaussian());
        long others = IntStream.range(0, OTHERS).filter(i -> random.nextDouble() < right).count();
        int chosen = random.nextDouble() < right ? 0 : 1 + random.nextInt(4);
        return new Observation(
                chosen == 0 ? 1 : 0,
                (double) others / OTHERS,
                false,
                CONFIDENCES.get(random.nextInt(CONFIDENCES.size())),
                List.of("" + chosen));
    }

    @Benchmark
    public Tally count() {
        var counted = new Tally();
        observations.forEach(counted::add);
        return counted;
    }

    @Benchmark
    public List<Flag> judge() {
        return Flag.of(ItemStatistics.of(tally, item.options()).orElseThrow(), item);
    }
}
