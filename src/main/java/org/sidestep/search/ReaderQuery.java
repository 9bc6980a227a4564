package org.sidestep.search;

import java.util.ArrayList;
import java.util.List;
import org.sidestep.search.EnglishWords.Word;

/**
 * What a reader typed. Words between double quotes are looked for as they stand together; no other
 * sign means anything.
 *
 * @param text one line of at most {@value #LONGEST} characters
 */
record ReaderQuery(String text) {
    static final int LONGEST = 200;
    private static final int MOST_WORDS = 24;

    ReaderQuery {
        text = shortened(clean(text));
    }

    /** Some words, which belong together or do not. */
    record Part(List<Word> words, boolean quoted) {
        Part {
            words = List.copyOf(words);
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    List<Word> words() {
        var words = EnglishWords.of(text);
        return words.subList(0, Math.min(MOST_WORDS, words.size()));
    }

    /** A quote that is not closed is only a sign. */
    List<Part> parts() {
        var parts = new ArrayList<Part>();
        var words = words();
        int from = 0;
        int open = text.indexOf('"');
        while (open >= 0) {
            int close = text.indexOf('"', open + 1);
            if (close < 0) {
                break;
            }
            add(words, from, open, false, parts);
            add(words, open, close, true, parts);
            from = close + 1;
            open = text.indexOf('"', from);
        }
        add(words, from, text.length(), false, parts);
        return parts;
    }

    private static void add(List<Word> all, int from, int to, boolean quoted, List<Part> parts) {
        var words = all.stream().filter(word -> word.from() >= from && word.to() <= to).toList();
        if (!words.isEmpty()) {
            parts.add(new Part(words, quoted));
        }
    }

    private static String clean(String typed) {
        return typed.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}\\s]+", " ")
                .replaceAll("[“”„«»]", "\"")
                .strip();
    }

    /** Not in the middle of a character that takes two places. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end).strip();
    }
}
