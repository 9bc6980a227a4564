package org.sidestep.content;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What an editor probably meant to write. */
public final class Suggestion {
    private static final int LONGEST = 100;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Suggestion() {}

    /**
     * The end of a message: {@code did you mean "title"?} when one of the known words is near,
     * otherwise the known words themselves, or nothing when there are too many to list.
     */
    public static String among(Collection<String> known, String written) {
        var nearest =
                known.stream()
                        .min(
                                Comparator.comparingInt((String word) -> distance(word, written))
                                        .thenComparing(word -> word));
        if (nearest.isPresent()
                && distance(nearest.get(), written) <= Math.max(2, written.length() / 3)) {
            return "did you mean \"" + nearest.get() + "\"?";
        }
        return known.isEmpty() || known.size() > 20
                ? "check its spelling"
                : "write one of: "
                        + String.join(
                                ", ", known.stream().map(Suggestion::start).sorted().toList());
    }

    private static int distance(String word, String written) {
        int apart = Math.abs(word.length() - written.length());
        return apart > LONGEST ? apart : DISTANCE.apply(start(word), start(written));
    }

    private static String start(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
