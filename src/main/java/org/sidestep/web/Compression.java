package org.sidestep.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes made smaller, and as they were again. */
public final class Compression {
    private static final int WORTHWHILE = 256;
    private static final int BEST_GZIP = 9;
    private static final int BEST_BROTLI = 11;
    private static final int QUICK_GZIP = 5;
    private static final int QUICK_BROTLI = 4;
    private static final int SMALLEST_WINDOW = 16;
    private static final int LARGEST_WINDOW = 24;

    private Compression() {}

    /** How much time is spent on making bytes smaller. */
    public enum Effort {
        /** As small as they can be, at some fifty pages a second. */
        BEST,
        /** Nearly as small, at some thousand pages a second. */
        QUICK,
        NONE
    }

    /** The compressed forms of content; none of what would not be smaller. */
    public static Map<Coding, byte[]> forms(String type, byte[] content, Effort effort) {
        var forms = new EnumMap<Coding, byte[]>(Coding.class);
        if (effort != Effort.NONE && isWorthwhile(type, content)) {
            boolean best = effort == Effort.BEST;
            forms.put(Coding.GZIP, best ? bestGzip(content) : quickGzip(content));
            (best ? bestBrotli(content) : quickBrotli(content))
                    .ifPresent(bytes -> forms.put(Coding.BROTLI, bytes));
        }
        return forms;
    }

    static boolean isWorthwhile(String type, byte[] content) {
        boolean compressed =
                type.startsWith("font/") || type.startsWith("image/") && !type.contains("svg");
        return !compressed && content.length >= WORTHWHILE;
    }

    /** In well under a millisecond for a page. */
    static byte[] quickGzip(byte[] bytes) {
        return gzip(bytes, QUICK_GZIP);
    }

    static byte[] bestGzip(byte[] bytes) {
        return gzip(bytes, BEST_GZIP);
    }

    /** In about a millisecond for a page; empty where there is no library for this machine. */
    static Optional<byte[]> quickBrotli(byte[] bytes) {
        return brotli(bytes, QUICK_BROTLI);
    }

    /** In about twenty milliseconds for a page; empty where there is no library for it. */
    static Optional<byte[]> bestBrotli(byte[] bytes) {
        return brotli(bytes, BEST_BROTLI);
    }

    static byte[] gunzip(byte[] compressed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("our own gzip can be read", e);
        }
    }

    private static byte[] gzip(byte[] bytes, int level) {
        var out = new ByteArrayOutputStream(Math.max(64, bytes.length / 3));
        try (var gzip = new LeveledGzip(out, level)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
        return out.toByteArray();
    }

    private static Optional<byte[]> brotli(byte[] bytes, int quality) {
        if (!Brotli4jLoader.isAvailable()) {
            return Optional.empty();
        }
        try {
            var parameters = new Encoder.Parameters().setQuality(quality).setWindow(window(bytes));
            return Optional.of(Encoder.compress(bytes, parameters));
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written to", e);
        }
    }

    /** No larger than the text, because the encoder's memory grows with it. */
    private static int window(byte[] bytes) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(bytes.length);
        return Math.max(SMALLEST_WINDOW, Math.min(bits, LARGEST_WINDOW));
    }

    private static final class LeveledGzip extends GZIPOutputStream {
        LeveledGzip(ByteArrayOutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
