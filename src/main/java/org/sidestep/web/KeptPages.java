package org.sidestep.web;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The prepared pages of an edition in a file, so that a site that starts again with the same
 * content need not make them anew.
 */
public final class KeptPages {
    private final KeptFile file;

    public KeptPages(Path file) {
        this.file = new KeptFile(file);
    }

    /**
     * The pages in the file; nothing when they were made of something else, are damaged or are not
     * there.
     *
     * @param name names everything that the pages are made of
     * @param until when they may be others because the day is, in milliseconds since 1970
     */
    public Optional<PreparedPages> of(String name, long until) {
        return file.read(
                name,
                in ->
                        PreparedPages.kept(
                                name, SiteFrame.read(in), readPages(in), readPages(in), until));
    }

    private static Map<String, PreparedPage> readPages(DataInput in) throws IOException {
        var pages = new HashMap<String, PreparedPage>();
        for (int left = in.readInt(); left > 0; left--) {
            pages.put(in.readUTF(), PreparedPage.read(in));
        }
        return pages;
    }

    /**
     * Puts these pages in the place of those in the file, at once or not at all.
     *
     * @param frame what stands around each of them
     */
    public void keep(String name, SiteFrame frame, PreparedPages pages) {
        file.write(
                name,
                out -> {
                    frame.write(out);
                    write(pages.all(), out);
                    write(pages.hollow(), out);
                });
    }

    private static void write(Map<String, PreparedPage> pages, DataOutput out) throws IOException {
        out.writeInt(pages.size());
        for (var page : pages.entrySet()) {
            out.writeUTF(page.getKey());
            page.getValue().write(out);
        }
    }
}
