package org.sidestep;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code sidestep new}: writes a file for an editor to begin with. */
@Command(
        name = "new",
        description = "Writes an article, an exercise or a quiz to begin with, as a draft.",
        mixinStandardHelpOptions = true,
        footer = "It never overwrites. Exit code: 0 written, 2 when it can't be.")
final class NewContent implements Callable<Integer> {
    /** What can be begun. */
    enum Kind {
        ARTICLE("articles"),
        EXERCISE("exercises"),
        QUIZ("quizzes");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        String folder() {
            return folder;
        }

        static Kind of(String word) {
            return Arrays.stream(values())
                    .filter(kind -> kind.toString().equals(word))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new TypeConversionException(
                                            "write article, exercise or quiz, not " + word));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads the word for a kind. */
    static final class KindConverter implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String word) {
            return Kind.of(word);
        }
    }

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            converter = KindConverter.class,
            description = "article, exercise or quiz.")
    Kind kind;

    @Parameters(
            index = "1",
            paramLabel = "SLUG",
            description = "Its name and address: small letters, digits and hyphens.")
    String slug;

    @Option(
            names = "--article",
            paramLabel = "SLUG",
            description = "The article a quiz belongs to (default: the one with the same name).")
    String article;

    @Mixin Folders folders;

    @Spec CommandSpec spec;

    @Override
    public Integer call() {
        var source = new NewSource(folders.content, kind.folder(), slug);
        Optional<String> refusal = source.refusal();
        if (refusal.isEmpty()) {
            var draft = Draft.of(kind, slug, article == null ? slug : article, library(), today());
            refusal = draft.missing().or(() -> source.write(draft.text()));
        }
        if (refusal.isPresent()) {
            spec.commandLine().getErr().println("sidestep: " + refusal.get());
            return Main.USAGE;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(
                "Wrote "
                        + source.file()
                        + "; serve --dev shows it at /"
                        + kind.folder()
                        + "/"
                        + slug);
        out.flush();
        return 0;
    }

    private Library library() {
        return new Site(folders.settings(), Clock.systemDefaultZone()).load();
    }

    private static LocalDate today() {
        return LocalDate.now(Clock.systemDefaultZone());
    }
}
