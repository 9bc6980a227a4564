package org.sidestep.insight;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.sidestep.database.Database;

/**
 * A made-up readership that answers every quiz, to show what the editor's pages tell. Readers
 * answer by the two-parameter logistic model, better after reading than before; one question has
 * the wrong key, and one section is edited and understood better since. The same seed gives the
 * same answers.
 */
public final class Simulation {
    private static final int DAYS = 90;
    private static final int EDITED_DAYS_AGO = 30;
    private static final double READING = 0.9;
    private static final double SKIPS = 0.04;
    private static final double DISTRACTED = 0.55;
    private static final String RUN =
            """
            insert into run (id, kind, quiz, seed, started, first_try, came_from, pretest)
            values (:id, :kind, :quiz, 1, :day, true, '', :pretest)
            """;
    private static final String ASKED =
            """
            insert into run_question (run, place, question, version)
            values (:run, :place, :question, :version)
            """;
    private static final String ANSWER =
            """
            insert into answer (run, place, response, score, verdict, confidence, answered, seconds)
            values (:run, :place, :response, :score, :verdict, :confidence, :day, :seconds)
            """;
    private static final String VERSION =
            """
            insert into question_version (version, question, source, first_shown)
            values (:version, :question, :source, :day) on conflict do nothing
            """;

    /**
     * What may be answered to a question.
     *
     * @param source its Markdown
     * @param responses the right one first
     */
    public record Question(Item item, String source, List<Response> responses) {
        public Question {
            responses = List.copyOf(responses);
        }
    }

    /** An answer as it is stored, and what it is worth. */
    public record Response(String stored, double score, String verdict) {}

    /** A quiz, its questions in their order, and which of them are asked before reading. */
    public record Quiz(String slug, List<Question> questions, Set<String> pretest) {
        public Quiz {
            questions = List.copyOf(questions);
        }
    }

    private final Database database;
    private final List<Quiz> quizzes;
    private final LocalDate today;
    private final Random random;
    private final String miskeyed;
    private final Optional<String> edited;

    public Simulation(Database database, List<Quiz> quizzes, LocalDate today, long seed) {
        this.database = database;
        this.quizzes = List.copyOf(quizzes);
        this.today = today;
        this.random = new Random(seed);
        this.miskeyed = miskeyed(quizzes);
        this.edited = edited(quizzes);
    }

    private static String miskeyed(List<Quiz> quizzes) {
        return quizzes.stream()
                .flatMap(quiz -> quiz.questions().stream().skip(2))
                .filter(question -> question.item().kind().equals("single"))
                .map(question -> question.item().id())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> edited(List<Quiz> quizzes) {
        return quizzes.stream()
                .skip(1)
                .flatMap(quiz -> quiz.questions().stream())
                .flatMap(question -> question.item().section().stream())
                .findFirst();
    }

    /** Whether anybody has answered yet, really or not. */
    public boolean isPossible() {
        return database.read(
                "looking for answers",
                handle ->
                        handle.createQuery("select count(*) from run").mapTo(Long.class).one()
                                == 0);
    }

    /**
     * Fills the database.
     *
     * @param readers of each quiz
     * @return how many answers were made
     */
    public long fill(int readers) {
        database.write(
                "marking answers as simulated",
                handle -> {
                    quizzes.forEach(quiz -> versions(handle, quiz));
                    edited.ifPresent(section -> edit(handle, section));
                    return handle.execute("insert into simulation (since) values (?)", today);
                });
        long answers = 0;
        for (Quiz quiz : quizzes) {
            answers += database.write("simulating a quiz", handle -> answer(handle, quiz, readers));
        }
        return answers;
    }

    private void versions(Handle handle, Quiz quiz) {
        for (Question question : quiz.questions()) {
            handle.createUpdate(VERSION)
                    .bind("version", question.item().version())
                    .bind("question", question.item().id())
                    .bind("source", question.source())
                    .bind("day", today.minusDays(DAYS))
                    .execute();
        }
    }

    private void edit(Handle handle, String section) {
        handle.execute(
                "insert into section_text (section, hash, first_seen) values (?, 'before', ?)",
                section,
                today.minusDays(DAYS));
        handle.execute(
                "insert into section_text (section, hash, first_seen) values (?, 'after', ?)",
                section,
                today.minusDays(EDITED_DAYS_AGO));
    }

    private long answer(Handle handle, Quiz quiz, int readers) {
        var batches =
                new Batches(
                        handle.prepareBatch(RUN),
                        handle.prepareBatch(ASKED),
                        handle.prepareBatch(ANSWER));
        for (int i = 0; i < readers; i++) {
            read(quiz, batches);
        }
        batches.runs.execute();
        batches.asked.execute();
        return batches.answers.execute().length;
    }

    private record Batches(PreparedBatch runs, PreparedBatch asked, PreparedBatch answers) {}

    /** One reader: perhaps a pretest, then the quiz. */
    private void read(Quiz quiz, Batches to) {
        double ability = random.nextGaussian();
        LocalDate day = today.minusDays(random.nextInt(DAYS));
        Optional<String> pretest = Optional.empty();
        if (!quiz.pretest().isEmpty() && random.nextInt(3) == 0) {
            String id = freshId();
            var asked =
                    quiz.questions().stream()
                            .filter(question -> quiz.pretest().contains(question.item().id()))
                            .toList();
            run(new Run(id, "pretest", quiz.slug(), day, Optional.empty()), asked, ability, to);
            pretest = Optional.of(id);
        }
        run(
                new Run(freshId(), "quiz", quiz.slug(), day, pretest),
                quiz.questions(),
                ability + READING,
                to);
    }

    private record Run(
            String id, String kind, String quiz, LocalDate day, Optional<String> pretest) {}

    private void run(Run run, List<Question> questions, double ability, Batches to) {
        to.runs
                .bind("id", run.id())
                .bind("kind", run.kind())
                .bind("quiz", run.quiz())
                .bind("day", run.day())
                .bind("pretest", run.pretest().orElse(null))
                .add();
        int place = 1;
        for (Question question : questions) {
            to.asked
                    .bind("run", run.id())
                    .bind("place", place)
                    .bind("question", question.item().id())
                    .bind("version", question.item().version())
                    .add();
            answer(run, place, question, ability, to);
            place++;
        }
    }

    private void answer(Run run, int place, Question question, double ability, Batches to) {
        double helped = isEdited(question, run.day()) ? 1 : 0;
        Response response = response(question, ability + helped);
        to.answers
                .bind("run", run.id())
                .bind("place", place)
                .bind("response", response.stored())
                .bind("score", response.score())
                .bind("verdict", response.verdict())
                .bind("confidence", confidence(response, ability))
                .bind("day", run.day())
                .bind("seconds", seconds(question))
                .add();
    }

    /** Log-normal, around half a minute; longer for more words. */
    private int seconds(Question question) {
        int words = question.source().split("\\s+").length;
        double seconds = (10 + words / 8.0) * Math.exp(0.6 * random.nextGaussian());
        return 5 * (int) Math.max(1, Math.min(60, Math.round(seconds / 5)));
    }

    private boolean isEdited(Question question, LocalDate day) {
        return edited.isPresent()
                && edited.equals(question.item().section())
                && !day.isBefore(today.minusDays(EDITED_DAYS_AGO));
    }

    private Response response(Question question, double ability) {
        if (random.nextDouble() < SKIPS) {
            return new Response("?", 0, "unknown");
        }
        var responses = question.responses();
        boolean right = random.nextDouble() < model(question).probability(ability);
        int wrong = random.nextDouble() < DISTRACTED ? 1 : 1 + random.nextInt(responses.size() - 1);
        int answer = right ? 0 : wrong;
        boolean swapped = question.item().id().equals(miskeyed) && answer < 2;
        return responses.get(swapped ? 1 - answer : answer);
    }

    /** Every question has its own slope and difficulty, always the same. */
    private static ResponseModel model(Question question) {
        var own = new Random(question.item().version().hashCode());
        return new ResponseModel(
                0.9 + 0.8 * own.nextDouble(),
                -0.9 + 1.8 * own.nextDouble(),
                question.item().chance().orElse(0.05));
    }

    private String confidence(Response response, double ability) {
        if (response.verdict().equals("unknown") || random.nextInt(4) == 0) {
            return "unsaid";
        }
        double sure = ability / 2 + (response.score() > 0.5 ? 0.6 : -0.4) + random.nextGaussian();
        return sure > 0.8 ? Observation.CERTAIN : sure > -0.4 ? "fairly" : "unsure";
    }

    private String freshId() {
        byte[] bits = new byte[16];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }
}
