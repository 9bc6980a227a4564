package org.sidestep;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.sidestep.articles.ReadingPages;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Problems;
import org.sidestep.web.Assets;
import org.sidestep.web.Pages;
import org.sidestep.web.PreparedPages;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

/** How long it takes to turn content that was parsed into a whole page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class RenderingBenchmark {
    @Param({"/", "/articles/anatomy", "/articles/safety"})
    String path;

    private Library library;
    private ReadingPages reading;
    private Pages pages;

    @Setup
    public void read() {
        var assets = Assets.in(Path.of("static"));
        var words = new Words(Words.in(Locale.ENGLISH));
        var templates = new Templates(words, assets);
        var problems = new Problems();
        var files = new ContentFolder(Path.of("content")).read(problems);
        var clock = Clock.systemUTC();
        library =
                Library.of(files, problems, assets, words, templates, LocalDate.now(clock), false);
        var frame =
                new SiteFrame(
                        library.site().title(),
                        library.site().tagline(),
                        library.site().language(),
                        "https://www.example.org",
                        List.of(),
                        Optional.empty());
        pages = new Pages(templates, () -> frame, () -> PreparedPages.rendered(0), clock);
        reading = new ReadingPages(library::reading, pages, words, clock);
    }

    @Benchmark
    public String render() {
        return pages.html(reading.view(path, library.reading()).orElseThrow());
    }
}
