package org.sidestep.web;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of a body that a client asked for (RFC 9110, 14).
 *
 * @param first the first byte, from 0
 * @param last the last byte, included
 */
record ByteRange(long first, long last) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,15})-(\\d{0,15})");

    /**
     * Reads the value of {@code Range}. Empty when it asks for nothing that is served as a part:
     * several parts, another unit, or nonsense; the whole is sent then.
     *
     * @param length of the body, in bytes
     */
    static Optional<ByteRange> parse(String header, long length) {
        var matcher = ONE.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String from = matcher.group(1);
        String to = matcher.group(2);
        if (from.isEmpty()) {
            return to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ending(Long.parseLong(to), length));
        }
        long first = Long.parseLong(from);
        long last = to.isEmpty() ? length - 1 : Long.parseLong(to);
        return last < first && !to.isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(first, Math.min(last, length - 1)));
    }

    private static ByteRange ending(long bytes, long length) {
        return bytes == 0
                ? new ByteRange(length, length - 1)
                : new ByteRange(Math.max(0, length - bytes), length - 1);
    }

    /** Whether there is any byte of it. */
    boolean isSatisfiable() {
        return first <= last;
    }
}
