package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/** A text with gaps as Moodle writes them, such as {@code {1:SHORTANSWER:=pelvis~=hips}}. */
final class MoodleGaps {
    private static final Pattern GAP =
            Pattern.compile("\\{[0-9]*:([A-Z_]+):((?:\\\\.|[^\\\\}])*)}");
    private static final Pattern WEIGHT = Pattern.compile("^(?:=|%(-?[0-9]+(?:\\.[0-9]+)?)%)");
    private static final double ALL = 100;

    /** No Markdown and no HTML, so that it stays as it is until the words are put in. */
    private static final String HERE = "\uE000";

    private final MoodleTexts texts;
    private final Notes notes;

    MoodleGaps(MoodleTexts texts, Notes notes) {
        this.texts = texts;
        this.notes = notes;
    }

    /** Its paragraphs, with the gaps as here; nothing when one of them has no shape here. */
    Optional<List<String>> sentence(String text, String format) {
        var found = new ArrayList<String>();
        Matcher gaps = GAP.matcher(text);
        var sentence = new StringBuilder();
        while (gaps.find()) {
            if (!gaps.group(1).matches("SHORTANSWER(_C)?|SAC?|MWC?")) {
                return notes.none(
                        "a gap of the kind “" + gaps.group(1) + "” has no shape here; left out");
            }
            if (gaps.group(1).endsWith("C")) {
                notes.add(Spellings.ANY_CASE);
            }
            Optional<String> gap = gap(gaps.group(2));
            if (gap.isEmpty()) {
                return Optional.empty();
            }
            gaps.appendReplacement(sentence, HERE + found.size() + HERE);
            found.add(gap.get());
        }
        gaps.appendTail(sentence);
        if (found.isEmpty()) {
            return notes.none("there is no gap in this; left out");
        }
        List<String> filled = filled(texts.paragraphs(sentence.toString(), format), found);
        return found.stream().allMatch(String.join(" ", filled)::contains)
                ? Optional.of(filled)
                : notes.none("a gap stands inside of a tag; left out. Write it between the words");
    }

    private Optional<String> gap(String answers) {
        var spellings = new Spellings(notes);
        for (String answer : answers.split("(?<!\\\\)~")) {
            String[] bits = answer.strip().split("(?<!\\\\)#", 2);
            Matcher weighed = WEIGHT.matcher(bits[0]);
            String words = weighed.replaceFirst("").replaceAll("\\\\([}#~/\"\\\\])", "$1");
            spellings.add(
                    Jsoup.parseBodyFragment(words).text(),
                    weighed.reset().find() ? percent(weighed) : 0,
                    bits.length > 1 ? bits[1] : "");
        }
        return spellings.gap();
    }

    private static double percent(Matcher weighed) {
        return weighed.group(1) == null ? ALL : Double.parseDouble(weighed.group(1));
    }

    private static List<String> filled(List<String> paragraphs, List<String> gaps) {
        var text = new ArrayList<String>();
        for (String paragraph : paragraphs) {
            String filled = paragraph;
            for (int i = 0; i < gaps.size(); i++) {
                filled = filled.replace(HERE + i + HERE, gaps.get(i));
            }
            text.add(filled);
        }
        if (!text.isEmpty() && text.get(0).contains("[[")) {
            text.add(0, ImportedQuestion.ASKS_FOR_WORDS);
        }
        return text;
    }
}
