package org.sidestep.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The drawings that texts can show, by id. */
public record Figures(Map<String, Figure> byId) {
    private static final String NARROW = "-numbered";

    public Figures {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public static Figures empty() {
        return new Figures(Map.of());
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
        for (Fields entry : Fields.of(index, problems).list("figures")) {
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
        return new Figures(paired);
    }

    private static Figure figure(Fields entry, String id, String svg) {
        var key =
                entry.list("key").stream()
                        .map(
                                item ->
                                        new Figure.KeyEntry(
                                                item.number("n").orElse(0),
                                                item.required("name"),
                                                item.orEmpty("latin")))
                        .toList();
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

    public Set<String> ids() {
        return byId.keySet();
    }
}
