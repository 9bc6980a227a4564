package org.sidestep.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Figures that are steps of one picture: layers that can be lifted off, or the stages of a
 * movement.
 *
 * @param label what the steps show
 * @param steps the name of each step, by the figure's id
 */
public record Series(String id, Kind kind, String label, Map<String, String> steps) {
    /** How a step is chosen: by its name, or on a scale. */
    public enum Kind {
        LAYERS,
        SLIDER
    }

    public Series {
        steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }

    /** The name of the step that a figure shows. */
    String step(String figure) {
        return steps.getOrDefault(figure, figure);
    }
}
