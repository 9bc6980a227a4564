package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads GIFT as Moodle does (docs.moodle.org/en/GIFT_format): questions stand apart by blank lines,
 * answers in braces.
 */
public final class GiftParser {
    private static final String CATEGORY = "$CATEGORY:";
    private static final String COMMENT = "//";
    private static final Pattern NAME = Pattern.compile("^::(.*?)::\\s*", Pattern.DOTALL);
    private static final String GENERAL = "####";
    private static final int QUOTED = 60;

    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final Notes notes = new Notes();
    private final Categories categories = new Categories(notes);

    private GiftParser() {}

    /** Reads a whole file; what can't be kept is noted. */
    public static Imported parse(String gift) {
        var parser = new GiftParser();
        parser.readAll(gift.replaceAll("\\R", "\n"));
        return new Imported(parser.categories.title(), parser.questions, parser.notes.all());
    }

    private void readAll(String gift) {
        var block = new StringBuilder();
        int number = 0;
        for (String line : (gift + "\n\n").split("\n", -1)) {
            number++;
            String mark = line.strip();
            boolean begun = !block.isEmpty();
            if (mark.isEmpty() && begun) {
                read(GiftTexts.protect(block.toString().strip()));
                block.setLength(0);
            } else if (mark.startsWith(CATEGORY) && !begun) {
                begin(mark.substring(CATEGORY.length()));
            } else if (begun || !mark.isEmpty() && !mark.startsWith(COMMENT)) {
                if (!begun) {
                    notes.at(number);
                }
                block.append(mark.startsWith(COMMENT) ? "" : line).append('\n');
            }
        }
    }

    private void begin(String category) {
        categories.begin(GiftTexts.unprotect(GiftTexts.protect(category)).strip());
    }

    private void read(String block) {
        Matcher named = NAME.matcher(block);
        String name = named.find() ? GiftTexts.unprotect(named.group(1)).strip() : "";
        String text = name.isEmpty() ? block : block.substring(named.end());
        int start = text.indexOf('{');
        int end = text.indexOf('}');
        if (start < 0 || end < start) {
            leaveOut(GiftTexts.unprotect(text), start < 0);
            return;
        }
        read(
                name,
                text.substring(0, start),
                text.substring(start + 1, end),
                text.substring(end + 1));
    }

    private void leaveOut(String text, boolean unanswered) {
        String words = text.replaceAll("\\s+", " ");
        String start = words.length() > QUOTED ? words.substring(0, QUOTED) + "…" : words;
        notes.add(
                unanswered
                        ? "“%s” has no answers; left out. Write them in { }, and no blank line before them"
                                .formatted(start)
                        : "the { of “%s” is not closed; left out. Write } after the last answer, and no blank line before it"
                                .formatted(start));
    }

    private void read(String name, String before, String inside, String after) {
        var texts = GiftTexts.of(before, new MoodleTexts(notes));
        int general = inside.lastIndexOf(GENERAL);
        List<String> why =
                general < 0
                        ? List.of()
                        : texts.paragraphs(inside.substring(general + GENERAL.length()));
        String answers = (general < 0 ? inside : inside.substring(0, general)).strip();
        Optional<String> shape = new GiftAnswers(texts, notes).shape(answers);
        if (shape.isEmpty()) {
            return;
        }
        if (after.contains("{")) {
            notes.add("a question has one { } only; the next one stays in its text");
        }
        categories.add();
        List<String> sentence =
                shape.get().startsWith("[[") && !isWhole(before, after)
                        ? sentence(texts.paragraphs(before + GiftTexts.HERE + after), shape.get())
                        : List.of();
        boolean inSentence = !sentence.isEmpty();
        questions.add(
                new ImportedQuestion(
                        notes.line(),
                        name,
                        inSentence ? sentence : texts.paragraphs(asked(before, after)),
                        inSentence ? "" : shape.get(),
                        List.of(),
                        why));
    }

    /** Whether the question ends before its answers, but for a full stop behind them. */
    private static boolean isWhole(String before, String after) {
        return before.strip().matches("(?s).*[?!.:]") && !hasWords(after);
    }

    private static boolean hasWords(String text) {
        return text.matches("(?s).*[\\p{L}\\p{N}].*");
    }

    /** The question, with a blank where the answer belongs. */
    private static String asked(String before, String after) {
        return isWhole(before, after)
                ? before
                : hasWords(after) ? before + "…" + after : before.stripTrailing() + after;
    }

    /** The text around a gap, and the gap in its place; none when its place is inside a tag. */
    private static List<String> sentence(List<String> around, String gap) {
        if (around.stream().noneMatch(paragraph -> paragraph.contains(GiftTexts.HERE))) {
            return List.of();
        }
        var text = new ArrayList<String>();
        around.forEach(paragraph -> text.add(paragraph.replace(GiftTexts.HERE, gap)));
        if (text.get(0).contains(gap)) {
            text.add(0, ImportedQuestion.ASKS_FOR_WORDS);
        }
        return text;
    }
}
