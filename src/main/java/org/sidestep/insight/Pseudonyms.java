package org.sidestep.insight;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names for runs that hold within one file only. A run's id is the key to it, and cannot be worked
 * out from its name: that is made with a random key, which is forgotten (HMAC-SHA-256).
 */
final class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 8;

    private final Mac mac;

    Pseudonyms(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    String of(String run) {
        byte[] name = mac.doFinal(run.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(name, 0, NAME_BYTES);
    }
}
