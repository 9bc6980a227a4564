package org.sidestep.quiz;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a reader answered: option keys, entered texts or {@code left=right} pairs, as the question's
 * shape says.
 *
 * @param unknown the reader chose “I don’t know”; there are no values then
 */
public record Response(boolean unknown, List<String> values) {
    private static final String UNKNOWN = "?";
    private static final String ESCAPE = "\\";

    public Response {
        values = List.copyOf(values);
        if (unknown != values.isEmpty()) {
            throw new IllegalArgumentException("either unknown or answered: " + values);
        }
        if (values.stream().anyMatch(value -> value.contains("\n") || value.contains("\r"))) {
            throw new IllegalArgumentException("a value is one line: " + values);
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
        return unknown
                ? UNKNOWN
                : values.stream().map(Response::protect).collect(Collectors.joining("\n"));
    }

    /** A reader may enter a question mark; it is not the sign of not knowing. */
    private static String protect(String value) {
        return value.startsWith(UNKNOWN) || value.startsWith(ESCAPE) ? ESCAPE + value : value;
    }

    /** Reads what {@link #stored()} wrote. */
    public static Response fromStored(String stored) {
        return stored.equals(UNKNOWN)
                ? dontKnow()
                : of(Arrays.stream(stored.split("\n", -1)).map(Response::unprotect).toList());
    }

    private static String unprotect(String value) {
        return value.startsWith(ESCAPE) ? value.substring(ESCAPE.length()) : value;
    }

    boolean has(String value) {
        return values.contains(value);
    }
}
