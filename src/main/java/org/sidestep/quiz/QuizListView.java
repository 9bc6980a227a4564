package org.sidestep.quiz;

import java.util.List;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Thing;
import org.sidestep.web.View;

/** All quizzes. */
public record QuizListView(String title, String description, List<Entry> quizzes) implements View {
    /** One quiz of the list. */
    public record Entry(String url, String title, String summary, int count, boolean mixed) {}

    @Override
    public String template() {
        return "quiz/list";
    }

    @Override
    public String canonical() {
        return "/quizzes/";
    }

    @Override
    public Thing thing(SiteFrame site) {
        return Thing.of("CollectionPage");
    }
}
