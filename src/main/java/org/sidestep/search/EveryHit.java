package org.sidestep.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/** Collects every hit, best first; sorted once at the end, which costs less than a heap of all. */
final class EveryHit implements CollectorManager<EveryHit.Hits, ScoreDoc[]> {
    private static final int SOME = 256;

    /**
     * Hits as numbers: the score above, as positive scores are in the order of their bits, and
     * below the complement of the document, so that of two equal ones the first is the greater.
     */
    static final class Hits extends SimpleCollector {
        private long[] hits = new long[SOME];
        private int count;
        private int base;
        private Scorable score;

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void setScorer(Scorable scorer) {
            score = scorer;
        }

        @Override
        public void collect(int doc) throws IOException {
            if (count == hits.length) {
                hits = Arrays.copyOf(hits, 2 * count);
            }
            long bits = Float.floatToIntBits(score.score());
            hits[count++] = bits << Integer.SIZE | ~(base + doc) & 0xffffffffL;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE;
        }

        private ScoreDoc[] bestFirst() {
            Arrays.sort(hits, 0, count);
            var sorted = new ScoreDoc[count];
            for (int i = 0; i < count; i++) {
                long hit = hits[count - 1 - i];
                float worth = Float.intBitsToFloat((int) (hit >>> Integer.SIZE));
                sorted[i] = new ScoreDoc(~(int) hit, worth);
            }
            return sorted;
        }
    }

    @Override
    public Hits newCollector() {
        return new Hits();
    }

    /** There is one collector only: the searcher has no executor. */
    @Override
    public ScoreDoc[] reduce(Collection<Hits> all) {
        return all.iterator().next().bestFirst();
    }
}
