package org.sidestep.insight;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** What stored answers say, in words. What fewer than five readers typed alike is not told. */
final class ChosenWords {
    private static final String BETWEEN = " | ";
    private static final String TYPED_ALIKE =
            """
            select q.version, a.response
            from run_question q
            join answer a on a.run = q.run and a.place = q.place
            where q.version in (<versions>)
            group by q.version, a.response
            having count(*) >= :smallest
            """;

    private final Map<String, Item> items;
    private final Set<Typed> told;

    private record Typed(String version, String response) {}

    private ChosenWords(Map<String, Item> items, Set<Typed> told) {
        this.items = items;
        this.told = told;
    }

    /**
     * @param read reads a version of a question that was stored
     */
    static ChosenWords in(Handle handle, Function<String, Optional<Item>> read) {
        var items = new HashMap<String, Item>();
        handle.createQuery("select version, source from question_version")
                .map((row, c) -> Map.entry(row.getString(1), read.apply(row.getString(2))))
                .forEach(
                        version ->
                                version.getValue()
                                        .ifPresent(item -> items.put(version.getKey(), item)));
        return new ChosenWords(items, typedAlike(handle, items));
    }

    private static Set<Typed> typedAlike(Handle handle, Map<String, Item> items) {
        List<String> typed =
                items.keySet().stream()
                        .filter(version -> items.get(version).blanks().areTyped())
                        .toList();
        return typed.isEmpty()
                ? Set.of()
                : new HashSet<>(
                        handle.createQuery(TYPED_ALIKE)
                                .bindList("versions", typed)
                                .bind("smallest", Gate.SMALLEST_CELL)
                                .map((row, c) -> new Typed(row.getString(1), row.getString(2)))
                                .list());
    }

    /** The question's shape; empty when it can no longer be read. */
    String shape(String version) {
        return Optional.ofNullable(items.get(version)).map(Item::kind).orElse("");
    }

    /**
     * What was chosen or filled in; empty for “I don’t know”, and for what may not or can't be
     * told.
     */
    String of(String version, String response) {
        Item item = items.get(version);
        if (item == null) {
            return "";
        }
        if (item.blanks().areTyped() && !told.contains(new Typed(version, response))) {
            return "";
        }
        return item.options().isEmpty() ? filled(item.blanks(), response) : chosen(item, response);
    }

    private static String chosen(Item item, String response) {
        Set<String> keys = response.lines().collect(Collectors.toSet());
        return item.options().stream()
                .filter(option -> keys.contains(option.key()))
                .map(Item.Option::label)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String filled(Blanks blanks, String response) {
        var filled = blanks.reader().apply(response);
        var words = new StringBuilder();
        for (int i = 0; i < filled.size(); i++) {
            words.append(i == 0 ? "" : BETWEEN);
            if (blanks.blanks().size() > 1) {
                words.append(blanks.blanks().get(i).label()).append(": ");
            }
            words.append(filled.get(i).text());
        }
        return words.toString();
    }
}
