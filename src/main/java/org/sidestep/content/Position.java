package org.sidestep.content;

/**
 * A place in a content file, as an editor counts: line and column start at 1.
 *
 * @param file path from the content folder, with forward slashes, such as {@code
 *     quizzes/anatomy.md}
 */
public record Position(String file, int line, int column) implements Comparable<Position> {
    public Position {
        if (file.isBlank() || line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    "no such place: " + file + ":" + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
