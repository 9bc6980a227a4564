package org.sidestep.quiz.exchange;

import java.util.List;

/**
 * What could be read of another system's file.
 *
 * @param title the name of its category; empty when it has none
 * @param notes what could not be kept
 */
public record Imported(String title, List<ImportedQuestion> questions, List<Note> notes) {
    /** Something that could not be kept, and the line of the file it stands in. */
    public record Note(int line, String message) {
        public Note {
            if (line < 1 || message.isBlank()) {
                throw new IllegalArgumentException("no note: " + line + " " + message);
            }
        }
    }

    public Imported {
        questions = List.copyOf(questions);
        notes = List.copyOf(notes);
    }
}
