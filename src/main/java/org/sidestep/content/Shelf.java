package org.sidestep.content;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Things in their order, each found by its names without a look at the others.
 *
 * @param <T> what they are, such as articles
 */
public final class Shelf<T> {
    private final List<T> inOrder;
    private final Function<T, ? extends Collection<String>> names;
    private final Map<String, Integer> places;

    /**
     * @param names what a thing is found by; the first to have a name keeps it
     */
    public Shelf(List<T> inOrder, Function<T, ? extends Collection<String>> names) {
        this(inOrder, names, new HashMap<>());
        for (int place = 0; place < inOrder.size(); place++) {
            for (String name : names.apply(inOrder.get(place))) {
                places.putIfAbsent(name, place);
            }
        }
    }

    private Shelf(
            List<T> inOrder,
            Function<T, ? extends Collection<String>> names,
            Map<String, Integer> places) {
        this.inOrder = List.copyOf(inOrder);
        this.names = names;
        this.places = places;
    }

    /**
     * The same places with other things in some of them.
     *
     * @param now what is to stand in the place of each
     */
    public Shelf<T> with(UnaryOperator<T> now) {
        var later = inOrder.stream().map(now).toList();
        for (int place = 0; place < later.size(); place++) {
            if (!hasSameNames(inOrder.get(place), later.get(place))) {
                return new Shelf<>(later, names);
            }
        }
        return new Shelf<>(later, names, places);
    }

    private boolean hasSameNames(T before, T now) {
        return before == now || names.apply(before).equals(names.apply(now));
    }

    public List<T> inOrder() {
        return inOrder;
    }

    public Optional<T> find(String name) {
        return beside(name, 0);
    }

    /**
     * What stands so many places after the thing with a name.
     *
     * @param step such as -1 for the one before
     */
    public Optional<T> beside(String name, int step) {
        Integer place = places.get(name);
        return place == null || place + step < 0 || place + step >= inOrder.size()
                ? Optional.empty()
                : Optional.of(inOrder.get(place + step));
    }
}
