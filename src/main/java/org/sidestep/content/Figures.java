package org.sidestep.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The drawings that texts can show.
 *
 * @param byId each by its id
 * @param series those that are steps of one picture
 */
public record Figures(Map<String, Figure> byId, List<Series> series) {
    private static final String NARROW = "-numbered";

    public Figures {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        series = List.copyOf(series);
    }

    public static Figures empty() {
        return new Figures(Map.of(), List.of());
    }

    /**
     * Reads the index of the figures.
     *
     * @param index figures/index.json; JSON is YAML too
     * @param drawing the text of an SVG file of the same folder, by its name
     */
    public static Figures parse(
            SourceFile index, Function<String, Optional<String>> drawing, Problems problems) {
        var all = new LinkedHashMap<String, Figure>();
        Fields fields = Fields.of(index, problems);
        for (Fields entry : fields.list("figures")) {
            String id = entry.required("id");
            var svg = drawing.apply(entry.required("file"));
            if (svg.isEmpty()) {
                problems.add(
                        entry.start(),
                        Check.IMAGE_MISSING,
                        "the drawing of figure \""
                                + id
                                + "\" is not there; add the file or take the entry out");
            } else if (size(entry, "width") > 0 && size(entry, "height") > 0) {
                all.put(id, figure(entry, id, svg.get()));
            } else {
                problems.add(
                        entry.start(),
                        Check.FRONT_MATTER_TYPE,
                        "figure \""
                                + id
                                + "\" has no size; write its `width` and `height` in pixels");
            }
        }
        var paired = new LinkedHashMap<String, Figure>();
        all.forEach(
                (id, figure) ->
                        paired.put(
                                id, figure.withNarrow(Optional.ofNullable(all.get(id + NARROW)))));
        return new Figures(
                paired,
                fields.list("series").stream()
                        .flatMap(entry -> series(entry, problems).stream())
                        .toList());
    }

    private static Optional<Series> series(Fields entry, Problems problems) {
        var steps = new LinkedHashMap<String, String>();
        entry.list("steps")
                .forEach(step -> steps.put(step.required("figure"), step.required("name")));
        String kind = entry.required("as");
        for (Series.Kind known : Series.Kind.values()) {
            if (known.name().equalsIgnoreCase(kind)) {
                return Optional.of(
                        new Series(entry.required("id"), known, entry.required("label"), steps));
            }
        }
        problems.add(
                entry.at("as"),
                Check.FRONT_MATTER_TYPE,
                "\"" + kind + "\" is no kind of series; write `layers` or `slider`");
        return Optional.empty();
    }

    private static Figure figure(Fields entry, String id, String svg) {
        var key = entry.list("key").stream().map(Figures::keyEntry).toList();
        return new Figure(
                id,
                entry.required("title"),
                entry.orEmpty("desc"),
                entry.orEmpty("caption"),
                size(entry, "width"),
                size(entry, "height"),
                key,
                entry.orEmpty("credit"),
                entry.orEmpty("licence"),
                svg,
                Optional.empty());
    }

    private static Figure.KeyEntry keyEntry(Fields item) {
        return new Figure.KeyEntry(
                item.number("n").orElse(0),
                item.required("name"),
                item.orEmpty("latin"),
                item.orEmpty("structure"),
                item.flag("part"),
                item.orEmpty("term"));
    }

    private static int size(Fields entry, String key) {
        try {
            return (int) Math.round(Double.parseDouble(entry.text(key).orElse("0")));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public Optional<Figure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The series that a figure is a step of. */
    Optional<Series> seriesOf(String figure) {
        return series.stream().filter(one -> one.steps().containsKey(figure)).findFirst();
    }

    public Set<String> ids() {
        return byId.keySet();
    }
}
