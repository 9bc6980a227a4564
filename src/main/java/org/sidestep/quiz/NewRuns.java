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
                        before(quiz, form),
                        asked(all.questionsOf(quiz, seed))));
    }

    /** The run before reading that the reader comes from. */
    private Optional<String> before(Quiz quiz, Form form) {
        return runs.find(form.first("before"))
                .filter(run -> run.kind() == Run.Kind.PRETEST && run.quiz().equals(quiz.slug()))
                .map(Run::id);
    }

    /** A run of the quiz's questions before reading; empty when it has none. */
    Optional<Run> ofPretest(Quiz quiz) {
        var questions =
                quiz.pretest().stream().flatMap(id -> quiz.find(id.text()).stream()).toList();
        return questions.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        begin(
                                new Run(
                                        Run.newId(random),
                                        Run.Kind.PRETEST,
                                        quiz.slug(),
                                        random.nextLong(),
                                        LocalDate.now(clock),
                                        true,
                                        quiz.articleUrl(),
                                        Optional.empty(),
                                        asked(questions))));
    }

    /**
     * A run of one question, which stands in an article; once the article is shown with its answer,
     * further questions of the article join the same run.
     */
    Run ofEmbedded(Quiz quiz, Question question, Form form) {
        String from = form.first("from");
        var joined = runs.find(form.first("run")).filter(run -> mayJoin(run, from));
        if (joined.isPresent() && joined.get().asking(question.id()).isEmpty()) {
            int place = joined.get().asked().size() + 1;
            runs.add(joined.get(), asked(place, question));
            joined = runs.find(joined.get().id());
        }
        return joined.filter(run -> run.asking(question.id()).isPresent())
                .orElseGet(() -> begin(embedded(quiz, question, from)));
    }

    /** An address to go back to, unless it leads off the pages that hold questions. */
    static String back(String from) {
        return from.matches(BACK) ? from : "";
    }

    private static boolean mayJoin(Run run, String from) {
        return run.kind() == Run.Kind.EMBEDDED && page(run.cameFrom()).equals(page(from));
    }

    private static String page(String address) {
        return address.replaceFirst("#.*$", "");
    }

    private Run embedded(Quiz quiz, Question question, String from) {
        return new Run(
                Run.newId(random),
                Run.Kind.EMBEDDED,
                quiz.slug(),
                embeddedSeed(question),
                LocalDate.now(clock),
                true,
                back(from),
                Optional.empty(),
                asked(List.of(question)));
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
        questions.forEach(question -> asked.add(asked(asked.size() + 1, question)));
        return asked;
    }

    private static Run.Asked asked(int place, Question question) {
        return new Run.Asked(
                place, question.id(), question.version(), question.source(), Optional.empty());
    }
}
