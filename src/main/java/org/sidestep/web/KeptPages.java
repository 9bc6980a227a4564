package org.sidestep.web;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The prepared pages of an edition in a file, so that a site that starts again with the same
 * content need not make them anew. Nothing is lost with the file: it holds what can be made again.
 */
public final class KeptPages {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPages.class);
    private static final int CHECKSUM_BYTES = Long.BYTES;

    private final Path file;

    public KeptPages(Path file) {
        this.file = file;
    }

    /**
     * The pages in the file; nothing when they were made of something else, are damaged or are not
     * there.
     *
     * @param name names everything that the pages are made of
     * @param until when they may be others because the day is, in milliseconds since 1970
     */
    public Optional<PreparedPages> of(String name, long until) {
        try {
            return read(Files.readAllBytes(file), name, until);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} can't be read; its pages are made anew", file, e);
            return Optional.empty();
        }
    }

    private static Optional<PreparedPages> read(byte[] bytes, String name, long until)
            throws IOException {
        if (!isWhole(bytes)) {
            throw new IOException("it was not written to its end, or changed since");
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        if (!in.readUTF().equals(name)) {
            return Optional.empty();
        }
        var pages = new HashMap<String, PreparedPage>();
        for (int left = in.readInt(); left > 0; left--) {
            pages.put(in.readUTF(), PreparedPage.read(in));
        }
        return Optional.of(PreparedPages.kept(pages, until));
    }

    private static boolean isWhole(byte[] bytes) {
        int end = bytes.length - CHECKSUM_BYTES;
        if (end < 0) {
            return false;
        }
        var checksum = new CRC32();
        checksum.update(bytes, 0, end);
        return ByteBuffer.wrap(bytes).getLong(end) == checksum.getValue();
    }

    /** Puts these pages in the place of those in the file, at once or not at all. */
    public void keep(String name, PreparedPages pages) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(name, pages, fresh);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} can't be written; pages will be made anew at the next start", file, e);
        }
    }

    private static void write(String name, PreparedPages pages, Path to) throws IOException {
        var checksum = new CRC32();
        try (var file = Files.newOutputStream(to);
                var out =
                        new DataOutputStream(
                                new CheckedOutputStream(
                                        new BufferedOutputStream(file), checksum))) {
            var all = pages.all();
            out.writeUTF(name);
            out.writeInt(all.size());
            for (var page : all.entrySet()) {
                out.writeUTF(page.getKey());
                page.getValue().write(out);
            }
            out.writeLong(checksum.getValue());
        }
    }
}
