package org.sidestep.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All first tries at one moment, counted by version of a question. Grows run by run. */
final class Counts {
    private static final String UNKNOWN = "?";
    private static final double ROUNDED = 1_000;

    /**
     * One stored answer.
     *
     * @param response as it is stored: one value a line
     * @param seconds how long it took; 0 when that was not measured
     */
    record Answer(
            String question,
            String version,
            String response,
            double score,
            String verdict,
            String confidence,
            LocalDate day,
            int seconds) {}

    /**
     * One run with its answers.
     *
     * @param kind quiz, pretest or embedded
     * @param pretested whether a pretest came before it
     */
    record Run(String kind, String quiz, boolean pretested, List<Answer> answers) {}

    private final Map<String, Map<String, VersionCounts>> byQuestion = new HashMap<>();
    private final Map<String, Set<String>> options = new HashMap<>();
    private final Map<String, Map<String, List<String>>> chosen = new HashMap<>();
    private final Map<String, Reliability.Runs> reliability = new HashMap<>();
    private final Catalogue catalogue;
    private final Map<String, List<Item>> quizzes;

    /**
     * @param items every version that has been answered, as far as it can still be read
     */
    Counts(Catalogue catalogue, List<Item> items) {
        this.catalogue = catalogue;
        this.quizzes =
                catalogue.quizzes().stream()
                        .collect(
                                Collectors.toMap(
                                        Catalogue.QuizItems::slug, Catalogue.QuizItems::items));
        items.forEach(this::know);
        catalogue.items().forEach(this::know);
    }

    private void know(Item item) {
        options.put(
                item.version(),
                item.options().stream().map(Item.Option::key).collect(Collectors.toSet()));
    }

    void add(Run run) {
        double total = run.answers().stream().mapToDouble(Answer::score).sum();
        for (Answer answer : run.answers()) {
            add(run, answer, total);
        }
        if (run.kind().equals("quiz")) {
            addToReliability(run);
        }
    }

    private void add(Run run, Answer answer, double total) {
        var counts =
                byQuestion
                        .computeIfAbsent(answer.question(), id -> new HashMap<>())
                        .computeIfAbsent(answer.version(), version -> new VersionCounts());
        if (run.kind().equals("pretest")) {
            counts.countPretest(answer.score());
            return;
        }
        int others = run.answers().size() - 1;
        double rest =
                others < Observation.FEWEST_OTHERS
                        ? Observation.NO_REST
                        : rounded((total - answer.score()) / others);
        counts.count(observation(answer, rest), answer.day());
        counts.times().add(answer.seconds());
        if (run.pretested()) {
            counts.countPosttest(answer.score());
        }
    }

    void add(Pairs.Changed changed) {
        of(changed.question(), changed.version()).ifPresent(c -> c.countGain(changed.by()));
    }

    /** Sums of fractions differ in their last digits; equal rest scores are to be equal. */
    private static double rounded(double rest) {
        return Math.max(0, Math.min(1, Math.round(rest * ROUNDED) / ROUNDED));
    }

    private Observation observation(Answer answer, double rest) {
        return new Observation(
                answer.score(),
                rest,
                answer.verdict().equals("unknown"),
                answer.confidence(),
                chosen(answer.version(), answer.response()));
    }

    /** What is typed is not told apart, nor kept in memory. */
    private List<String> chosen(String version, String response) {
        var known = options.getOrDefault(version, Set.of());
        return response.equals(UNKNOWN) || known.isEmpty()
                ? List.of()
                : chosen.computeIfAbsent(version, v -> new HashMap<>())
                        .computeIfAbsent(response, r -> r.lines().filter(known::contains).toList());
    }

    private void addToReliability(Run run) {
        List<Item> items = quizzes.getOrDefault(run.quiz(), List.of());
        var scores = new HashMap<String, Double>();
        run.answers().forEach(answer -> scores.put(answer.version(), answer.score()));
        if (!items.isEmpty() && items.stream().allMatch(i -> scores.containsKey(i.version()))) {
            reliability
                    .computeIfAbsent(run.quiz(), quiz -> new Reliability.Runs(items.size()))
                    .add(items.stream().mapToDouble(i -> scores.get(i.version())).toArray());
        }
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** Complete runs through a quiz as it is now. */
    Reliability.Runs reliability(Catalogue.QuizItems quiz) {
        return reliability.getOrDefault(quiz.slug(), new Reliability.Runs(quiz.items().size()));
    }

    Optional<VersionCounts> of(String question, String version) {
        return Optional.ofNullable(byQuestion.getOrDefault(question, Map.of()).get(version));
    }

    /** What was counted of a version, and of those that ask the same. */
    VersionCounts together(Item item, Set<String> same) {
        var all = new VersionCounts();
        var versions = new HashSet<>(same);
        versions.add(item.version());
        versions.forEach(version -> of(item.id(), version).ifPresent(all::add));
        return all;
    }

    /** Versions of a question that were answered. */
    List<String> versions(String question) {
        return new ArrayList<>(byQuestion.getOrDefault(question, Map.of()).keySet());
    }
}
