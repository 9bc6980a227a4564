package org.sidestep.insight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Whether the last edit of each section changed how its questions are answered. */
record EditEffects(
        Counts counts, Map<String, List<EditorNotes.Text>> texts, Map<String, Set<String>> same) {

    /**
     * The last edit of a section.
     *
     * @param day the first day with the new text
     * @param questions each of its questions
     * @param all its questions together
     */
    record Effect(
            Catalogue.SectionText section,
            LocalDate day,
            List<QuestionEffect> questions,
            BeforeAfter all) {}

    /** One question before and after the edit. */
    record QuestionEffect(Item item, BeforeAfter effect) {}

    /** Answers to the text before, and to the new one. */
    record BeforeAfter(VersionCounts.Sum before, VersionCounts.Sum after) {
        static BeforeAfter none() {
            return new BeforeAfter(new VersionCounts.Sum(), new VersionCounts.Sum());
        }

        void add(BeforeAfter other) {
            before.add(other.before);
            after.add(other.after);
        }

        /** Nothing when one side has too few answers. */
        Optional<Difference> difference() {
            return before.proportion()
                    .flatMap(b -> after.proportion().map(a -> new Difference(b, a)))
                    .filter(QuestionRows::isEnough);
        }
    }

    /** The edits of all sections that have questions, the latest first. */
    List<Effect> all() {
        var items = counts.catalogue().itemsBySection();
        return counts.catalogue().sections().stream()
                .filter(section -> items.containsKey(section.url()))
                .filter(section -> texts.getOrDefault(section.url(), List.of()).size() > 1)
                .map(section -> effect(section, items.get(section.url())))
                .sorted(Comparator.comparing(Effect::day).reversed())
                .toList();
    }

    private Effect effect(Catalogue.SectionText section, List<Item> items) {
        var history = texts.get(section.url());
        LocalDate day = history.get(history.size() - 1).seen();
        // Nobody knows when the first text began: it was there before anyone looked.
        LocalDate begun =
                history.size() > 2 ? history.get(history.size() - 2).seen() : LocalDate.MIN;
        var questions = new ArrayList<QuestionEffect>();
        var all = BeforeAfter.none();
        for (Item item : items) {
            var effect = effect(item, begun, day);
            questions.add(new QuestionEffect(item, effect));
            all.add(effect);
        }
        return new Effect(section, day, questions, all);
    }

    private BeforeAfter effect(Item item, LocalDate begun, LocalDate day) {
        var counted = counts.together(item, same.getOrDefault(item.id(), Set.of()));
        Predicate<LocalDate> before = d -> d.isBefore(day) && !d.isBefore(begun);
        return new BeforeAfter(counted.onDays(before), counted.onDays(d -> !d.isBefore(day)));
    }
}
