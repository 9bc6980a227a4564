package org.sidestep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sidestep.content.Check;
import org.sidestep.content.Problems;
import org.sidestep.content.SourceFile;
import org.sidestep.content.WorkQueue;

/**
 * Remembers what was read from each file: a file that has not changed is not parsed again, and a
 * page that an editor breaks has a last good version to show. For one folder; libraries are made
 * from it one after the other.
 */
final class Parses {
    private final Map<String, Parse> known = new HashMap<>();
    private final Set<String> stale = new HashSet<>();
    private final Map<String, Parse> ahead = new ConcurrentHashMap<>();

    /**
     * What was made of something.
     *
     * @param whole whether the value was read without errors
     */
    private record Parse(Object basis, Object value, Problems problems, boolean whole) {}

    /**
     * Forgets the files that are gone, and lets the last version that could be read stand in for
     * those that cannot be read now.
     */
    List<SourceFile> begin(List<SourceFile> files, Problems found) {
        stale.clear();
        var all = new ArrayList<>(files);
        found.errors().stream()
                .filter(problem -> problem.check() == Check.FILE_UNREADABLE)
                .map(problem -> known.get(problem.position().file()))
                .filter(parse -> parse != null && parse.basis() instanceof SourceFile)
                .map(parse -> (SourceFile) parse.basis())
                .filter(file -> files.stream().noneMatch(f -> f.path().equals(file.path())))
                .forEach(file -> standIn(file, all));
        var paths = all.stream().map(SourceFile::path).collect(Collectors.toSet());
        known.values()
                .removeIf(p -> p.basis() instanceof SourceFile f && !paths.contains(f.path()));
        all.sort(Comparator.comparing(SourceFile::path));
        return all;
    }

    /** Says that these files alone are read anew. */
    void again(List<SourceFile> changed) {
        changed.forEach(file -> stale.remove(file.path()));
    }

    private void standIn(SourceFile file, List<SourceFile> all) {
        stale.add(file.path());
        all.add(file);
    }

    /**
     * Parses the files that have changed on all processors at once.
     *
     * @param parserOf a parser that knows only its file; what it returns is taken when the file is
     *     read by the same one
     */
    void readAhead(
            List<SourceFile> files,
            Function<SourceFile, Optional<BiFunction<SourceFile, Problems, ?>>> parserOf) {
        ahead.clear();
        WorkQueue.drain(
                files.stream()
                        .filter(file -> isOther(known.get(file.path()), file))
                        // Nobody should have to wait for a long file that was begun last.
                        .sorted(Comparator.comparing((SourceFile file) -> -file.text().length()))
                        .toList(),
                file ->
                        parserOf.apply(file)
                                .map(parser -> parse(file, parser))
                                .ifPresent(parse -> ahead.put(file.path(), parse)));
    }

    private static Parse parse(SourceFile file, BiFunction<SourceFile, Problems, ?> parser) {
        return made(file, found -> parser.apply(file, found));
    }

    private static boolean isOther(Parse parse, Object basis) {
        return parse == null || !parse.basis().equals(basis);
    }

    /** What a parser makes of a file. */
    <T> T read(SourceFile file, Problems problems, BiFunction<SourceFile, Problems, T> parser) {
        return remember(file.path(), file, problems, found -> parser.apply(file, found));
    }

    /** The same, except that a page with errors stays what it was when it had none. */
    <T> T readPage(SourceFile file, Problems problems, BiFunction<SourceFile, Problems, T> parser) {
        var before = known.get(file.path());
        T value = read(file, problems, parser);
        var now = known.get(file.path());
        if (!now.problems().errors().isEmpty() && before != null && before.whole()) {
            known.put(file.path(), new Parse(file, before.value(), now.problems(), true));
            stale.add(file.path());
            return cast(before.value());
        }
        return value;
    }

    /** What is made of anything else; made again when its basis is no longer equal. */
    <T> T remember(String name, Object basis, Problems problems, Function<Problems, T> maker) {
        var parse = known.get(name);
        if (isOther(parse, basis)) {
            var early = ahead.remove(name);
            parse = isOther(early, basis) ? made(basis, maker) : early;
            known.put(name, parse);
        }
        problems.include(parse.problems());
        return cast(parse.value());
    }

    private static Parse made(Object basis, Function<Problems, ?> maker) {
        var found = new Problems();
        Object value = maker.apply(found);
        return new Parse(basis, value, found, found.errors().isEmpty());
    }

    /** The files for which something stands that is not in them now, so that positions are off. */
    Set<String> stale() {
        return Set.copyOf(stale);
    }

    /** Each name is always read by the same parser. */
    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }
}
