package org.sidestep.search;

import static org.apache.lucene.search.TotalHits.Relation.EQUAL_TO;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * Finds places by their words. Holds everything in memory, never changes, and answers many requests
 * at once.
 */
public final class SearchIndex implements AutoCloseable {
    /** Kept, or Java forgets its level: on a later Java it warns that Lucene is an older one. */
    private static final Logger VECTORS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    static {
        VECTORS.setLevel(Level.SEVERE);
    }

    private static final int LOOKED_AT_AGAIN = 100;
    private static final double BESIDE = 2;

    private final List<Searchable> all;
    private final Names names;
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final int[] places;

    private SearchIndex(List<Searchable> all, Directory directory) throws IOException {
        this.all = all;
        this.names = Names.in(all);
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.places = places(reader);
    }

    /** Reads all words. */
    public static SearchIndex of(List<Searchable> all) {
        var directory = new ByteBuffersDirectory();
        try {
            write(all, directory);
            return new SearchIndex(List.copyOf(all), directory);
        } catch (IOException e) {
            throw new UncheckedIOException("making the search index", e);
        }
    }

    /** One that was written by {@link #write}. */
    static SearchIndex read(DataInput in) throws IOException {
        var all = new ArrayList<Searchable>();
        for (int left = in.readInt(); left > 0; left--) {
            all.add(Searchable.read(in));
        }
        var directory = new ByteBuffersDirectory();
        for (int left = in.readInt(); left > 0; left--) {
            try (var file = directory.createOutput(in.readUTF(), IOContext.DEFAULT)) {
                var bytes = new byte[in.readInt()];
                in.readFully(bytes);
                file.writeBytes(bytes, bytes.length);
            }
        }
        return new SearchIndex(List.copyOf(all), directory);
    }

    /** All of it, for the next process. */
    void write(DataOutput out) throws IOException {
        out.writeInt(all.size());
        for (Searchable one : all) {
            one.write(out);
        }
        var files = directory.listAll();
        out.writeInt(files.length);
        for (String name : files) {
            try (var file = directory.openInput(name, IOContext.DEFAULT)) {
                var bytes = new byte[(int) file.length()];
                file.readBytes(bytes, 0, bytes.length);
                out.writeUTF(name);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        }
    }

    private static void write(List<Searchable> all, Directory directory) throws IOException {
        var words =
                new PerFieldAnalyzerWrapper(
                        EnglishWords.STEMMED, Map.of(Field.WORDS, EnglishWords.WRITTEN));
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(words))) {
            for (int place = 0; place < all.size(); place++) {
                writer.addDocument(Field.document(all.get(place), place));
            }
        }
    }

    private static int[] places(DirectoryReader reader) throws IOException {
        int[] places = new int[reader.maxDoc()];
        for (LeafReaderContext leaf : reader.leaves()) {
            NumericDocValues values = leaf.reader().getNumericDocValues(Field.PLACE);
            while (values.nextDoc() != NumericDocValues.NO_MORE_DOCS) {
                places[leaf.docBase + values.docID()] = (int) values.longValue();
            }
        }
        return places;
    }

    /**
     * Looks for the words of a reader.
     *
     * @param only the one kind to be shown, and then all of it
     */
    Results find(ReaderQuery query, Optional<Kind> only) {
        if (query.words().isEmpty()) {
            return Results.none();
        }
        try {
            return found(query, only);
        } catch (IOException e) {
            throw new UncheckedIOException("searching", e);
        }
    }

    private Results found(ReaderQuery typed, Optional<Kind> only) throws IOException {
        var meaning = Meaning.of(typed, names, reader);
        Optional<String> corrected =
                meaning.unknown().isEmpty()
                        ? Optional.empty()
                        : new Spelling(reader)
                                .corrected(typed.text(), typed.words(), meaning.unknown());
        ReaderQuery query = corrected.map(ReaderQuery::new).orElse(typed);
        meaning = Meaning.of(query, names, reader);
        var places = search(meaning, false);
        boolean few = places.isEmpty();
        if (few) {
            places = search(meaning, true);
        }
        var groups = new Grouping(new Marking(Queries.marks(meaning)), only).groups(places);
        if (names.isName(query.words())) {
            groups = termFirst(groups);
        }
        return new Results(corrected, few, groups);
    }

    /** Where to begin instead of searching: the articles, in their order. */
    List<Start> starts() {
        return all.stream()
                .filter(one -> one.kind() == Kind.ARTICLE && !one.isSection())
                .map(one -> new Start(one.page(), one.title()))
                .toList();
    }

    /** Who asks for a name wants to know what it means. */
    private static List<Results.Group> termFirst(List<Results.Group> groups) {
        var sorted = new ArrayList<Results.Group>();
        groups.stream().filter(group -> group.kind() == Kind.TERM).forEach(sorted::add);
        groups.stream().filter(group -> group.kind() != Kind.TERM).forEach(sorted::add);
        return sorted;
    }

    /** What fits, best first. */
    private List<Searchable> search(Meaning meaning, boolean any) throws IOException {
        var hits = searcher.search(Queries.of(meaning, any), new EveryHit());
        besideFirst(hits, meaning);
        var found = new ArrayList<Searchable>(hits.length);
        for (ScoreDoc hit : hits) {
            found.add(all.get(places[hit.doc]));
        }
        return found;
    }

    /** Only the best are looked at again: where words stand takes longer to tell than if. */
    private void besideFirst(ScoreDoc[] hits, Meaning meaning) throws IOException {
        Optional<Query> beside = Queries.beside(meaning);
        if (beside.isEmpty() || hits.length == 0) {
            return;
        }
        int most = Math.min(LOOKED_AT_AGAIN, hits.length);
        var best = new TopDocs(new TotalHits(most, EQUAL_TO), Arrays.copyOf(hits, most));
        var sorted = QueryRescorer.rescore(searcher, best, beside.get(), BESIDE, most);
        System.arraycopy(sorted.scoreDocs, 0, hits, 0, most);
    }

    @Override
    public void close() {
        try {
            reader.close();
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing the search index", e);
        }
    }
}
