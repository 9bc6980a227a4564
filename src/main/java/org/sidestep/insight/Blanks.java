package org.sidestep.insight;

import java.util.List;
import java.util.function.Function;

/**
 * What is filled in to answer a question that offers no options to choose from: places in an order,
 * partners, words or a number.
 *
 * @param blanks in the order in which they are shown; none where options are chosen
 * @param reader reads a stored answer: what was filled in, one for each blank; nothing when it is
 *     “I don’t know”
 */
public record Blanks(List<Blank> blanks, Function<String, List<Filled>> reader) {
    /** Nothing is filled in. */
    public static final Blanks NONE = new Blanks(List.of(), stored -> List.of());

    /**
     * One thing to be filled in.
     *
     * @param label what it belongs to
     * @param expected what is right
     * @param choices what may be filled in, in order; none where anything may be typed
     */
    public record Blank(String label, String expected, List<String> choices) {
        public Blank {
            choices = List.copyOf(choices);
        }
    }

    /**
     * What was filled in.
     *
     * @param text empty when it is none of what may be filled in now
     */
    public record Filled(String text, boolean right) {}

    public Blanks {
        blanks = List.copyOf(blanks);
    }

    /** Whether readers write what they like. */
    boolean areTyped() {
        return blanks.stream().anyMatch(blank -> blank.choices().isEmpty());
    }
}
