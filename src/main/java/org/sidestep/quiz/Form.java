package org.sidestep.quiz;

import java.util.List;
import java.util.Map;

/** The fields of a posted form, as sent; absent fields are empty. */
public record Form(Map<String, List<String>> fields) {
    private static final int LONGEST = 200;

    public static Form empty() {
        return new Form(Map.of());
    }

    /** The first value of a field on one line, cut to a sensible length. */
    public String first(String name) {
        var values = fields.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return "";
        }
        String line = values.get(0).replaceAll("\\s+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST));
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public boolean has(String name) {
        return !first(name).isEmpty();
    }
}
