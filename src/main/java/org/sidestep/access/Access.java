package org.sidestep.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.sidestep.database.Database;
import org.sidestep.web.Sha256;

/**
 * The editors' one password and their sessions, as the database keeps them: on several nodes with
 * one database, what one node knows all know. Of a password and of a session's token only a hash is
 * stored.
 */
public final class Access {
    /** A shorter password can be guessed. */
    public static final int SHORTEST = 12;

    /** A longer one is none. */
    public static final int LONGEST = 200;

    static final Duration SESSION = Duration.ofHours(12);
    private static final int TOKEN_BYTES = 32;
    private static final String KEEP =
            """
            insert into editor_session (token, ends) values (:token, :ends)
            """;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    public Access(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /** Sets the password, and ends every session. */
    public void setPassword(String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new IllegalArgumentException("a password has 12 to 200 characters");
        }
        var hash = PasswordHash.of(password, random);
        database.write(
                "setting the editors' password",
                handle -> {
                    forget(handle);
                    return handle.createUpdate("insert into editor_password (hash) values (:hash)")
                            .bind("hash", hash.text())
                            .execute();
                });
    }

    /** Takes the password away: the editor's pages are gone until there is another. */
    public void removePassword() {
        database.write("removing the editors' password", Access::forget);
    }

    private static int forget(Handle handle) {
        return handle.execute("delete from editor_session")
                + handle.execute("delete from editor_password");
    }

    /** Whether there is a password, and so whether there are pages for editors. */
    public boolean isOpen() {
        return password().isPresent();
    }

    private Optional<PasswordHash> password() {
        return database.read(
                "reading the editors' password",
                handle ->
                        handle.createQuery("select hash from editor_password")
                                .map((row, context) -> new PasswordHash(row.getString("hash")))
                                .findFirst());
    }

    /** Begins a session, if the password is right, and gives its token. */
    Optional<String> begin(String password) {
        if (password.length() > LONGEST
                || !password().map(hash -> hash.matches(password)).orElse(false)) {
            return Optional.empty();
        }
        byte[] bits = new byte[TOKEN_BYTES];
        random.nextBytes(bits);
        String token = HexFormat.of().formatHex(bits);
        keep(token);
        return Optional.of(token);
    }

    private void keep(String token) {
        long now = clock.instant().getEpochSecond();
        database.write(
                "beginning a session",
                handle -> {
                    handle.execute("delete from editor_session where ends <= ?", now);
                    return handle.createUpdate(KEEP)
                            .bind("token", hash(token))
                            .bind("ends", now + SESSION.toSeconds())
                            .execute();
                });
    }

    boolean holds(String token) {
        return database.read(
                "reading a session",
                handle ->
                        handle.createQuery(
                                        "select 1 from editor_session where token = :token and ends"
                                                + " > :now")
                                .bind("token", hash(token))
                                .bind("now", clock.instant().getEpochSecond())
                                .mapTo(Integer.class)
                                .findFirst()
                                .isPresent());
    }

    void end(String token) {
        database.write(
                "ending a session",
                handle ->
                        handle.execute("delete from editor_session where token = ?", hash(token)));
    }

    /** A token is random enough that a fast hash will do. */
    private static String hash(String token) {
        return Sha256.hex(token);
    }
}
