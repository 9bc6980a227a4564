package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Collects what is wrong with the content, so that a parser never stops at the first mistake.
 * Checks that can only warn may be put off: whoever serves a site needs to know its errors alone.
 */
public final class Problems {
    private final Set<String> ignored;
    private final TreeSet<Problem> found = new TreeSet<>();
    private final List<Consumer<Problems>> later = new ArrayList<>();
    private final List<Problems> parts = new ArrayList<>();

    public Problems() {
        this(Set.of());
    }

    /**
     * Collects nothing that stands in some files.
     *
     * @param ignored paths of files
     */
    public Problems(Set<String> ignored) {
        this.ignored = Set.copyOf(ignored);
    }

    public void add(Position position, Check check, String message) {
        add(new Problem(position, check, message));
    }

    private synchronized void add(Problem problem) {
        if (!ignored.contains(problem.position().file())) {
            found.add(problem);
        }
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(this::add);
    }

    /** Also what is wrong with a part, and what its checks that were put off will find. */
    public synchronized void include(Problems part) {
        parts.add(part);
    }

    /** Puts off a check that finds no errors until someone asks for warnings. */
    public synchronized void later(Consumer<Problems> check) {
        later.add(check);
    }

    /** What keeps the content from being published, in the order of file, line and column. */
    public List<Problem> errors() {
        return soFar().stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
    }

    private synchronized TreeSet<Problem> soFar() {
        var all = new TreeSet<>(found);
        parts.forEach(part -> all.addAll(part.soFar()));
        return all;
    }

    /** All problems in the order of file, line and column. */
    public List<Problem> sorted() {
        finish();
        return List.copyOf(soFar());
    }

    private synchronized void finish() {
        for (var check : later) {
            var warnings = new Problems(ignored);
            check.accept(warnings);
            for (Problem warning : warnings.sorted()) {
                if (warning.severity() == Severity.ERROR) {
                    throw new IllegalStateException("an error was looked for too late: " + warning);
                }
                found.add(warning);
            }
        }
        later.clear();
        WorkQueue.drain(parts, Problems::finish);
    }
}
