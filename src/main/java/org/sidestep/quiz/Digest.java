package org.sidestep.quiz;

import java.text.Normalizer;
import java.util.Locale;
import org.sidestep.web.Sha256;

/**
 * Short names for texts: the same words give the same name, whatever their punctuation, case and
 * spacing.
 */
public final class Digest {
    private Digest() {}

    /**
     * Lower case, without accents, punctuation and surplus spaces; a text of nothing but signs
     * stays as it is.
     */
    static String normalised(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip();
        return plain.isEmpty() ? text.strip() : plain;
    }

    /** The first {@code length} hexadecimal digits of the text's SHA-256. */
    public static String of(String text, int length) {
        return Sha256.hex(text).substring(0, length);
    }
}
