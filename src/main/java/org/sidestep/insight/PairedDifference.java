package org.sidestep.insight;

/**
 * How much the same readers' scores differ between two times, such as before and after reading.
 *
 * @param n how many readers
 * @param before sum of their scores, each from 0 to 1, as {@code after}
 * @param squares sum of the squares of what each reader's two scores differ by
 */
public record PairedDifference(long n, double before, double after, double squares) {
    static final PairedDifference NONE = new PairedDifference(0, 0, 0, 0);

    PairedDifference plus(PairedDifference more) {
        return new PairedDifference(
                n + more.n, before + more.before, after + more.after, squares + more.squares);
    }

    public double value() {
        return (after - before) / n;
    }

    /**
     * Adjusted Wald interval for paired proportions: the usual one after two more readers, of whom
     * one got better and one worse (Bonett and Price 2012, J Educ Behav Stat 37:479-488). As
     * McNemar's test, it looks only at readers who changed. It holds for partial scores too, which
     * differ by less.
     */
    public Interval limits() {
        double all = n + 2;
        double mean = (after - before) / all;
        double half = Interval.Z * Math.sqrt(((squares + 2) / all - mean * mean) / all);
        return new Interval(Math.max(-1, mean - half), Math.min(1, mean + half));
    }

    /** Whether nothing may have changed, as far as the limits tell. */
    public boolean isUnclear() {
        return limits().holds(0);
    }
}
