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
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process has made, in a file for the next one. Nothing is lost with it: it holds what can
 * be made again.
 */
public final class KeptFile {
    private static final Logger LOG = LoggerFactory.getLogger(KeptFile.class);
    private static final int CHECKSUM_BYTES = Long.BYTES;

    private final Path file;

    public KeptFile(Path file) {
        this.file = file;
    }

    /** Makes something of what was written. */
    public interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** Writes what something can be made of. */
    public interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /**
     * What is in the file; nothing when it was made of something else, is damaged or is not there.
     *
     * @param name names everything that it is made of
     */
    public <T> Optional<T> read(String name, Reader<T> reader) {
        try {
            return read(Files.readAllBytes(file), name, reader);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} can't be read; what it holds is made anew", file, e);
            return Optional.empty();
        }
    }

    private static <T> Optional<T> read(byte[] bytes, String name, Reader<T> reader)
            throws IOException {
        if (!isWhole(bytes)) {
            throw new IOException("it was not written to its end, or changed since");
        }
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        return in.readUTF().equals(name) ? Optional.of(reader.read(in)) : Optional.empty();
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

    /** Puts something in the place of what is in the file, at once or not at all. */
    public void write(String name, Writer writer) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            write(name, writer, fresh);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} can't be written; it will be made anew at the next start", file, e);
        }
    }

    private static void write(String name, Writer writer, Path to) throws IOException {
        var checksum = new CRC32();
        try (var file = Files.newOutputStream(to);
                var out =
                        new DataOutputStream(
                                new CheckedOutputStream(
                                        new BufferedOutputStream(file), checksum))) {
            out.writeUTF(name);
            writer.write(out);
            out.writeLong(checksum.getValue());
        }
    }
}
