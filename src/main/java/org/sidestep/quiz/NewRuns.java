package org.sidestep.quiz;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Begins runs: chooses their questions, their seed and their address, and keeps them. */
public final class NewRuns {
    private static final String BACK = "/(?:articles/[a-z0-9-]+)?(?:#[A-Za-z0-9_-]+)?";

    private final Runs runs;
    private final Clock clock;
    private final SecureRandom random;

    public NewRuns(Runs runs, Clock clock, SecureRandom random) {
        this.runs = runs;
        this.clock = clock;
        this.random = random;
    }

    /** A run through a quiz, as the form on its page asks for it. */
    Run ofQuiz(Quiz quiz, Quizzes all, Form form) {
        long seed = random.nextLong();
        return begin(
                new Run(
                        freshId(form.first("run")),
                        Run.Kind.QUIZ,
                        quiz.slug(),
                        seed,
                        LocalDate.now(clock),
                        !form.has("again"),
                        "",
                        Optional.empty(),
                        asked(all.questionsOf(quiz, seed))));
    }

    /** A run of one question, which stands in an article. */
    Run ofEmbedded(Quiz quiz, Question question, Form form) {
        String from = form.first("from");
        return begin(
                new Run(
                        Run.newId(random),
                        Run.Kind.EMBEDDED,
                        quiz.slug(),
                        embeddedSeed(question),
                        LocalDate.now(clock),
                        true,
                        from.matches(BACK) ? from : "",
                        Optional.empty(),
                        asked(List.of(question))));
    }

    /**
     * A run over questions of any quizzes.
     *
     * @param questions their ids, in the order in which they are asked; one that is no longer there
     *     is left out
     * @return empty when there is no question left
     */
    public Optional<Run> ofQuestions(Run.Kind kind, List<String> questions, Quizzes all) {
        var found = questions.stream().distinct().flatMap(id -> all.question(id).stream()).toList();
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        begin(
                                new Run(
                                        Run.newId(random),
                                        kind,
                                        "",
                                        random.nextLong(),
                                        LocalDate.now(clock),
                                        true,
                                        "",
                                        Optional.empty(),
                                        asked(found))));
    }

    /**
     * An embedded question has the same order for everyone, because its article is the same for
     * everyone.
     */
    static long embeddedSeed(Question question) {
        return question.version().hashCode();
    }

    /**
     * The id that the button's page proposed, unless it has begun to be used: then a new run is
     * meant.
     */
    private String freshId(String proposed) {
        boolean free = Run.isId(proposed) && runs.find(proposed).map(Run::isUntouched).orElse(true);
        return free ? proposed : Run.newId(random);
    }

    private Run begin(Run run) {
        runs.begin(run);
        return run;
    }

    private static List<Run.Asked> asked(List<Question> questions) {
        var asked = new ArrayList<Run.Asked>();
        for (Question question : questions) {
            asked.add(
                    new Run.Asked(
                            asked.size() + 1,
                            question.id(),
                            question.version(),
                            question.source(),
                            Optional.empty()));
        }
        return asked;
    }
}
