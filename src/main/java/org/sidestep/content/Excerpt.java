package org.sidestep.content;

import java.util.Arrays;
import java.util.List;

/** The editor's own words, short enough for a message. */
public final class Excerpt {
    private static final int AT_THE_ENDS = 4;
    private static final int AROUND = 30;
    private static final String MORE = "…";

    private Excerpt() {}

    /** The first and the last words of a text: {@code "When you stand on … of the pelvis."}. */
    public static String ends(String text) {
        List<String> words = Arrays.asList(text.strip().split("\\s+"));
        if (words.size() <= 2 * AT_THE_ENDS + 1) {
            return quoted(String.join(" ", words));
        }
        return quoted(
                String.join(" ", words.subList(0, AT_THE_ENDS))
                        + " "
                        + MORE
                        + " "
                        + String.join(
                                " ", words.subList(words.size() - AT_THE_ENDS, words.size())));
    }

    /** The words from {@code from} to {@code to} with a few around them. */
    public static String around(String text, int from, int to) {
        int start = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), to + AROUND);
        String before = text.substring(start, from);
        String after = text.substring(to, end);
        before = start == 0 ? before : MORE + before.substring(before.indexOf(' ') + 1);
        after =
                end == text.length()
                        ? after
                        : after.substring(0, Math.max(0, after.lastIndexOf(' '))) + MORE;
        return quoted(before + text.substring(from, to) + after);
    }

    private static String quoted(String words) {
        String short200 = words.length() > 200 ? words.substring(0, 200) + MORE : words;
        return "\"" + short200 + "\"";
    }
}
