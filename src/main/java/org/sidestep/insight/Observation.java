package org.sidestep.insight;

import java.util.List;

/**
 * One answer, as far as statistics look at it. Equal answers are counted, not kept one by one.
 *
 * @param score from 0 to 1
 * @param rest mean score of everything else answered in the same run, from 0 to 1; {@link #NO_REST}
 *     when that was too little
 * @param skipped whether it was “I don’t know”; its score is 0
 * @param confidence how sure the reader said they were: certain, fairly, unsure or unsaid
 * @param chosen keys of the options chosen
 */
public record Observation(
        double score, double rest, boolean skipped, String confidence, List<String> chosen) {
    /** There were too few other answers in the run for a rest score. */
    public static final double NO_REST = -1;

    /** A rest score over fewer other answers says too little. */
    public static final int FEWEST_OTHERS = 8;

    static final String CERTAIN = "certain";

    public Observation {
        if (!(score >= 0 && score <= 1) || !(rest == NO_REST || rest >= 0 && rest <= 1)) {
            throw new IllegalArgumentException("scores lie between 0 and 1: " + score + " " + rest);
        }
        chosen = List.copyOf(chosen);
    }

    boolean hasRest() {
        return rest != NO_REST;
    }

    boolean isCertain() {
        return confidence.equals(CERTAIN);
    }
}
