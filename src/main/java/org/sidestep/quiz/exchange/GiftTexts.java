package org.sidestep.quiz.exchange;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GIFT's texts as Markdown: signs that a backslash protects, and formats named in brackets. */
final class GiftTexts {
    private static final Pattern FORMAT = Pattern.compile("^\\[(html|markdown|plain|moodle)]");

    /** Characters that a backslash protects, and what stands for them meanwhile. */
    private static final String PROTECTED = "~=#{}:\\";

    private static final char FIRST_STAND_IN = '\uE000';

    /** Stands for something that is put into the text when it is Markdown. */
    static final String HERE = Character.toString(FIRST_STAND_IN + 100);

    private final MoodleTexts texts;
    private final String format;

    private GiftTexts(MoodleTexts texts, String format) {
        this.texts = texts;
        this.format = format;
    }

    /** The texts of a question, whose own text names the format that they all have by default. */
    static GiftTexts of(String asked, MoodleTexts texts) {
        Matcher marked = FORMAT.matcher(asked.strip());
        return new GiftTexts(texts, marked.find() ? marked.group(1) : "moodle");
    }

    static String protect(String text) {
        var safe = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int known = i + 1 < text.length() ? PROTECTED.indexOf(text.charAt(i + 1)) : -1;
            if (text.charAt(i) == '\\' && known >= 0) {
                safe.append((char) (FIRST_STAND_IN + known));
                i++;
            } else if (text.startsWith("\\n", i)) {
                safe.append('\n');
                i++;
            } else {
                safe.append(text.charAt(i));
            }
        }
        return safe.toString();
    }

    static String unprotect(String text) {
        var plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            int known = c - FIRST_STAND_IN;
            plain.append(known >= 0 && known < PROTECTED.length() ? PROTECTED.charAt(known) : c);
        }
        return plain.toString();
    }

    List<String> paragraphs(String text) {
        Matcher marked = FORMAT.matcher(text.strip());
        String own = marked.find() ? marked.group(1) : format;
        return texts.paragraphs(unprotect(marked.replaceFirst("")).strip(), own);
    }

    String line(String text) {
        return String.join(" ", paragraphs(text));
    }
}
