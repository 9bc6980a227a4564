package org.sidestep.content;

import java.util.List;
import java.util.TreeSet;

/** Collects what is wrong with the content, so that a parser never stops at the first mistake. */
public final class Problems {
    private final TreeSet<Problem> found = new TreeSet<>();

    public void add(Position position, Check check, String message) {
        found.add(new Problem(position, check, message));
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(found::add);
    }

    /** All problems in the order of file, line and column. */
    public List<Problem> sorted() {
        return List.copyOf(found);
    }
}
