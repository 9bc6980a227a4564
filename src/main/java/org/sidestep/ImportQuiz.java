package org.sidestep;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sidestep.articles.Article;
import org.sidestep.content.Problem;
import org.sidestep.content.Suggestion;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.exchange.GiftParser;
import org.sidestep.quiz.exchange.Imported;
import org.sidestep.quiz.exchange.MoodleXmlParser;
import org.sidestep.quiz.exchange.QuizDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sidestep import}: reads another system's questions as a draft of a quiz. */
@Command(
        name = "import",
        description = {
            "Reads Moodle XML or GIFT as a draft of a quiz.",
            "Names what could not be kept and what is left to write, a line each."
        },
        mixinStandardHelpOptions = true,
        footer =
                "It never overwrites. Exit code: 0 written, 1 written with errors to mend, 2 when it"
                        + " can't be.")
final class ImportQuiz implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "Moodle XML or GIFT, in UTF-8.")
    Path file;

    @Parameters(
            index = "1",
            paramLabel = "SLUG",
            description = "The quiz's name and address: small letters, digits and hyphens.")
    String slug;

    @Option(
            names = "--article",
            paramLabel = "SLUG",
            description = "The article it belongs to (default: the one with the same name).")
    String article;

    @Mixin Folders folders;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        Optional<String> refusal = source().refusal();
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        Optional<String> text = text();
        return text.isEmpty() ? Main.USAGE : read(text.get());
    }

    private NewSource source() {
        return new NewSource(folders.content, "quizzes", slug);
    }

    private Optional<String> text() {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException e) {
            refuse("there is no file " + file);
        } catch (CharacterCodingException e) {
            refuse(file + " is not written in UTF-8; save it as UTF-8 first");
        } catch (IOException e) {
            refuse(file + " can't be read: " + e.getMessage());
        }
        return Optional.empty();
    }

    private int read(String text) {
        String marks = text.startsWith("\uFEFF") ? text.substring(1) : text;
        Imported imported =
                marks.stripLeading().startsWith("<")
                        ? MoodleXmlParser.parse(marks)
                        : GiftParser.parse(marks);
        if (imported.questions().isEmpty()) {
            tell(imported.notes());
            return refuse("there is no question in " + file + " that could be read");
        }
        Library library = load();
        String about = article == null ? slug : article;
        Optional<Article> belongsTo = library.reading().article(about);
        if (belongsTo.isEmpty()) {
            var slugs = library.reading().articles().stream().map(Article::slug).toList();
            return refuse(
                    "there is no article \"%s\" for --article; %s"
                            .formatted(about, Suggestion.among(slugs, about)));
        }
        return write(imported, belongsTo.get(), library);
    }

    private int write(Imported imported, Article article, Library library) {
        Optional<String> why = Draft.explanation(article, library);
        if (why.isEmpty()) {
            return refuse(
                    "an explanation leads to a section and names a source; write a `## ` heading in"
                            + " the article and a source in references.bib first");
        }
        String title = imported.title().isBlank() ? Draft.title(slug) : imported.title();
        String markdown =
                new QuizDraft(title, article.slug(), why.get())
                        .markdown(imported.questions(), ids(library));
        Optional<String> refusal = source().write(markdown);
        if (refusal.isPresent()) {
            return refuse(refusal.get());
        }
        tell(imported.notes());
        return report(imported);
    }

    private void tell(List<Imported.Note> notes) {
        notes.forEach(note -> say(file + ":" + note.line() + ": " + note.message()));
    }

    private int report(Imported imported) {
        Library after = load();
        List<Problem> problems =
                after.problems().stream()
                        .filter(
                                problem ->
                                        problem.position().file().equals("quizzes/" + slug + ".md"))
                        .toList();
        problems.forEach(problem -> say(folders.content + "/" + problem));
        say(
                "Wrote "
                        + imported.questions().size()
                        + (imported.questions().size() == 1 ? " question" : " questions")
                        + " to "
                        + source().file()
                        + ", as a draft. Each explanation ends with a section and a source that you"
                        + " have yet to choose.");
        return problems.stream().anyMatch(p -> p.severity() == org.sidestep.content.Severity.ERROR)
                ? Main.PROBLEMS
                : 0;
    }

    private static Set<String> ids(Library library) {
        return library.quizzes().all().stream()
                .flatMap(quiz -> quiz.questions().stream())
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    private Library load() {
        return new Site(folders.settings(), Clock.systemDefaultZone()).load();
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private int refuse(String why) {
        spec.commandLine().getErr().println("sidestep: " + why);
        return Main.USAGE;
    }
}
