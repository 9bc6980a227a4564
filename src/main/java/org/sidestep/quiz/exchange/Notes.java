package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidestep.quiz.exchange.Imported.Note;

/** Collects what could not be kept, question by question. */
final class Notes {
    private final List<Note> notes = new ArrayList<>();
    private int line = 1;

    /** The line that what comes next is noted at. */
    void at(int line) {
        this.line = line;
    }

    int line() {
        return line;
    }

    void add(String message) {
        notes.add(new Note(line, message));
    }

    /** Notes why there is nothing to be kept. */
    <T> Optional<T> none(String why) {
        add(why);
        return Optional.empty();
    }

    List<Note> all() {
        return notes;
    }
}
