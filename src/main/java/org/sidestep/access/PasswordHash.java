package org.sidestep.access;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * A password as it is stored: Argon2id with 19 MiB, two passes and a salt of 128 random bits, in
 * the usual string form (RFC 9106; the parameters are those that OWASP's Password Storage Cheat
 * Sheet asks for at least).
 */
record PasswordHash(String text) {
    private static final int SALT_BYTES = 16;
    private static final Argon2Function FUNCTION =
            Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

    static PasswordHash of(String password, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new PasswordHash(
                FUNCTION.hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult());
    }

    boolean matches(String password) {
        return Argon2Function.getInstanceFromHash(text).check(password, text);
    }

    /** Not the hash: what is printed by accident tells nothing. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
