package org.sidestep.content;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every source the site may cite, as kept in {@code references.bib}; immutable, in the order of the
 * file.
 */
public final class Bibliography {
    private static final Bibliography EMPTY = new Bibliography(Map.of());

    private final Map<String, Reference> byKey;
    private final Map<String, String> printed = new ConcurrentHashMap<>();

    private Bibliography(Map<String, Reference> byKey) {
        this.byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /**
     * Reads BibTeX; what is wrong becomes a problem, and every entry that can be understood is
     * kept.
     */
    public static Bibliography parse(SourceFile bib, Problems problems) {
        return new Bibliography(new BibParser(bib, problems).references());
    }

    /** A bibliography without sources, for a site that cites nothing. */
    public static Bibliography empty() {
        return EMPTY;
    }

    /** The source with this key, written as in {@code [@key]}. */
    public Optional<Reference> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The source with this key as it is printed: made once, though many pages cite it. */
    Optional<String> html(String key) {
        return find(key).map(source -> printed.computeIfAbsent(key, same -> source.html()));
    }

    /** All sources in the order of the file. */
    public Collection<Reference> all() {
        return byKey.values();
    }
}
