package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Texts that became HTML before, for pages that are made for each reader anew. Kept is what is the
 * same on every page on which its sources have the same numbers: HTML without an id of its own and
 * without a script.
 */
public final class Renderings {
    private static final int MOST = 20_000;
    private static final int MOST_OF_A_TEXT = 8;

    private final Map<MarkdownText, List<Rendering>> kept = new ConcurrentHashMap<>();

    /**
     * A text as HTML.
     *
     * @param numbers of the sources that it cites, in the order in which it does
     */
    record Rendering(String html, Map<String, Integer> numbers) {
        /** Whether it can stand on a page where these sources were cited before. */
        private boolean fits(Map<String, Integer> cited) {
            int next = cited.size() + 1;
            for (var source : numbers.entrySet()) {
                Integer number = cited.get(source.getKey());
                if (source.getValue() != (number == null ? next++ : number)) {
                    return false;
                }
            }
            return true;
        }
    }

    Optional<Rendering> find(MarkdownText text, Map<String, Integer> cited) {
        for (Rendering rendering : kept.getOrDefault(text, List.of())) {
            if (rendering.fits(cited)) {
                return Optional.of(rendering);
            }
        }
        return Optional.empty();
    }

    void keep(MarkdownText text, Rendering rendering) {
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.merge(text, List.of(rendering), Renderings::joined);
    }

    private static List<Rendering> joined(List<Rendering> before, List<Rendering> more) {
        var all = new ArrayList<>(before);
        all.addAll(more);
        return List.copyOf(all.subList(Math.max(0, all.size() - MOST_OF_A_TEXT), all.size()));
    }
}
