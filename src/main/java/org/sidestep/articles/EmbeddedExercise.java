package org.sidestep.articles;

import org.sidestep.content.PageText;
import org.sidestep.web.View;

/** An exercise card inside an article. */
public record EmbeddedExercise(ExerciseView card, String id) implements View {
    public static EmbeddedExercise of(Exercise exercise, Reading all, PageText page) {
        return new EmbeddedExercise(
                ExerciseView.of(exercise, all, page), page.unique("exercise-" + exercise.slug()));
    }

    @Override
    public String template() {
        return "embedded-exercise";
    }

    @Override
    public String title() {
        return card.title();
    }
}
