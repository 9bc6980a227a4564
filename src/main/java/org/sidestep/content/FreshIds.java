package org.sidestep.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives out ids that nothing else has: {@code rest}, {@code rest-2}, {@code rest-3}. */
final class FreshIds {
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> next = new HashMap<>();

    void take(String id) {
        taken.add(id);
    }

    void takeAll(Collection<String> ids) {
        taken.addAll(ids);
    }

    /** The wanted id, or the first number after it that is free; it is taken from now on. */
    String like(String wanted) {
        int n = next.getOrDefault(wanted, 1);
        String id = n == 1 ? wanted : wanted + "-" + n;
        // A file of nothing but the same heading must not be counted through anew for each of them.
        while (!taken.add(id)) {
            n++;
            id = wanted + "-" + n;
        }
        next.put(wanted, n + 1);
        return id;
    }
}
