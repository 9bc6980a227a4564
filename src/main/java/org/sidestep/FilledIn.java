package org.sidestep;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sidestep.insight.Blanks;
import org.sidestep.quiz.Cloze;
import org.sidestep.quiz.Matching;
import org.sidestep.quiz.NumberEntry;
import org.sidestep.quiz.Option;
import org.sidestep.quiz.Ordering;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Response;
import org.sidestep.quiz.Shape;

/** Tells the room of insight what readers fill in where there are no options to choose from. */
final class FilledIn {
    private static final Pattern LAST_WORDS = Pattern.compile("(?s)^.*?((?:\\S+\\s+){0,3}\\S*)$");
    private static final Pattern FIRST_WORDS = Pattern.compile("(?s)^(\\S*(?:\\s+\\S+){0,3}).*$");
    private static final String GAP = "[\u2026]";

    private FilledIn() {}

    static Blanks of(Question question) {
        Shape shape = question.shape();
        if (shape instanceof Ordering ordering) {
            return ordering(ordering);
        }
        if (shape instanceof Matching matching) {
            return matching(matching);
        }
        if (shape instanceof Cloze cloze) {
            return cloze(cloze);
        }
        return shape instanceof NumberEntry number
                ? number(question.stem().plain(), number)
                : Blanks.NONE;
    }

    private static Blanks ordering(Ordering ordering) {
        List<String> places =
                IntStream.rangeClosed(1, ordering.items().size())
                        .mapToObj(Integer::toString)
                        .toList();
        var blanks = new ArrayList<Blanks.Blank>();
        for (Option item : ordering.items()) {
            blanks.add(new Blanks.Blank(item.text().plain(), places.get(blanks.size()), places));
        }
        return new Blanks(blanks, reader(ordering, Function.identity()));
    }

    private static Blanks matching(Matching matching) {
        List<String> partners =
                matching.rights().stream().map(Option::text).map(t -> t.plain()).toList();
        return new Blanks(
                matching.pairs().stream()
                        .map(
                                pair ->
                                        new Blanks.Blank(
                                                pair.left().text().plain(),
                                                pair.right().text().plain(),
                                                partners))
                        .toList(),
                reader(matching, Function.identity()));
    }

    private static Blanks cloze(Cloze cloze) {
        var blanks = new ArrayList<Blanks.Blank>();
        for (int i = 0; i < cloze.parts().size(); i++) {
            Cloze.Part part = cloze.parts().get(i);
            if (part.isGap()) {
                blanks.add(
                        new Blanks.Blank(
                                around(cloze.parts(), i), part.accepted().get(0), List.of()));
            }
        }
        return new Blanks(blanks, reader(cloze, text -> text.toLowerCase(Locale.ROOT)));
    }

    /** A gap with the words beside it. */
    private static String around(List<Cloze.Part> parts, int gap) {
        String before = gap == 0 ? "" : parts.get(gap - 1).words();
        String after = gap + 1 == parts.size() ? "" : parts.get(gap + 1).words();
        return (LAST_WORDS.matcher(before).replaceFirst("$1")
                        + GAP
                        + FIRST_WORDS.matcher(after).replaceFirst("$1"))
                .strip();
    }

    private static Blanks number(String stem, NumberEntry number) {
        String key =
                number.ranges().stream()
                        .filter(NumberEntry.Range::right)
                        .map(range -> range.text().plain())
                        .findFirst()
                        .orElseThrow();
        return new Blanks(
                List.of(new Blanks.Blank(stem, key, List.of())),
                reader(
                        number,
                        text ->
                                NumberEntry.number(text)
                                        .map(n -> n.stripTrailingZeros().toPlainString())
                                        .orElse(text)));
    }

    private static Function<String, List<Blanks.Filled>> reader(
            Shape shape, Function<String, String> alike) {
        return stored -> {
            var response = Response.fromStored(stored);
            return response.unknown()
                    ? List.of()
                    : shape.review(response).stream().map(line -> filled(line, alike)).toList();
        };
    }

    private static Blanks.Filled filled(Shape.Line line, Function<String, String> alike) {
        return new Blanks.Filled(alike.apply(line.given().plain()), line.right());
    }
}
