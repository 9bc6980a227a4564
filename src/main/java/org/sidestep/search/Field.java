package org.sidestep.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/** The fields of the index. */
final class Field {
    static final String TITLE = "title";
    static final String NAMES = "names";
    static final String HEADING = "heading";
    static final String TEXT = "text";

    /** A title or a name as a whole. */
    static final String EXACT = "exact";

    /** The title of the page that a section is a part of. */
    static final String PAGE = "page";

    /** All words as they are written. */
    static final String WORDS = "words";

    /** The place in the list that the index was made of. */
    static final String PLACE = "place";

    /** What a hit in the fields is worth that are about nothing else. */
    static final Map<String, Float> OWN = Map.of(TITLE, 4f, NAMES, 5f, HEADING, 3f, TEXT, 1f);

    /** The same, with the title of the page around. */
    static final Map<String, Float> ALL =
            Map.of(TITLE, 4f, NAMES, 5f, HEADING, 3f, TEXT, 1f, PAGE, 0.5f);

    private Field() {}

    static Document document(Searchable one, int place) {
        String names = String.join("\n", one.names());
        var document = new Document();
        document.add(text(one.isSection() ? PAGE : TITLE, one.title()));
        document.add(text(NAMES, names));
        if (!one.isSection()) {
            document.add(exact(one.title()));
            one.names().forEach(name -> document.add(exact(name)));
        }
        document.add(text(HEADING, one.heading()));
        document.add(text(TEXT, one.text()));
        document.add(text(WORDS, String.join("\n", one.title(), names, one.heading(), one.text())));
        document.add(new NumericDocValuesField(PLACE, place));
        return document;
    }

    private static StringField exact(String name) {
        return new StringField(EXACT, exact(EnglishWords.stems(name)), Store.NO);
    }

    /** How a whole name stands in {@link #EXACT}. */
    static String exact(List<String> stems) {
        return String.join(" ", stems);
    }

    private static TextField text(String field, String text) {
        return new TextField(field, text, Store.NO);
    }
}
