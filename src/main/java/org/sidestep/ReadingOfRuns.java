package org.sidestep;

import java.util.Optional;
import java.util.function.Supplier;
import org.sidestep.articles.ReadingPages;
import org.sidestep.content.PageText;
import org.sidestep.content.Surroundings;
import org.sidestep.quiz.AnsweredQuestion;
import org.sidestep.quiz.ReadingInRun;
import org.sidestep.quiz.Run;
import org.sidestep.web.Templates;
import org.sidestep.web.View;

/**
 * The pages that runs began on: with each answer in the place of its question, and with a way on to
 * the quiz that remembers the questions before reading.
 */
final class ReadingOfRuns implements ReadingInRun {
    private final Supplier<Library> library;
    private final ReadingPages pages;
    private final Templates templates;

    ReadingOfRuns(Supplier<Library> library, ReadingPages pages, Templates templates) {
        this.library = library;
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public Optional<View> of(Run run) {
        Library now = library.get();
        var surroundings = new Answered(now, run);
        boolean pretest = run.kind() == Run.Kind.PRETEST;
        return pages.view(
                run.cameFrom().replaceFirst("#.*$", ""),
                now.reading().asSeenIn(surroundings, pretest ? "?before=" + run.id() : ""));
    }

    /** The site around a text, in which some questions are answered. */
    private final class Answered implements Surroundings.Around {
        private final Library now;
        private final Run run;
        private final Embeds embeds;

        Answered(Library now, Run run) {
            this.now = now;
            this.run = run;
            this.embeds =
                    new Embeds(now.reading(), now.quizzes(), templates)
                            .joining(run.kind() == Run.Kind.EMBEDDED ? run.id() : "");
        }

        @Override
        public Surroundings site() {
            return now.reading().surroundings();
        }

        @Override
        public Optional<String> embedded(String address, PageText page) {
            return run.asking(address.replaceFirst("^[^#]*#?", ""))
                    .filter(asked -> asked.answer().isPresent())
                    .map(asked -> AnsweredQuestion.of(run, asked, now.quizzes(), page))
                    .map(templates::fragment)
                    .or(() -> embeds.html(address, page));
        }
    }
}
