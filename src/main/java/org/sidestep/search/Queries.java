package org.sidestep.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.sidestep.search.Meaning.Wish;

/** Puts a meaning as Lucene is asked. */
final class Queries {
    private static final float TIE = 0.1f;
    private static final float ENDING = 0.4f;
    private static final float EXACT = 10f;
    private static final int NEAR = 3;

    private Queries() {}

    /**
     * What fulfils most of the wishes: both of two, two of three, three of five.
     *
     * @param any whether one is enough
     */
    static Query of(Meaning meaning, boolean any) {
        var found = new BooleanQuery.Builder();
        if (meaning.wishes().size() == 1) {
            found.add(wish(meaning.wishes().get(0), Field.OWN), Occur.MUST);
        } else {
            found.add(wishes(meaning, Field.ALL, any ? 1 : most(meaning)), Occur.MUST);
            // The title of its page alone makes no section a result.
            found.add(wishes(meaning, Field.OWN, 1), Occur.FILTER);
        }
        found.add(exactly(meaning), Occur.SHOULD);
        return found.build();
    }

    private static Query wishes(Meaning meaning, Map<String, Float> fields, int atLeast) {
        var query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(atLeast);
        meaning.wishes().forEach(wish -> query.add(wish(wish, fields), Occur.SHOULD));
        return query.build();
    }

    private static Query exactly(Meaning meaning) {
        var name = new Term(Field.EXACT, Field.exact(meaning.stems()));
        return boosted(new TermQuery(name), EXACT);
    }

    private static int most(Meaning meaning) {
        int wishes = meaning.wishes().size();
        return wishes <= 2 ? wishes : (int) Math.ceil(0.6 * wishes);
    }

    /** Words that stand near each other as they were typed; empty for a single word. */
    static Optional<Query> beside(Meaning meaning) {
        List<String> stems = meaning.stems();
        if (stems.size() < 2) {
            return Optional.empty();
        }
        var ways = new ArrayList<Query>();
        Field.OWN.keySet().forEach(field -> ways.add(phrase(field, stems, NEAR)));
        return Optional.of(best(ways));
    }

    /** What to mark in a text. */
    static Query marks(Meaning meaning) {
        var query = new BooleanQuery.Builder();
        for (Wish wish : meaning.wishes()) {
            query.add(phrase(Field.TEXT, wish.stems(), 0), Occur.SHOULD);
            if (!wish.quoted() && wish.stems().size() > 1) {
                wish.telling().forEach(stem -> query.add(term(Field.TEXT, stem), Occur.SHOULD));
            }
            wish.endings().forEach(stem -> query.add(term(Field.TEXT, stem), Occur.SHOULD));
            wish.others().forEach(name -> query.add(phrase(Field.TEXT, name, 0), Occur.SHOULD));
        }
        return query.build();
    }

    private static Query term(String field, String stem) {
        return new TermQuery(new Term(field, stem));
    }

    private static Query wish(Wish wish, Map<String, Float> fields) {
        var ways = new ArrayList<Query>();
        ways.add(asTyped(wish, fields));
        wish.others().forEach(name -> ways.add(phrase(name, fields)));
        return best(ways);
    }

    private static Query asTyped(Wish wish, Map<String, Float> fields) {
        if (wish.quoted()) {
            return phrase(wish.stems(), fields);
        }
        if (wish.stems().size() == 1) {
            return word(wish.stems().get(0), wish.endings(), fields);
        }
        var all = new BooleanQuery.Builder();
        wish.stems().forEach(stem -> all.add(word(stem, Set.of(), fields), Occur.MUST));
        return all.build();
    }

    private static Query word(String stem, Set<String> endings, Map<String, Float> fields) {
        var ways = new ArrayList<Query>();
        fields.forEach(
                (field, worth) -> {
                    var any = new SynonymQuery.Builder(field).addTerm(new Term(field, stem));
                    endings.forEach(ending -> any.addTerm(new Term(field, ending), ENDING));
                    ways.add(boosted(any.build(), worth));
                });
        return best(ways);
    }

    private static Query phrase(List<String> stems, Map<String, Float> fields) {
        var ways = new ArrayList<Query>();
        fields.forEach((field, worth) -> ways.add(boosted(phrase(field, stems, 0), worth)));
        return best(ways);
    }

    /** A phrase of one word is dear to mark. */
    private static Query phrase(String field, List<String> stems, int slop) {
        return stems.size() == 1
                ? term(field, stems.get(0))
                : new PhraseQuery(slop, field, stems.toArray(String[]::new));
    }

    private static Query boosted(Query query, float worth) {
        return new BoostQuery(query, worth);
    }

    private static Query best(List<Query> ways) {
        return ways.size() == 1 ? ways.get(0) : new DisjunctionMaxQuery(ways, TIE);
    }
}
