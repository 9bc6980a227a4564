package org.sidestep;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Figure;
import org.sidestep.content.Suggestion;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.Quizzes;
import org.sidestep.quiz.exchange.Exported;
import org.sidestep.quiz.exchange.Gift;
import org.sidestep.quiz.exchange.MoodleXml;
import org.sidestep.quiz.exchange.Qti;
import org.sidestep.web.Assets;
import org.sidestep.web.LiveServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sidestep convert}: writes quizzes for other systems. */
@Command(
        name = "convert",
        description = "Writes quizzes for other systems, and names what gets lost.",
        mixinStandardHelpOptions = true,
        footer = "Exit code: 0 written, 2 when it can't be.")
final class ConvertQuizzes implements Callable<Integer> {
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    enum Format {
        moodle,
        gift,
        qti
    }

    @Parameters(index = "0", paramLabel = "QUIZ", description = "A quiz's slug, or `all`.")
    String quiz;

    @Parameters(
            index = "1",
            paramLabel = "TO",
            description =
                    "The file to write; it must not exist yet. QTI is a package and becomes a ZIP"
                            + " file.")
    Path to;

    @Option(
            names = "--format",
            paramLabel = "moodle|gift|qti",
            required = true,
            description = "Moodle XML, GIFT or QTI 2.1.")
    Format format;

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "${env:SIDESTEP_BASE_URL:-}",
            description =
                    "The address under which readers know the site, so that links to it work there"
                            + " (SIDESTEP_BASE_URL).")
    String base;

    @Mixin Folders folders;

    @Spec CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (!base.isEmpty() && !LiveServer.isOrigin(base)) {
            return refuse(Serve.notAnOrigin("--base-url", base));
        }
        if (!new ContentFolder(folders.content).exists()) {
            return refuse(CheckContent.noFolder(folders.content));
        }
        Library library = new Site(folders.settings(), Clock.systemDefaultZone()).load();
        if (library.hasErrors()) {
            return refuse("sidestep: the content has errors; `sidestep check` names them");
        }
        List<Quiz> own = library.quizzes().all().stream().filter(one -> !one.isMixed()).toList();
        List<Quiz> chosen =
                own.stream().filter(one -> quiz.equals("all") || one.slug().equals(quiz)).toList();
        if (chosen.isEmpty()) {
            return refuse("sidestep: " + absent(library.quizzes(), own));
        }
        return write(exported(chosen, library.quizzes()), chosen);
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println(why);
        return Main.USAGE;
    }

    private String absent(Quizzes all, List<Quiz> own) {
        if (all.find(quiz).isPresent()) {
            return "the quiz \"" + quiz + "\" mixes the others and has no questions of its own";
        }
        var slugs = own.stream().map(Quiz::slug).toList();
        return "there is no quiz \"" + quiz + "\"; " + Suggestion.among(slugs, quiz);
    }

    private Exported exported(List<Quiz> chosen, Quizzes all) {
        Optional<String> site = Optional.of(base).filter(url -> !url.isEmpty());
        String style = Assets.in(folders.assets).text("figures/fig.css").orElse("");
        return switch (format) {
            case moodle ->
                    MoodleXml.of(chosen, all.surroundings(), site, figure -> alone(figure, style));
            case gift -> Gift.of(chosen, all.surroundings(), site);
            case qti -> Qti.of(chosen, all.surroundings(), site, figure -> alone(figure, style));
        };
    }

    /**
     * A drawing that brings its colours along; on a page without a colour scheme the light ones.
     */
    private static String alone(Figure figure, String style) {
        return figure.svg()
                .replaceFirst(
                        "<svg([^>]*)>",
                        "<svg$1 width=\"%d\" height=\"%d\"><style>%s</style>"
                                .formatted(
                                        figure.width(),
                                        figure.height(),
                                        java.util.regex.Matcher.quoteReplacement(
                                                style.replace("&", "&amp;").replace("<", "&lt;"))));
    }

    private int write(Exported exported, List<Quiz> chosen) throws InterruptedException {
        int all = chosen.stream().mapToInt(one -> one.questions().size()).sum();
        String many = exported.leftOut() == 0 ? "" : all - exported.leftOut() + " of ";
        return NewFile.write(
                to,
                spec,
                "Wrote " + many + all + (all == 1 ? " question to " : " questions to "),
                to + " can't be written: ",
                part -> {
                    write(exported, part);
                    PrintWriter out = spec.commandLine().getOut();
                    exported.lost().forEach(line -> out.println("lost: " + line));
                });
    }

    private static void write(Exported exported, Path to) throws IOException {
        try (OutputStream file = Files.newOutputStream(to)) {
            if (exported.files().size() == 1) {
                file.write(exported.files().values().iterator().next());
            } else {
                zip(exported.files(), file);
            }
        }
    }

    /** The same content gives the same bytes. */
    private static void zip(Map<String, byte[]> files, OutputStream to) throws IOException {
        try (var zip = new ZipOutputStream(to)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
    }
}
