package org.sidestep.insight;

/** How much a number of answers allows to be said. */
public enum Gate {
    /** Fewer than 20: counts only. */
    COUNTS,
    /** 20 to 99: difficulty with its limits; discrimination is early. */
    EARLY,
    /** 100 and more: discrimination and flags. */
    FULL;

    private static final int DIFFICULTY = 20;
    private static final int ALL = 100;

    /** An option that nobody chose says something from here on: 3/n is 5 % (rule of three). */
    static final int NEVER_CHOSEN = 60;

    /** A cell that counts fewer people is not shown. */
    static final int SMALLEST_CELL = 5;

    public static Gate of(long n) {
        return n < DIFFICULTY ? COUNTS : n < ALL ? EARLY : FULL;
    }
}
