package org.sidestep.search;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sidestep.search.EnglishWords.Word;

/** Which names mean the same, such as PFP and patellofemoral pain. Words are without endings. */
final class Names {
    private final Map<List<String>, Set<List<String>>> same = new HashMap<>();
    private int longest;

    /** The names of everything in the glossary. */
    static Names in(List<Searchable> all) {
        var names = new Names();
        all.stream().filter(one -> one.kind() == Kind.TERM).forEach(names::add);
        return names;
    }

    /**
     * A name that begins at a certain word.
     *
     * @param words how many words it has
     * @param others the other names
     */
    record Name(int words, Set<List<String>> others) {}

    private void add(Searchable term) {
        var group = new LinkedHashSet<List<String>>();
        term.names().forEach(name -> group.add(EnglishWords.stems(name)));
        group.removeIf(List::isEmpty);
        for (List<String> name : group) {
            same.computeIfAbsent(name, n -> new LinkedHashSet<>()).addAll(group);
            longest = Math.max(longest, name.size());
        }
    }

    /** The longest name that begins at the word at {@code from}. */
    Optional<Name> at(List<Word> words, int from) {
        var stems = words.stream().map(Word::stem).toList();
        for (int n = Math.min(longest, stems.size() - from); n > 0; n--) {
            var name = stems.subList(from, from + n);
            if (same.containsKey(name)) {
                var others = new LinkedHashSet<>(same.get(name));
                others.remove(name);
                return Optional.of(new Name(n, others));
            }
        }
        return Optional.empty();
    }

    /** Whether the words are one name and nothing else. */
    boolean isName(List<Word> words) {
        return same.containsKey(words.stream().map(Word::stem).toList());
    }
}
