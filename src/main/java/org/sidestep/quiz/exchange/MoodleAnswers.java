package org.sidestep.quiz.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sidestep.quiz.exchange.ImportedQuestion.Choice;
import org.sidestep.quiz.exchange.ImportedQuestion.Pair;

/** The answers of a question in Moodle XML, written as here. */
final class MoodleAnswers {
    private final XmlElement question;
    private final MoodleTexts texts;
    private final Notes notes;

    MoodleAnswers(XmlElement question, MoodleTexts texts, Notes notes) {
        this.question = question;
        this.texts = texts;
        this.notes = notes;
    }

    /** The lines that make the shape; nothing when there is no such shape here. */
    Optional<String> shape() {
        String type = question.attribute("type");
        return switch (type) {
            case "multichoice" -> Optional.of(choices());
            case "truefalse" -> Optional.of(trueFalse());
            case "numerical" -> numbers();
            case "matching" -> Optional.of(pairs());
            case "ordering" -> Optional.of(steps());
            case "shortanswer" -> gap();
            case "" -> notes.none("a question without a type; left out");
            default ->
                    notes.none("a question of the kind “" + type + "” has no shape here; left out");
        };
    }

    private String choices() {
        var choices = new WeighedAnswers(notes);
        for (XmlElement answer : question.all("answer")) {
            choices.add(line(answer), feedback(answer), share(answer));
        }
        if (question.text("shuffleanswers").matches("false|0")) {
            notes.add("its options stand in their order there, and in any order here");
        }
        return question.text("single").matches("false|0") ? choices.several() : choices.single();
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
        String unit = unit();
        var ranges = new WeighedAnswers(notes);
        for (XmlElement answer : question.all("answer")) {
            String number = answer.text("text");
            if (number.equals("*")) {
                notes.add("the feedback on any other number has no place here; left out");
                continue;
            }
            String tolerance = answer.text("tolerance");
            var middle = ImportedQuestion.number(number);
            var off = ImportedQuestion.number(tolerance.isEmpty() ? "0" : tolerance);
            if (middle.isEmpty() || off.isEmpty()) {
                return notes.none(ImportedQuestion.noNumber(middle.isEmpty() ? number : tolerance));
            }
            ranges.add(
                    ImportedQuestion.range(middle.get(), off.get(), unit),
                    feedback(answer),
                    share(answer));
        }
        return Optional.of(ranges.single());
    }

    private String unit() {
        var units = question.find("units").map(all -> all.all("unit")).orElse(List.of());
        if (units.size() > 1) {
            notes.add("there is one unit here, the first; the others are left out");
        }
        return units.isEmpty() ? "" : MarkdownOf.words(units.get(0).text("unit_name"));
    }

    private String pairs() {
        var pairs = new ArrayList<Pair>();
        for (XmlElement pair : question.all("subquestion")) {
            String right = MarkdownOf.words(pair.text("answer", "text"));
            if (!right.isEmpty()) {
                pairs.add(new Pair(line(pair), right));
            }
        }
        return ImportedQuestion.pairs(pairs);
    }

    private String steps() {
        return ImportedQuestion.steps(
                question.all("answer").stream()
                        .sorted(Comparator.comparingDouble(MoodleAnswers::share))
                        .map(this::line)
                        .toList());
    }

    private Optional<String> gap() {
        if (question.text("usecase").equals("1")) {
            notes.add(Spellings.ANY_CASE);
        }
        var spellings = new Spellings(notes);
        for (XmlElement answer : question.all("answer")) {
            spellings.add(answer.text("text"), share(answer), feedback(answer));
        }
        return spellings.gap();
    }

    private String feedback(XmlElement answer) {
        return answer.find("feedback").map(this::line).orElse("");
    }

    /** The text in an element, in the format that it names. */
    private String line(XmlElement element) {
        return texts.line(element.text("text"), element.attribute("format"));
    }

    private static double share(XmlElement answer) {
        return ImportedQuestion.number(answer.attribute("fraction"))
                .map(BigDecimal::doubleValue)
                .orElse(0.0);
    }
}
