package org.sidestep.quiz;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Handle;

/**
 * What this process knows of the versions that are stored. Nothing of a version ever changes, so
 * that each is written once and read once.
 */
final class StoredVersions {
    private static final int MOST = 5_000;

    private final Set<String> stored = ConcurrentHashMap.newKeySet();
    private final Map<String, String> sources = new ConcurrentHashMap<>();

    boolean isStored(String version) {
        return stored.contains(version);
    }

    /** Notes a version that is on disk. */
    void stored(String version) {
        if (stored.size() >= MOST) {
            stored.clear();
        }
        stored.add(version);
    }

    /** The Markdown with which it was first shown. */
    String source(String version, Handle handle) {
        String known = sources.get(version);
        return known != null ? known : read(version, handle);
    }

    /** Forgets all: perhaps the database is no longer the one that they were stored in. */
    void clear() {
        stored.clear();
        sources.clear();
    }

    private String read(String version, Handle handle) {
        String source =
                handle.createQuery("select source from question_version where version = :version")
                        .bind("version", version)
                        .mapTo(String.class)
                        .one();
        if (sources.size() >= MOST) {
            sources.clear();
        }
        sources.put(version, source);
        return source;
    }
}
