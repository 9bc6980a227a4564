package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sidestep.content.FigureHtml;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.PageText;

/**
 * A question as a form: its fields, in the order of this run, with what was already entered. Holds
 * nothing of the key.
 *
 * @param stem HTML
 * @param prompt HTML; may be empty
 * @param kind the shape's name
 * @param options of choices and places
 * @param fields of orders and pairs: one select each
 * @param parts of a sentence with gaps
 * @param entered the number as typed
 * @param unit of the number
 * @param hint HTML; may be empty
 * @param confidence the confidence already chosen
 * @param unknown whether “I don’t know” was chosen
 */
public record QuestionForm(
        String id,
        String stem,
        String prompt,
        String kind,
        List<Choice> options,
        List<Field> fields,
        List<Part> parts,
        String entered,
        String unit,
        String hint,
        String confidence,
        boolean unknown,
        List<Error> errors) {
    private static final List<String> LEVELS =
            Stream.of(Confidence.UNSURE, Confidence.FAIRLY, Confidence.CERTAIN)
                    .map(Confidence::word)
                    .toList();

    /**
     * A radio button, a check box or an entry of a select; the text is HTML.
     *
     * @param spot where it lies in the picture: {@code x y radius} in per cent; may be empty
     */
    public record Choice(String value, String text, boolean chosen, String spot) {
        Choice(String value, String text, boolean chosen) {
            this(value, text, chosen, "");
        }
    }

    /** A select with its label; the label is HTML. */
    public record Field(String name, String label, List<Choice> choices, String error) {}

    /** Words, or a gap with its field. */
    public record Part(String words, String name, int number, String entered, String error) {}

    /** A mistake and the field it belongs to; the message is the key of a sentence. */
    public record Error(String field, String message) {}

    static QuestionForm of(
            Question question, long seed, Form form, List<Entered.Missing> missing, PageText text) {
        Shape shape = question.shape();
        return new QuestionForm(
                question.id(),
                text.html(question.stem()),
                prompt(question, text),
                shape.kind(),
                choices(shape, mix(seed, question), form, text),
                fields(shape, mix(seed, question), form, missing, text),
                parts(shape, form, missing),
                shape instanceof NumberEntry ? form.first(Shape.ANSWER) : "",
                shape instanceof NumberEntry number ? number.unit() : "",
                question.hint().map(text::html).orElse(""),
                Confidence.of(form.first("confidence")).word(),
                form.first(Shape.ANSWER).equals(Shape.UNKNOWN),
                missing.stream()
                        .map(m -> new Error(elementId(question, shape, m.field()), m.message()))
                        .toList());
    }

    /** In a picture that is asked about, nothing says what its parts are called. */
    private static String prompt(Question question, PageText text) {
        String html = text.html(question.prompt());
        return question.shape() instanceof Hotspot ? FigureHtml.unnamed(html) : html;
    }

    /** The same numbers for the same question of the same run. */
    static Random mix(long seed, Question question) {
        return new Random(seed ^ ((long) question.id().hashCode() << 16));
    }

    /**
     * The id of the element that an error leads to: the first option of a choice, or the field
     * itself.
     */
    private static String elementId(Question question, Shape shape, String field) {
        return question.id() + "-" + field + (shape instanceof ChoiceShape ? "-1" : "");
    }

    private static List<Choice> choices(Shape shape, Random random, Form form, PageText text) {
        List<Option> options = shape instanceof ChoiceShape choice ? choice.options() : List.of();
        boolean keep = shape instanceof SingleChoice single && single.trueFalse();
        List<String> chosen = form.all(Shape.ANSWER);
        return (keep ? options : shuffled(options, random))
                .stream()
                        .map(
                                option ->
                                        new Choice(
                                                option.key(),
                                                text.html(option.text()),
                                                chosen.contains(option.key()),
                                                spot(shape, option)))
                        .toList();
    }

    /** Told of all places alike: which of them is right is part of the key. */
    private static String spot(Shape shape, Option option) {
        return (shape instanceof Hotspot hotspot ? hotspot.spots() : List.<Hotspot.Spot>of())
                .stream()
                        .filter(spot -> spot.option().equals(option))
                        .map(spot -> spot.x() + " " + spot.y() + " " + spot.radius())
                        .findFirst()
                        .orElse("");
    }

    private static List<Field> fields(
            Shape shape, Random random, Form form, List<Entered.Missing> missing, PageText text) {
        if (shape instanceof Ordering ordering) {
            return shuffled(ordering.items(), random).stream()
                    .map(
                            item ->
                                    field(
                                            Ordering.FIELD + item.key(),
                                            item.text(),
                                            places(ordering),
                                            form,
                                            missing,
                                            text))
                    .toList();
        }
        if (shape instanceof Matching matching) {
            List<Choice> rights =
                    shuffled(matching.rights(), random).stream()
                            .map(right -> new Choice(right.key(), right.text().plain(), false))
                            .toList();
            return matching.pairs().stream()
                    .map(
                            pair ->
                                    field(
                                            Matching.FIELD + pair.left().key(),
                                            pair.left().text(),
                                            rights,
                                            form,
                                            missing,
                                            text))
                    .toList();
        }
        return List.of();
    }

    private static List<Choice> places(Ordering ordering) {
        return IntStream.rangeClosed(1, ordering.items().size())
                .mapToObj(
                        place ->
                                new Choice(Integer.toString(place), Integer.toString(place), false))
                .toList();
    }

    private static Field field(
            String name,
            MarkdownText label,
            List<Choice> choices,
            Form form,
            List<Entered.Missing> missing,
            PageText text) {
        String chosen = form.first(name);
        var marked =
                choices.stream()
                        .map(
                                choice ->
                                        new Choice(
                                                choice.value(),
                                                choice.text(),
                                                choice.value().equals(chosen)))
                        .toList();
        return new Field(name, text.html(label), marked, error(name, missing));
    }

    private static List<Part> parts(Shape shape, Form form, List<Entered.Missing> missing) {
        var parts = new ArrayList<Part>();
        int gap = 0;
        for (Cloze.Part part :
                shape instanceof Cloze cloze ? cloze.parts() : List.<Cloze.Part>of()) {
            String name = part.isGap() ? Cloze.field(gap++) : "";
            parts.add(
                    new Part(
                            part.words(),
                            name,
                            gap,
                            name.isEmpty() ? "" : form.first(name),
                            error(name, missing)));
        }
        return parts;
    }

    private static String error(String field, List<Entered.Missing> missing) {
        return missing.stream()
                .filter(m -> m.field().equals(field))
                .map(Entered.Missing::message)
                .findFirst()
                .orElse("");
    }

    private static List<Option> shuffled(List<Option> options, Random random) {
        var shuffled = new ArrayList<>(options);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** Whether it is answered by choosing among options. */
    public boolean isChoice() {
        return hasRadios() || kind.equals("several");
    }

    /** Whether one option at most can be chosen. */
    public boolean hasRadios() {
        return List.of("single", "true-false", "hotspot").contains(kind);
    }

    /** How sure a reader can say to be. */
    public List<String> levels() {
        return LEVELS;
    }

    /** The first message about the form's only field; empty when there is none. */
    public String error() {
        return errors.isEmpty() ? "" : errors.get(0).message();
    }
}
