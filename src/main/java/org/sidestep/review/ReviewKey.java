package org.sidestep.review;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.sidestep.web.Sha256;

/**
 * The only way to what a reader wants to remember: 128 random bits in hexadecimal. The reader has
 * it; the database has its hash.
 */
record ReviewKey(String text) {
    private static final int BYTES = 16;

    ReviewKey {
        if (!isKey(text)) {
            throw new IllegalArgumentException("not a key");
        }
    }

    static ReviewKey fresh(SecureRandom random) {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return new ReviewKey(HexFormat.of().formatHex(bits));
    }

    /** Reads a key as it was sent or pasted, with or without the address before it. */
    static Optional<ReviewKey> read(String sent) {
        String key = sent == null ? "" : sent.strip().replaceFirst("^.*#", "");
        return isKey(key) ? Optional.of(new ReviewKey(key)) : Optional.empty();
    }

    private static boolean isKey(String text) {
        return text.matches("[0-9a-f]{32}");
    }

    /** SHA-256; a key is too long to be guessed, so that it needs no salt. */
    String hash() {
        return Sha256.hex(text);
    }

    /** It is a secret, and so stands in no log. */
    @Override
    public String toString() {
        return "ReviewKey";
    }
}
