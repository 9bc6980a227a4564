package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sidestep.content.MarkdownText;

/**
 * Pairs to be found: the share of pairs that are right.
 *
 * @param spare right sides that belong to no pair
 */
public record Matching(List<Pair> pairs, List<Option> spare) implements Shape {
    static final String FIELD = "match-";

    /** What belongs together; the left side's feedback is told when the pair is wrong. */
    public record Pair(Option left, Option right) {}

    public Matching {
        pairs = List.copyOf(pairs);
        spare = List.copyOf(spare);
        if (pairs.size() < 2) {
            throw new IllegalArgumentException("matching needs at least two pairs: " + pairs);
        }
    }

    @Override
    public String kind() {
        return "matching";
    }

    /** All right sides, the spare ones last; one that belongs to several left sides stands once. */
    public List<Option> rights() {
        var rights = new LinkedHashMap<String, Option>();
        pairs.forEach(pair -> rights.putIfAbsent(pair.right().key(), pair.right()));
        spare.forEach(option -> rights.putIfAbsent(option.key(), option));
        return List.copyOf(rights.values());
    }

    @Override
    public Entered read(Form form) {
        var missing = new ArrayList<Entered.Missing>();
        var values = new ArrayList<String>();
        for (Pair pair : pairs) {
            String field = FIELD + pair.left().key();
            String chosen = form.first(field);
            if (Option.find(rights(), chosen).isEmpty()) {
                missing.add(new Entered.Missing(field, "error.match"));
            }
            values.add(pair.left().key() + "=" + chosen);
        }
        return missing.isEmpty() ? Entered.of(Response.of(values)) : Entered.missing(missing);
    }

    @Override
    public Grade gradeAnswer(Response response) {
        double right = pairs.stream().filter(pair -> response.has(value(pair))).count();
        return Grade.of(right / pairs.size());
    }

    @Override
    public List<Line> review(Response response) {
        return pairs.stream()
                .map(
                        pair ->
                                new Line(
                                        pair.left().text(),
                                        given(pair, response)
                                                .map(Option::text)
                                                .orElse(MarkdownText.empty()),
                                        pair.right().text(),
                                        given(pair, response).isPresent(),
                                        response.has(value(pair)),
                                        pair.left().feedback()))
                .toList();
    }

    @Override
    public List<MarkdownText> texts() {
        var texts = new ArrayList<>(Option.texts(rights()));
        pairs.forEach(pair -> texts.addAll(Option.texts(List.of(pair.left()))));
        return texts;
    }

    @Override
    public List<MarkdownText> feedback() {
        return pairs.stream().map(pair -> pair.left().feedback()).toList();
    }

    @Override
    public String measure() {
        return pairs.stream().map(Matching::value).sorted().collect(Collectors.joining(","))
                + spare.stream()
                        .map(Option::key)
                        .sorted()
                        .collect(Collectors.joining(",", "|", ""));
    }

    private Optional<Option> given(Pair pair, Response response) {
        String prefix = pair.left().key() + "=";
        return response.values().stream()
                .filter(value -> value.startsWith(prefix))
                .findFirst()
                .flatMap(value -> Option.find(rights(), value.substring(prefix.length())));
    }

    private static String value(Pair pair) {
        return pair.left().key() + "=" + pair.right().key();
    }
}
