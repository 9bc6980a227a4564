package org.sidestep.review;

import java.util.List;
import org.sidestep.web.View;

/**
 * Days on which to look at something again, to print or to put into a calendar; nothing is kept.
 *
 * @param from the day it begins on
 */
record ReviewPlanView(String title, String from, List<String> days) implements View {
    ReviewPlanView {
        days = List.copyOf(days);
    }

    @Override
    public String template() {
        return "review/plan";
    }

    @Override
    public List<String> scripts() {
        return List.of("js/print.js");
    }
}
