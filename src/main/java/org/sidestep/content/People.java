package org.sidestep.content;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Who writes and who reviews, by the keys that front matter uses. */
public record People(Map<String, Person> byKey) {
    /**
     * A person or a group.
     *
     * @param role what makes them fit to write or review, such as {@code Physiotherapist, PhD}; may
     *     be empty
     * @param group whether this is no single person
     */
    public record Person(String key, String name, String role, boolean group) {}

    public People {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    public static People empty() {
        return new People(Map.of());
    }

    /** Reads people.yml. */
    public static People parse(SourceFile file, Problems problems) {
        var people = new LinkedHashMap<String, Person>();
        Fields.of(file, problems)
                .entries()
                .forEach(
                        (key, fields) -> {
                            people.put(
                                    key,
                                    new Person(
                                            key,
                                            fields.required("name"),
                                            fields.text("role").orElse(""),
                                            fields.flag("group")));
                            fields.refuseOthers();
                        });
        return new People(people);
    }

    public Optional<Person> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
