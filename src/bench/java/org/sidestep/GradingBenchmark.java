package org.sidestep;

import java.util.ArrayList;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;
import org.sidestep.insight.Simulation;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Response;
import org.sidestep.quiz.Shape;
import org.sidestep.support.SiteBuilder;

/** How long it takes to grade right and wrong answers to all questions of one kind of shape. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class GradingBenchmark {
    @Param({
        "single",
        "several",
        "true-false",
        "number",
        "ordering",
        "matching",
        "cloze",
        "hotspot"
    })
    String kind;

    private final List<Answered> all = new ArrayList<>();
    private int next;

    private record Answered(Shape shape, Response response) {}

    @Setup
    public void read() {
        var library = SiteBuilder.ofRealContent().site().load();
        for (Simulation.Quiz quiz : DemoAnswers.quizzes(library)) {
            for (Simulation.Question question : quiz.questions()) {
                library.quizzes()
                        .question(question.item().id())
                        .map(Question::shape)
                        .filter(shape -> shape.kind().equals(kind))
                        .ifPresent(shape -> add(shape, question.responses()));
            }
        }
    }

    private void add(Shape shape, List<Simulation.Response> responses) {
        responses.forEach(
                response -> all.add(new Answered(shape, Response.fromStored(response.stored()))));
    }

    @Benchmark
    public Object grade() {
        var answered = all.get(next++ % all.size());
        return answered.shape().grade(answered.response());
    }
}
