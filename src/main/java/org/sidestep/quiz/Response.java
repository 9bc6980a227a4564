package org.sidestep.quiz;

import java.util.List;

/**
 * What a reader answered: option keys, entered texts or {@code left=right} pairs, as the question's
 * shape says.
 *
 * @param unknown the reader chose “I don’t know”; there are no values then
 */
public record Response(boolean unknown, List<String> values) {
    private static final String UNKNOWN = "?";

    public Response {
        values = List.copyOf(values);
        if (unknown != values.isEmpty()) {
            throw new IllegalArgumentException("either unknown or answered: " + values);
        }
    }

    public static Response dontKnow() {
        return new Response(true, List.of());
    }

    public static Response of(List<String> values) {
        return new Response(false, values);
    }

    /** The form in which it is stored: one value a line. */
    public String stored() {
        return unknown ? UNKNOWN : String.join("\n", values);
    }

    /** Reads what {@link #stored()} wrote. */
    public static Response fromStored(String stored) {
        return stored.equals(UNKNOWN) ? dontKnow() : of(List.of(stored.split("\n", -1)));
    }

    boolean has(String value) {
        return values.contains(value);
    }
}
