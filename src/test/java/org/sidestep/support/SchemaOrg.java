package org.sidestep.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.json.Json;

/**
 * The vocabulary of schema.org, as far as schema-org.txt holds it: what JSON-LD may say of which
 * type.
 */
public final class SchemaOrg {
    /** Allowed on any property of an action: https://schema.org/docs/actions.html. */
    private static final String ANNOTATION = "query-input";

    private static final Set<String> TEXTS =
            Set.of("Text", "URL", "Date", "DateTime", "Duration", "ImageObject");

    private static final Map<String, List<String>> PARENTS = new HashMap<>();
    private static final Map<String, Map<String, List<String>>> PROPERTIES = new HashMap<>();

    static {
        String type = "";
        for (String line : vocabulary().lines().filter(l -> !l.startsWith("#")).toList()) {
            if (line.startsWith(" ")) {
                String[] parts = line.strip().split(": ");
                PROPERTIES.get(type).put(parts[0], List.of(parts[1].split(", ")));
            } else {
                String[] parts = line.split(" < ");
                type = parts[0];
                PARENTS.put(type, parts.length > 1 ? List.of(parts[1].split(", ")) : List.of());
                PROPERTIES.put(type, new HashMap<>());
            }
        }
    }

    private SchemaOrg() {}

    /** The things of a page's JSON-LD. */
    public static List<Map<String, Object>> graph(String jsonLd) {
        Map<String, Object> whole = new Json().toType(jsonLd, Map.class);
        @SuppressWarnings("unchecked")
        var graph = (List<Map<String, Object>>) whole.get("@graph");
        return graph;
    }

    /** What schema.org does not know, a line each. */
    public static List<String> mistakes(String jsonLd) {
        var mistakes = new ArrayList<String>();
        graph(jsonLd).forEach(thing -> check(thing, mistakes));
        return mistakes;
    }

    private static void check(Map<?, ?> thing, List<String> mistakes) {
        String type = String.valueOf(thing.get("@type"));
        if (!PARENTS.containsKey(type)) {
            mistakes.add("unknown type " + type);
            return;
        }
        thing.forEach(
                (name, value) -> {
                    if (!name.toString().startsWith("@") && !name.equals(ANNOTATION)) {
                        check(type, name.toString(), value, mistakes);
                    }
                });
    }

    private static void check(String type, String name, Object value, List<String> mistakes) {
        List<String> range = range(type, name);
        if (range.isEmpty()) {
            mistakes.add(type + " has no property " + name);
        }
        for (Object one : value instanceof List<?> list ? list : List.of(value)) {
            if (one instanceof Map<?, ?> thing) {
                check(thing, mistakes);
            }
            if (!range.isEmpty() && !fits(one, range)) {
                mistakes.add(type + "." + name + " takes " + range + ", not " + one);
            }
        }
    }

    private static boolean fits(Object value, List<String> range) {
        if (value instanceof Map<?, ?> thing) {
            return ancestors(String.valueOf(thing.get("@type"))).stream().anyMatch(range::contains);
        }
        return value instanceof Boolean
                ? range.contains("Boolean")
                : value instanceof Number
                        ? range.contains("Number") || range.contains("Integer")
                        : range.stream().anyMatch(TEXTS::contains);
    }

    private static List<String> range(String type, String name) {
        return ancestors(type).stream()
                .map(PROPERTIES::get)
                .filter(properties -> properties != null && properties.containsKey(name))
                .findFirst()
                .map(properties -> properties.get(name))
                .orElse(List.of());
    }

    private static Set<String> ancestors(String type) {
        var all = new HashSet<>(Set.of(type));
        PARENTS.getOrDefault(type, List.of()).forEach(parent -> all.addAll(ancestors(parent)));
        return all;
    }

    private static String vocabulary() {
        try (InputStream text = SchemaOrg.class.getResourceAsStream("/schema-org.txt")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
