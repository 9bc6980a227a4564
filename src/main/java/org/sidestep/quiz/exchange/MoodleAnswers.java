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
    private static final double RIGHT = 99.9;

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
            default ->
                    notes.none("a question of the kind “" + type + "” has no shape here; left out");
        };
    }

    private String choices() {
        boolean single = !question.text("single").matches("false|0");
        var choices = new ArrayList<Choice>();
        for (XmlElement answer : question.all("answer")) {
            double share = share(answer);
            if (single && share > 0 && share < RIGHT) {
                notes.add("an answer worth " + share + " % counts as wrong here");
            }
            choices.add(
                    new Choice(
                            line(answer.text("text")),
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
                notes.add("the feedback on any other number has no place here");
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
                return notes.none("“" + number + "” is no number; left out");
            }
        }
        return Optional.of(ImportedQuestion.choices(ranges));
    }

    private String pairs() {
        var pairs = new ArrayList<Pair>();
        for (XmlElement pair : question.all("subquestion")) {
            pairs.add(
                    new Pair(
                            line(pair.text("text")),
                            MarkdownOf.words(pair.text("answer", "text"))));
        }
        return ImportedQuestion.pairs(pairs);
    }

    private String steps() {
        return ImportedQuestion.steps(
                question.all("answer").stream()
                        .sorted(Comparator.comparingDouble(MoodleAnswers::share))
                        .map(answer -> line(answer.text("text")))
                        .toList());
    }

    private Optional<String> gap() {
        var accepted = new ArrayList<String>();
        for (XmlElement answer : question.all("answer")) {
            if (share(answer) >= RIGHT) {
                accepted.add(answer.text("text"));
            } else {
                notes.add("“" + answer.text("text") + "” is not wholly right and is left out");
            }
        }
        if (accepted.isEmpty()) {
            return notes.none("no answer is wholly right; left out");
        }
        return Optional.of(ImportedQuestion.gap(accepted));
    }

    private String feedback(XmlElement answer) {
        return line(answer.text("feedback", "text"));
    }

    private static double share(XmlElement answer) {
        try {
            return Double.parseDouble(answer.attribute("fraction"));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private String line(String html) {
        return texts.line(html, "html");
    }
}
