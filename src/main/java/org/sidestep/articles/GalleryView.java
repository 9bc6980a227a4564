package org.sidestep.articles;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Thing;
import org.sidestep.web.View;
import org.sidestep.web.Words;

/**
 * All exercises, easy ones first, to be picked by muscle.
 *
 * @param count how many exercises there are
 * @param muscles what can be picked
 * @param levels the exercises of each level
 */
public record GalleryView(
        String title, String description, int count, List<Muscle> muscles, List<Level> levels)
        implements View {
    /** What the stylesheet can tell apart. */
    private static final int MOST = 12;

    /** A muscle, how many exercises work it, and its place among those to be picked, from 1. */
    public record Muscle(String name, int count, int place) {}

    /** The exercises of a level, by its word. */
    public record Level(String word, List<Entry> entries) {}

    /**
     * An exercise.
     *
     * @param classes one for each of its muscles
     */
    public record Entry(HomeView.Card card, String classes) {}

    static GalleryView of(Reading all, Cards cards, Words words) {
        Map<String, Muscle> muscles = muscles(all);
        var levels =
                all.exercises().stream()
                        .map(Exercise::level)
                        .distinct()
                        .sorted()
                        .map(level -> level(level, all, cards, muscles))
                        .toList();
        return new GalleryView(
                words.get("exercises.title"),
                words.get("exercises.description"),
                all.exercises().size(),
                List.copyOf(muscles.values()),
                levels);
    }

    /** By id; the one with the most exercises first. */
    private static Map<String, Muscle> muscles(Reading all) {
        var names = new LinkedHashMap<String, String>();
        var counts = new LinkedHashMap<String, Integer>();
        for (Exercise exercise : all.exercises()) {
            for (var muscle : muscles(exercise, all)) {
                names.put(muscle.id(), muscle.name());
                counts.merge(muscle.id(), 1, Integer::sum);
            }
        }
        List<String> ids =
                counts.keySet().stream()
                        .sorted(Comparator.comparing(counts::get, Comparator.reverseOrder()))
                        .limit(MOST)
                        .toList();
        var muscles = new LinkedHashMap<String, Muscle>();
        IntStream.range(0, ids.size())
                .forEach(
                        i ->
                                muscles.put(
                                        ids.get(i),
                                        new Muscle(
                                                names.get(ids.get(i)),
                                                counts.get(ids.get(i)),
                                                i + 1)));
        return muscles;
    }

    private static Level level(
            Exercise.Level level, Reading all, Cards cards, Map<String, Muscle> muscles) {
        return new Level(
                level.word(),
                all.exercises().stream()
                        .filter(exercise -> exercise.level() == level)
                        .map(exercise -> entry(exercise, all, cards, muscles))
                        .toList());
    }

    private static Entry entry(
            Exercise exercise, Reading all, Cards cards, Map<String, Muscle> muscles) {
        var own = muscles(exercise, all);
        return new Entry(
                cards.of(
                        exercise,
                        all,
                        own.stream()
                                .map(ExerciseView.Muscle::name)
                                .collect(Collectors.joining(", "))),
                own.stream()
                        .map(ExerciseView.Muscle::id)
                        .filter(muscles::containsKey)
                        .map(id -> "works-" + muscles.get(id).place())
                        .collect(Collectors.joining(" ")));
    }

    private static List<ExerciseView.Muscle> muscles(Exercise exercise, Reading all) {
        return ExerciseView.muscles(exercise, all.surroundings().glossary());
    }

    @Override
    public String template() {
        return "gallery";
    }

    @Override
    public Thing thing(SiteFrame site) {
        return Thing.of("CollectionPage");
    }

    @Override
    public String canonical() {
        return "/exercises/";
    }
}
