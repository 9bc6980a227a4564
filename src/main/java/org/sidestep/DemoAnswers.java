package org.sidestep;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Located;
import org.sidestep.database.Database;
import org.sidestep.database.DatabaseException;
import org.sidestep.insight.Simulation;
import org.sidestep.quiz.Cloze;
import org.sidestep.quiz.Matching;
import org.sidestep.quiz.MultipleChoice;
import org.sidestep.quiz.NumberEntry;
import org.sidestep.quiz.Option;
import org.sidestep.quiz.Ordering;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.Response;
import org.sidestep.quiz.Shape;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sidestep demo-answers}: makes up answers, to show what the editor's pages tell. */
@Command(
        name = "demo-answers",
        description = {
            "Fills an empty database with the answers of a simulated readership, so that an editor can"
                    + " see what the pages under /editor tell.",
            "Every editor's page says then that the answers are simulated. A database that holds"
                    + " answers is refused."
        },
        mixinStandardHelpOptions = true)
final class DemoAnswers implements Callable<Integer> {
    private static final int MOST = 100_000;
    private static final long SEED = 2026;

    @Mixin Folders folders;
    @Mixin DatabaseOptions options;

    @picocli.CommandLine.Option(
            names = "--readers",
            paramLabel = "N",
            defaultValue = "240",
            description = "How many take each quiz (default: 240).")
    int readers;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        if (readers < 1 || readers > MOST) {
            return complain("--readers must lie between 1 and " + MOST + ", not " + readers);
        }
        if (!new ContentFolder(folders.content).exists()) {
            spec.commandLine().getErr().println(CheckContent.noFolder(folders.content));
            return Main.USAGE;
        }
        try {
            OptionalLong stored = fill();
            if (stored.isEmpty()) {
                return complain(
                        "this database holds answers already; name an empty one with --data or"
                                + " --database");
            }
            if (options.isFile()) {
                Database.compact(options.data);
            }
            say(stored.getAsLong() + " simulated answers are stored. Look at /editor");
            return 0;
        } catch (DatabaseException.Unavailable e) {
            return complain(e.getMessage());
        }
    }

    /** How many answers were stored; nothing when it held some already. */
    private OptionalLong fill() {
        try (var database = options.open()) {
            var simulation = new Simulation(database, quizzes(), LocalDate.now(), SEED);
            return simulation.isPossible()
                    ? OptionalLong.of(simulation.fill(readers))
                    : OptionalLong.empty();
        }
    }

    private List<Simulation.Quiz> quizzes() {
        var settings = folders.settings(Path.of("data"), false);
        var library = new Site(settings, Clock.systemDefaultZone()).load();
        return quizzes(library);
    }

    static List<Simulation.Quiz> quizzes(Library library) {
        var catalogue = EditorCatalogue.of(library);
        return library.quizzes().all().stream()
                .filter(quiz -> !quiz.isMixed())
                .map(
                        quiz ->
                                new Simulation.Quiz(
                                        quiz.slug(),
                                        quiz.questions().stream()
                                                .map(
                                                        q ->
                                                                new Simulation.Question(
                                                                        catalogue
                                                                                .item(q.id())
                                                                                .orElseThrow(),
                                                                        q.source(),
                                                                        responses(q.shape())))
                                                .toList(),
                                        pretest(quiz)))
                .toList();
    }

    private static Set<String> pretest(Quiz quiz) {
        return quiz.pretest().stream().map(Located::text).collect(Collectors.toSet());
    }

    /** The right answer first, then some wrong ones. */
    private static List<Simulation.Response> responses(Shape shape) {
        var responses = new ArrayList<Response>();
        List<Option> options = EditorCatalogue.options(shape);
        if (shape instanceof MultipleChoice) {
            responses.add(chosen(options.stream().filter(Option::right).toList()));
            options.forEach(option -> responses.add(chosen(List.of(option))));
        } else if (!options.isEmpty()) {
            options.stream().filter(Option::right).forEach(o -> responses.add(chosen(List.of(o))));
            options.stream()
                    .filter(o -> !o.right())
                    .forEach(o -> responses.add(chosen(List.of(o))));
        } else {
            responses.addAll(filledIn(shape));
        }
        return responses.stream().map(response -> graded(shape, response)).toList();
    }

    private static Response chosen(List<Option> options) {
        return Response.of(options.stream().map(Option::key).sorted().toList());
    }

    private static List<Response> filledIn(Shape shape) {
        var right = new ArrayList<String>();
        if (shape instanceof Ordering ordering) {
            ordering.items().forEach(item -> right.add(item.key()));
        } else if (shape instanceof Matching matching) {
            matching.pairs().forEach(p -> right.add(p.left().key() + "=" + p.right().key()));
        } else if (shape instanceof Cloze cloze) {
            cloze.gaps().forEach(gap -> right.add(gap.accepted().get(0)));
        } else if (shape instanceof NumberEntry number) {
            right.add(number.ranges().get(0).low().toPlainString());
        }
        return List.of(Response.of(right), Response.of(wrong(shape, right)));
    }

    private static List<String> wrong(Shape shape, List<String> right) {
        if (shape instanceof Ordering) {
            var turned = new ArrayList<>(right);
            Collections.reverse(turned);
            return turned;
        }
        if (shape instanceof Matching matching) {
            return matching.pairs().stream()
                    .map(p -> p.left().key() + "=" + matching.rights().get(0).key())
                    .toList();
        }
        return right.stream().map(text -> "999").toList();
    }

    private static Simulation.Response graded(Shape shape, Response response) {
        var grade = shape.grade(response);
        return new Simulation.Response(response.stored(), grade.score(), grade.verdict().word());
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private int complain(String line) {
        spec.commandLine().getErr().println("sidestep: " + line);
        return Main.USAGE;
    }
}
