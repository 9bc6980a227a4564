package org.sidestep.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.sidestep.quiz.exchange.Imported.Note;
import org.sidestep.quiz.exchange.ImportedQuestion.Choice;
import org.sidestep.quiz.exchange.ImportedQuestion.Pair;

/** Reads Moodle XML (docs.moodle.org/en/Moodle_XML_format). */
public final class MoodleXmlParser {
    private static final Pattern GAP =
            Pattern.compile("\\{[0-9]*:([A-Z_]+):((?:\\\\.|[^\\\\}])*)}");
    private static final Pattern WHOLE = Pattern.compile("^(?:=|%100%)");
    private static final double RIGHT = 99.9;

    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final List<Note> notes = new ArrayList<>();
    private String title = "";
    private XmlElement question;

    private MoodleXmlParser() {}

    /** Reads a whole file; what can't be kept is noted. */
    public static Imported parse(String xml) {
        var parser = new MoodleXmlParser();
        try {
            XmlElement root = XmlElement.parse(xml);
            if (!root.name().equals("quiz")) {
                parser.notes.add(
                        new Note(
                                root.line(),
                                "this is no Moodle XML: it begins with <" + root.name() + ">"));
            }
            root.all("question").forEach(parser::read);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            parser.notes.add(new Note(line, "this is not well-formed XML; nothing was read"));
        }
        return new Imported(parser.title, parser.questions, parser.notes);
    }

    private void read(XmlElement element) {
        question = element;
        String type = element.attribute("type");
        if (type.equals("category")) {
            String path = element.text("category", "text");
            title = path.replaceAll("^.*(?<!/)/(?!/)", "").replace("//", "/");
            return;
        }
        var text = new ArrayList<>(paragraphs(element.text("questiontext", "text")));
        Optional<String> answers = answers(type, text);
        if (answers.isEmpty()) {
            return;
        }
        var hints = element.all("hint").stream().map(hint -> hint.text("text")).toList();
        if (hints.stream().filter(hint -> !hint.isEmpty()).count() > 1) {
            note("there is one hint here; the others are left out");
        }
        questions.add(
                new ImportedQuestion(
                        element.line(),
                        element.text("name", "text"),
                        text,
                        answers.get(),
                        hints.isEmpty() ? List.of() : paragraphs(hints.get(0)),
                        paragraphs(element.text("generalfeedback", "text"))));
    }

    private Optional<String> answers(String type, List<String> text) {
        return switch (type) {
            case "multichoice" -> Optional.of(choices());
            case "truefalse" -> Optional.of(trueFalse());
            case "numerical" -> numbers();
            case "matching" -> Optional.of(pairs());
            case "ordering" -> Optional.of(steps());
            case "shortanswer" -> gap(text);
            case "cloze", "multianswer" -> gaps(text);
            default -> none("a question of the kind “" + type + "” has no shape here; left out");
        };
    }

    private String choices() {
        boolean single = !question.text("single").matches("false|0");
        var choices = new ArrayList<Choice>();
        for (XmlElement answer : question.all("answer")) {
            double share = share(answer);
            if (single && share > 0 && share < RIGHT) {
                note("an answer worth " + share + " % counts as wrong here");
            }
            choices.add(
                    new Choice(
                            one(answer.text("text")),
                            feedback(answer),
                            single ? share >= RIGHT : share > 0));
        }
        return ImportedQuestion.choices(choices);
    }

    private String trueFalse() {
        var choices = new ArrayList<Choice>();
        for (XmlElement answer : question.all("answer")) {
            String word = answer.text("text").equalsIgnoreCase("true") ? "True" : "False";
            choices.add(new Choice(word, feedback(answer), share(answer) > 0));
        }
        return ImportedQuestion.choices(choices);
    }

    private Optional<String> numbers() {
        var units = question.find("units").map(all -> all.all("unit")).orElse(List.of());
        String unit = units.isEmpty() ? "" : MarkdownOf.words(units.get(0).text("unit_name"));
        var ranges = new ArrayList<Choice>();
        for (XmlElement answer : question.all("answer")) {
            String number = answer.text("text");
            if (number.equals("*")) {
                note("the feedback on any other number has no place here");
                continue;
            }
            try {
                String tolerance = answer.text("tolerance");
                ranges.add(
                        new Choice(
                                ImportedQuestion.range(
                                        new BigDecimal(number),
                                        new BigDecimal(tolerance.isEmpty() ? "0" : tolerance),
                                        unit),
                                feedback(answer),
                                share(answer) > 0));
            } catch (NumberFormatException e) {
                return none("“" + number + "” is no number; left out");
            }
        }
        return Optional.of(ImportedQuestion.choices(ranges));
    }

    private String pairs() {
        var pairs = new ArrayList<Pair>();
        for (XmlElement pair : question.all("subquestion")) {
            pairs.add(
                    new Pair(
                            one(pair.text("text")), MarkdownOf.words(pair.text("answer", "text"))));
        }
        return ImportedQuestion.pairs(pairs);
    }

    private String steps() {
        return ImportedQuestion.steps(
                question.all("answer").stream()
                        .sorted(Comparator.comparingDouble(MoodleXmlParser::share))
                        .map(answer -> one(answer.text("text")))
                        .toList());
    }

    private Optional<String> gap(List<String> text) {
        var accepted = new ArrayList<String>();
        for (XmlElement answer : question.all("answer")) {
            if (share(answer) >= RIGHT) {
                accepted.add(answer.text("text"));
            } else {
                note("“" + answer.text("text") + "” is not wholly right and is left out");
            }
        }
        if (accepted.isEmpty()) {
            return none("no answer is wholly right; left out");
        }
        text.add(ImportedQuestion.gap(accepted));
        return Optional.of("");
    }

    private Optional<String> gaps(List<String> text) {
        String whole = question.text("questiontext", "text");
        var found = new ArrayList<String>();
        Matcher gaps = GAP.matcher(whole);
        var sentence = new StringBuilder();
        while (gaps.find()) {
            if (!gaps.group(1).matches("SHORTANSWER(_C)?|SAC?|MWC?")) {
                return none(
                        "a gap of the kind “" + gaps.group(1) + "” has no shape here; left out");
            }
            // No Markdown and no HTML, so that it stays as it is until the words are put in.
            gaps.appendReplacement(sentence, "\uE000" + found.size() + "\uE000");
            found.add(ImportedQuestion.gap(accepted(gaps.group(2))));
        }
        gaps.appendTail(sentence);
        text.clear();
        for (String paragraph : paragraphs(sentence.toString())) {
            String filled = paragraph;
            for (int i = 0; i < found.size(); i++) {
                filled = filled.replace("\uE000" + i + "\uE000", found.get(i));
            }
            text.add(filled);
        }
        if (!text.isEmpty() && text.get(0).contains("[[")) {
            text.add(0, "Which words are missing?");
        }
        return found.isEmpty() ? none("there is no gap in this; left out") : Optional.of("");
    }

    private List<String> accepted(String answers) {
        var accepted = new ArrayList<String>();
        for (String answer : answers.split("(?<!\\\\)~")) {
            String words = answer.split("(?<!\\\\)#", 2)[0].strip();
            if (WHOLE.matcher(words).find()) {
                String plain = WHOLE.matcher(words).replaceFirst("").replaceAll("\\\\(.)", "$1");
                accepted.add(String.join(" ", MarkdownOf.html(plain)));
            } else {
                note("“" + words + "” is not wholly right and is left out");
            }
        }
        return accepted;
    }

    private String feedback(XmlElement answer) {
        return one(answer.text("feedback", "text"));
    }

    private static double share(XmlElement answer) {
        try {
            return Double.parseDouble(answer.attribute("fraction"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private String one(String html) {
        return String.join(" ", paragraphs(html));
    }

    private List<String> paragraphs(String html) {
        if (MarkdownOf.hasPicture(html)) {
            note("a picture is left out");
        }
        return MarkdownOf.html(html);
    }

    private Optional<String> none(String why) {
        note(why);
        return Optional.empty();
    }

    private void note(String message) {
        notes.add(new Note(question.line(), message));
    }
}
