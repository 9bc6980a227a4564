package org.sidestep.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidestep.quiz.exchange.Imported.Note;
import org.sidestep.quiz.exchange.ImportedQuestion.Choice;
import org.sidestep.quiz.exchange.ImportedQuestion.Pair;

/**
 * Reads GIFT as Moodle does (docs.moodle.org/en/GIFT_format): questions stand apart by blank lines,
 * answers in braces.
 */
public final class GiftParser {
    private static final Pattern WEIGHT = Pattern.compile("^%(-?[0-9]+(?:\\.[0-9]+)?)%");
    private static final Pattern FORMAT = Pattern.compile("^\\[(html|markdown|plain|moodle)]");
    private static final Pattern NAME = Pattern.compile("^::(.*?)::\\s*", Pattern.DOTALL);
    private static final String GENERAL = "####";

    /** Characters that a backslash protects, and what stands for them meanwhile. */
    private static final String PROTECTED = "~=#{}:\\";

    private static final char FIRST_STAND_IN = '\uE000';

    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private String title = "";
    private int line;
    private String format = "moodle";

    private GiftParser() {}

    /** Reads a whole file; what can't be kept is noted. */
    public static Imported parse(String gift) {
        var parser = new GiftParser();
        var block = new StringBuilder();
        int number = 0;
        for (String line : (gift + "\n\n").replace("\r\n", "\n").split("\n", -1)) {
            number++;
            if (!line.isBlank()) {
                if (block.isEmpty()) {
                    parser.line = number;
                }
                block.append(line.strip().startsWith("//") ? "" : line).append('\n');
            } else if (!block.isEmpty()) {
                parser.read(protect(block.toString().strip()));
                block.setLength(0);
            }
        }
        return new Imported(parser.title, parser.questions, parser.notes);
    }

    private static String protect(String text) {
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

    private static String unprotect(String text) {
        var plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            int known = c - FIRST_STAND_IN;
            plain.append(known >= 0 && known < PROTECTED.length() ? PROTECTED.charAt(known) : c);
        }
        return plain.toString();
    }

    private void read(String block) {
        if (block.startsWith("$CATEGORY:")) {
            String path = unprotect(block.substring("$CATEGORY:".length()).strip());
            title = path.replaceAll("^.*(?<!/)/(?!/)", "").replace("//", "/");
            return;
        }
        if (block.isEmpty()) {
            return;
        }
        Matcher named = NAME.matcher(block);
        String name = named.find() ? unprotect(named.group(1)).strip() : "";
        String text = name.isEmpty() ? block : block.substring(named.end());
        int start = text.indexOf('{');
        int end = text.indexOf('}');
        if (start < 0 || end < start) {
            note("this has no answers in { }; left out");
            return;
        }
        read(
                name,
                text.substring(0, start),
                text.substring(start + 1, end),
                text.substring(end + 1));
    }

    private void read(String name, String before, String inside, String after) {
        Matcher marked = FORMAT.matcher(before);
        format = marked.find() ? marked.group(1) : "moodle";
        String asked = marked.replaceFirst("");
        int general = inside.lastIndexOf(GENERAL);
        List<String> why =
                general < 0 ? List.of() : paragraphs(inside.substring(general + GENERAL.length()));
        String answers = (general < 0 ? inside : inside.substring(0, general)).strip();
        Optional<String> shape = shape(answers, after);
        if (shape.isEmpty()) {
            return;
        }
        boolean gap = shape.get().startsWith("[[");
        List<String> text = gap ? sentence(asked, shape.get(), after) : paragraphs(asked + after);
        questions.add(
                new ImportedQuestion(line, name, text, gap ? "" : shape.get(), List.of(), why));
    }

    /** The text around a gap, and the gap in its place. */
    private List<String> sentence(String before, String gap, String after) {
        char here = FIRST_STAND_IN + 100;
        var text = new ArrayList<String>();
        for (String paragraph : paragraphs(before + here + after)) {
            text.add(paragraph.replace(Character.toString(here), gap));
        }
        if (text.get(0).contains(gap)) {
            text.add(0, "Which words are missing?");
        }
        return text;
    }

    private Optional<String> shape(String answers, String after) {
        if (answers.isEmpty()) {
            return none("a question to be answered in free words has no shape here; left out");
        }
        if (answers.startsWith("#")) {
            return numbers(answers.substring(1));
        }
        if (answers.startsWith(">")) {
            return none("this order is written as a plugin's; left out");
        }
        if (answers.contains("~")) {
            return Optional.of(choices(answers));
        }
        if (answers.contains("=") && answers.contains("->")) {
            return Optional.of(pairs(answers));
        }
        String word = answers.split("#", 2)[0].strip().toUpperCase(Locale.ROOT);
        if (List.of("T", "TRUE", "F", "FALSE").contains(word)) {
            return Optional.of(trueFalse(word.startsWith("T"), answers));
        }
        return Optional.of(gap(answers));
    }

    private String trueFalse(boolean isTrue, String answers) {
        String[] bits = answers.split("#", -1);
        String wrong = bits.length > 1 ? one(bits[1]) : "";
        String right = bits.length > 2 ? one(bits[2]) : "";
        return ImportedQuestion.choices(
                List.of(
                        new Choice("True", isTrue ? right : wrong, isTrue),
                        new Choice("False", isTrue ? wrong : right, !isTrue)));
    }

    private String choices(String answers) {
        var choices = new ArrayList<Choice>();
        boolean single = answers.contains("=");
        for (String answer : split(answers.replace("=", "~="), "~")) {
            boolean key = answer.startsWith("=");
            double weight = key ? 100 : weight(answer).orElse(0.0);
            if (single && weight > 0 && weight < 100) {
                note("an answer worth " + weight + " % counts as wrong here");
            }
            String words = key ? answer.substring(1) : WEIGHT.matcher(answer).replaceFirst("");
            choices.add(choice(words, single ? weight >= 100 : weight > 0));
        }
        return ImportedQuestion.choices(choices);
    }

    private Choice choice(String answer, boolean right) {
        String[] bits = answer.split("#", 2);
        return new Choice(one(bits[0]), bits.length > 1 ? one(bits[1]) : "", right);
    }

    private Optional<String> numbers(String answers) {
        var ranges = new ArrayList<Choice>();
        if (answers.contains("~")) {
            note("the feedback on any other number has no place here");
        }
        String listed = answers.split("~", 2)[0];
        for (String answer : split(listed.contains("=") ? listed : "=" + listed, "=")) {
            boolean right = weight(answer).orElse(100.0) > 0;
            String[] bits = WEIGHT.matcher(answer).replaceFirst("").split("#", 2);
            Optional<String> range = range(unprotect(bits[0]).strip());
            if (range.isEmpty()) {
                return none("“" + unprotect(bits[0]).strip() + "” is no number; left out");
            }
            String told = bits.length > 1 ? one(bits[1]) : "";
            ranges.add(new Choice(range.get(), told, right));
        }
        return Optional.of(ImportedQuestion.choices(ranges));
    }

    private static Optional<String> range(String written) {
        String[] ends = written.split("\\.\\.", 2);
        String[] parts = written.split(":", 2);
        try {
            return Optional.of(
                    ends.length == 2
                            ? "= " + new BigDecimal(ends[0]) + ".." + new BigDecimal(ends[1])
                            : ImportedQuestion.range(
                                    new BigDecimal(parts[0].strip()),
                                    new BigDecimal(parts.length > 1 ? parts[1].strip() : "0"),
                                    ""));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String pairs(String answers) {
        var pairs = new ArrayList<Pair>();
        for (String answer : split(answers, "=")) {
            String[] sides = answer.split("->", 2);
            if (sides.length < 2) {
                note("“" + unprotect(answer) + "” is no pair; left out");
            } else {
                pairs.add(new Pair(one(sides[0]), MarkdownOf.words(unprotect(sides[1]))));
            }
        }
        return ImportedQuestion.pairs(pairs);
    }

    private String gap(String answers) {
        var accepted = new ArrayList<String>();
        for (String answer : split(answers, "=")) {
            String[] bits = WEIGHT.matcher(answer).replaceFirst("").split("#", 2);
            if (weight(answer).orElse(100.0) < 100) {
                note("“" + unprotect(bits[0]).strip() + "” is not wholly right and is left out");
            } else {
                accepted.add(unprotect(bits[0]).strip());
            }
            if (bits.length > 1 && !bits[1].isBlank()) {
                note("the feedback on a word has no place here");
            }
        }
        return ImportedQuestion.gap(accepted);
    }

    private static List<String> split(String answers, String sign) {
        return Arrays.stream(answers.split(sign))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static Optional<Double> weight(String answer) {
        Matcher weight = WEIGHT.matcher(answer);
        return weight.find() ? Optional.of(Double.valueOf(weight.group(1))) : Optional.empty();
    }

    private String one(String text) {
        return String.join(" ", paragraphs(text));
    }

    private List<String> paragraphs(String text) {
        Matcher marked = FORMAT.matcher(text.strip());
        String own = marked.find() ? marked.group(1) : format;
        String plain = unprotect(marked.replaceFirst("")).strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        if (own.equals("html") || own.equals("moodle")) {
            if (MarkdownOf.hasPicture(plain)) {
                note("a picture is left out");
            }
            return MarkdownOf.html(plain);
        }
        return Arrays.stream(plain.split("\\n\\s*\\n"))
                .map(paragraph -> own.equals("plain") ? MarkdownOf.words(paragraph) : paragraph)
                .map(paragraph -> paragraph.replaceAll("\\s+", " ").strip())
                .toList();
    }

    private Optional<String> none(String why) {
        note(why);
        return Optional.empty();
    }

    private void note(String message) {
        notes.add(new Note(line, message));
    }
}
