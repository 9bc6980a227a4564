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

    @Parameters(index = "0", paramLabel = "QUIZ", description = "A quiz's slug, or all.")
    String quiz;

    @Parameters(
            index = "1",
            paramLabel = "TO",
            description = "The file to write; QTI is a package and becomes a ZIP file.")
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
    public Integer call() {
        if (!new ContentFolder(folders.content).exists()) {
            spec.commandLine().getErr().println(CheckContent.noFolder(folders.content));
            return Main.USAGE;
        }
        Library library = new Site(folders.settings(), Clock.systemDefaultZone()).load();
        if (library.hasErrors()) {
            spec.commandLine()
                    .getErr()
                    .println("sidestep: the content has errors; `sidestep check` names them");
            return Main.USAGE;
        }
        Quizzes all = library.quizzes();
        List<Quiz> chosen =
                all.all().stream()
                        .filter(one -> quiz.equals("all") || one.slug().equals(quiz))
                        .filter(one -> !one.isMixed())
                        .toList();
        if (chosen.isEmpty()) {
            spec.commandLine().getErr().println("sidestep: " + absent(all));
            return Main.USAGE;
        }
        return write(exported(chosen, all), chosen);
    }

    private String absent(Quizzes all) {
        if (all.find(quiz).isPresent()) {
            return "the quiz \"" + quiz + "\" mixes the others and has no questions of its own";
        }
        var slugs = all.all().stream().map(Quiz::slug).toList();
        return "there is no quiz \"" + quiz + "\"; " + Suggestion.among(slugs, quiz);
    }

    private Exported exported(List<Quiz> chosen, Quizzes all) {
        Optional<String> site =
                Optional.of(base.replaceFirst("/+$", "")).filter(url -> !url.isBlank());
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

    private int write(Exported exported, List<Quiz> chosen) {
        PrintWriter out = spec.commandLine().getOut();
        try (OutputStream file = Files.newOutputStream(to)) {
            if (exported.files().size() == 1) {
                file.write(exported.files().values().iterator().next());
            } else {
                zip(exported.files(), file);
            }
        } catch (IOException e) {
            spec.commandLine().getErr().println("sidestep: " + to + " can't be written: " + e);
            return Main.USAGE;
        }
        exported.lost().forEach(line -> out.println("lost: " + line));
        long questions = chosen.stream().mapToLong(one -> one.questions().size()).sum();
        out.println("Wrote " + questions + " questions to " + to);
        out.flush();
        return 0;
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
