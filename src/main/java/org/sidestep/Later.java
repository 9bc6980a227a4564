package org.sidestep;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sidestep.content.Entry;

/**
 * Later versions of some files; each takes the place of what was read from the same file before.
 *
 * @param <T> what is read from such a file
 */
record Later<T>(Map<String, T> byPath, Function<T, Entry> entry) implements UnaryOperator<T> {
    static <T> Later<T> of(List<T> some, Function<T, Entry> entry) {
        return new Later<>(
                some.stream()
                        .collect(Collectors.toMap(one -> path(one, entry), Function.identity())),
                entry);
    }

    @Override
    public T apply(T before) {
        return byPath.getOrDefault(path(before, entry), before);
    }

    List<T> in(List<T> all) {
        return byPath.isEmpty() ? all : all.stream().map(this).toList();
    }

    private static <T> String path(T one, Function<T, Entry> entry) {
        return entry.apply(one).file().path();
    }
}
