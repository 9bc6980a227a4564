package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sidestep.content.MarkdownText;

/**
 * Things to be put in order: the share of neighbouring pairs that are right, so that one thing
 * moved out of its place does not spoil all that follows.
 *
 * @param items in the right order
 */
public record Ordering(List<Option> items) implements Shape {
    static final String FIELD = "place-";

    public Ordering {
        items = List.copyOf(items);
        if (items.size() < 2) {
            throw new IllegalArgumentException("an order needs at least two items: " + items);
        }
    }

    @Override
    public String kind() {
        return "ordering";
    }

    /** Each item's field holds its place, from 1; a place given twice is asked for again. */
    @Override
    public Entered read(Form form) {
        var missing = new ArrayList<Entered.Missing>();
        Map<String, Integer> places = new HashMap<>();
        for (Option item : items) {
            String field = FIELD + item.key();
            String place = form.first(field);
            if (!place.matches("[0-9]{1,2}")
                    || Integer.parseInt(place) < 1
                    || Integer.parseInt(place) > items.size()) {
                missing.add(new Entered.Missing(field, "error.place"));
            } else if (places.containsValue(Integer.valueOf(place))) {
                missing.add(new Entered.Missing(field, "error.place-twice"));
            } else {
                places.put(item.key(), Integer.valueOf(place));
            }
        }
        if (!missing.isEmpty()) {
            return Entered.missing(missing);
        }
        return Entered.of(
                Response.of(
                        places.entrySet().stream()
                                .sorted(Comparator.comparing(Map.Entry::getValue))
                                .map(Map.Entry::getKey)
                                .toList()));
    }

    @Override
    public Grade gradeAnswer(Response response) {
        int right = 0;
        for (int i = 0; i + 1 < items.size(); i++) {
            int at = response.values().indexOf(items.get(i).key());
            boolean followed =
                    at >= 0
                            && at + 1 < response.values().size()
                            && response.values().get(at + 1).equals(items.get(i + 1).key());
            right += followed ? 1 : 0;
        }
        return Grade.of((double) right / (items.size() - 1));
    }

    @Override
    public List<Line> review(Response response) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < items.size(); i++) {
            Option item = items.get(i);
            int given = response.values().indexOf(item.key());
            lines.add(
                    new Line(
                            item.text(),
                            MarkdownText.words(given < 0 ? "" : Integer.toString(given + 1)),
                            MarkdownText.words(Integer.toString(i + 1)),
                            given >= 0,
                            given == i,
                            item.feedback()));
        }
        return lines;
    }

    @Override
    public List<MarkdownText> texts() {
        return Option.texts(items);
    }

    @Override
    public List<MarkdownText> feedback() {
        return items.stream().map(Option::feedback).toList();
    }

    @Override
    public String measure() {
        return items.stream().map(Option::key).collect(Collectors.joining(">"));
    }
}
