package org.sidestep.quiz.exchange;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Quizzes in another format.
 *
 * @param files the content of each file by its name; a single file has the empty name
 * @param lost what the other format has no place for, a line each
 * @param leftOut how many questions it has no shape for
 */
public record Exported(Map<String, byte[]> files, List<String> lost, int leftOut) {
    public Exported {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        lost = List.copyOf(lost);
    }

    static Exported of(byte[] file, Lost lost) {
        return of(Map.of("", file), lost);
    }

    static Exported of(Map<String, byte[]> files, Lost lost) {
        return new Exported(files, lost.lines(), lost.whole());
    }
}
