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
 */
public record Exported(Map<String, byte[]> files, List<String> lost) {
    public Exported {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        lost = List.copyOf(lost);
    }

    static Exported of(byte[] file, Lost lost) {
        return new Exported(Map.of("", file), lost.lines());
    }
}
