package org.sidestep.quiz;

import java.util.List;
import java.util.Optional;

/**
 * What was read off a form: a response, or what is still missing.
 *
 * @param missing in the order of the fields; empty when there is a response
 */
public record Entered(Optional<Response> response, List<Missing> missing) {
    /**
     * A field to be filled in.
     *
     * @param message key of the sentence that says so
     */
    public record Missing(String field, String message) {}

    static Entered of(Response response) {
        return new Entered(Optional.of(response), List.of());
    }

    static Entered missing(String field, String message) {
        return new Entered(Optional.empty(), List.of(new Missing(field, message)));
    }

    static Entered missing(List<Missing> missing) {
        return new Entered(Optional.empty(), List.copyOf(missing));
    }
}
