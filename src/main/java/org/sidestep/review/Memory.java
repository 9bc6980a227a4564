package org.sidestep.review;

/**
 * How one thing is remembered, in the terms of FSRS.
 *
 * @param stability days after which it is still recalled with a probability of 90 %
 * @param difficulty from 1 (easy) to 10
 */
public record Memory(double stability, double difficulty) {
    static final double LEAST_STABILITY = 0.001;
    static final double MOST_STABILITY = 36_500;
    static final double LEAST_DIFFICULTY = 1;
    static final double MOST_DIFFICULTY = 10;

    public Memory {
        if (!(stability >= LEAST_STABILITY && stability <= MOST_STABILITY)) {
            throw new IllegalArgumentException("no stability: " + stability + " days");
        }
        if (!(difficulty >= LEAST_DIFFICULTY && difficulty <= MOST_DIFFICULTY)) {
            throw new IllegalArgumentException("no difficulty: " + difficulty);
        }
    }
}
