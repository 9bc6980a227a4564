package org.sidestep.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something as <a href="https://schema.org">schema.org</a> describes it: a type and properties of
 * that type. Values are texts, numbers, truth values, other things, and lists of them.
 */
public record Thing(Map<String, Object> properties) {
    public Thing {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** A thing of which no more is known than its type, such as {@code MedicalWebPage}. */
    public static Thing of(String type) {
        return new Thing(Map.of("@type", type));
    }

    /** With one more property; one that says nothing is left out. */
    public Thing with(String property, Object value) {
        if (value.equals("") || value.equals(List.of())) {
            return this;
        }
        var more = new LinkedHashMap<>(properties);
        more.put(property, value);
        return new Thing(more);
    }

    /** With one more property if there is a value. */
    public Thing with(String property, Optional<?> value) {
        return value.map(present -> with(property, present)).orElse(this);
    }

    /** As JSON-LD that cannot end the element it stands in. */
    public static String jsonLd(List<Thing> things) {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", "https://schema.org");
        whole.put("@graph", things);
        return Json.text(whole).replace("<", "\\u003c");
    }
}
