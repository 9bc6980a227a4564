package org.sidestep.quiz;

/**
 * What an answer is worth.
 *
 * @param score from 0 to 1
 */
public record Grade(double score, Verdict verdict) {
    private static final double WHOLE = 1 - 1e-9;

    public Grade {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score lies between 0 and 1: " + score);
        }
    }

    static Grade of(double score) {
        return new Grade(
                score, score >= WHOLE ? Verdict.RIGHT : score > 0 ? Verdict.PARTLY : Verdict.WRONG);
    }

    static Grade of(boolean right) {
        return of(right ? 1 : 0);
    }

    static Grade unknown() {
        return new Grade(0, Verdict.UNKNOWN);
    }
}
