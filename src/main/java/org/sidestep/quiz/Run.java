package org.sidestep.quiz;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One time through a quiz.
 *
 * @param id 128 random bits in hexadecimal: the run's address, and the only key to it
 * @param kind what it is for
 * @param quiz slug of the quiz; empty when its questions come from several
 * @param seed decides the order of the options, the same each time a page of the run is shown
 * @param firstTry false when the reader chose to try again
 * @param cameFrom the address to go back to, for a question answered inside an article; may be
 *     empty
 * @param pretest the run before reading that this one is compared with
 */
public record Run(
        String id,
        Kind kind,
        String quiz,
        long seed,
        LocalDate started,
        boolean firstTry,
        String cameFrom,
        Optional<String> pretest,
        List<Asked> asked) {
    private static final int BYTES = 16;

    /** What a run is for. */
    public enum Kind {
        QUIZ,
        /** Some questions of a quiz, before its article is read. */
        PRETEST,
        /** One question that stands in an article. */
        EMBEDDED,
        /** Questions of any quizzes, after some time. */
        REVIEW;

        /** As it is stored. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A question of the run, in the version that was shown.
     *
     * @param place from 1
     * @param source the question's Markdown, in case the content has changed since
     */
    public record Asked(
            int place, String question, String version, String source, Optional<Answer> answer) {}

    /**
     * What was answered, and what it was worth.
     *
     * @param took how long; empty when it was not measured
     */
    public record Answer(
            Response response, Grade grade, Confidence confidence, Optional<TimeTaken> took) {
        public Answer(Response response, Grade grade, Confidence confidence) {
            this(response, grade, confidence, Optional.empty());
        }
    }

    public Run {
        if (!isId(id)) {
            throw new IllegalArgumentException("no run has this id: " + id);
        }
        asked = List.copyOf(asked);
    }

    /** The same run with these questions. */
    Run with(List<Asked> questions) {
        return new Run(id, kind, quiz, seed, started, firstTry, cameFrom, pretest, questions);
    }

    public static String newId(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    public static boolean isId(String text) {
        return text.matches("[0-9a-f]{32}");
    }

    public String url() {
        return "/runs/" + id;
    }

    public String url(int place) {
        return url() + "/questions/" + place;
    }

    /** The page that the run began on, with what was answered in its place. */
    public String readingUrl() {
        return url() + "/reading";
    }

    /** Where a reader is led after an answer. */
    String answerUrl(Asked asked) {
        return kind == Kind.EMBEDDED && !cameFrom.isEmpty()
                ? readingUrl() + "#question-" + asked.question()
                : url(asked.place()) + "#verdict";
    }

    /** The question's place in this run, if it is asked here. */
    public Optional<Asked> asking(String question) {
        return asked.stream().filter(asked -> asked.question().equals(question)).findFirst();
    }

    public Optional<Asked> at(int place) {
        return place >= 1 && place <= asked.size()
                ? Optional.of(asked.get(place - 1))
                : Optional.empty();
    }

    /** The place that an address or a form names; 0 when it names none. */
    static int place(String text) {
        return text.matches("[0-9]{1,4}") ? Integer.parseInt(text) : 0;
    }

    /** The first question that is not answered yet. */
    public Optional<Asked> next() {
        return asked.stream().filter(question -> question.answer().isEmpty()).findFirst();
    }

    public boolean isUntouched() {
        return asked.stream().allMatch(question -> question.answer().isEmpty());
    }

    /** The sum of all scores; each question counts 1 at most. */
    public double score() {
        return asked.stream()
                .flatMap(question -> question.answer().stream())
                .mapToDouble(answer -> answer.grade().score())
                .sum();
    }
}
