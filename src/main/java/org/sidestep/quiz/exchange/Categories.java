package org.sidestep.quiz.exchange;

import java.util.HashSet;
import java.util.Set;

/** The categories of a file: the first one that holds a question names the quiz. */
final class Categories {
    private final Notes notes;
    private final Set<String> joined = new HashSet<>();
    private String now = "";
    private String title = "";

    Categories(Notes notes) {
        this.notes = notes;
    }

    /** Begins a category, whose path has a slash between its parts and two within one. */
    void begin(String path) {
        now = path.replaceAll("(?s)^.*(?<!/)/(?!/)", "").replace("//", "/").strip();
    }

    /** A question belongs to the category that was begun last. */
    void add() {
        if (joined.isEmpty()) {
            title = now;
        }
        if (joined.add(now) && !now.equals(title)) {
            notes.add(
                    "the questions of “%s” join those of “%s”; import them from a file of their own to keep them apart"
                            .formatted(now, title));
        }
    }

    String title() {
        return title;
    }
}
