package org.sidestep.search;

import java.nio.file.Path;
import java.util.Optional;
import org.sidestep.web.KeptFile;

/**
 * The search index in a file, so that a site that starts again with the same content need not read
 * that for the first search.
 */
public final class KeptIndex {
    private final KeptFile file;

    public KeptIndex(Path file) {
        this.file = new KeptFile(file);
    }

    /**
     * The index in the file; nothing when it was made of something else, is damaged or is not
     * there.
     *
     * @param name names everything that it is made of
     */
    public Optional<SearchIndex> of(String name) {
        return file.read(name, SearchIndex::read);
    }

    /** Puts this index in the place of that in the file, at once or not at all. */
    public void keep(String name, SearchIndex index) {
        file.write(name, index::write);
    }
}
