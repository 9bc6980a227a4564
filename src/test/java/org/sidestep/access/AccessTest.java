package org.sidestep.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.sidestep.database.Database;

class AccessTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Database database = Database.open("jdbc:h2:mem:" + UUID.randomUUID());
    private final Access access = at(NOW);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void withoutAPasswordNothingOpens() {
        assertThat(access.isOpen()).isFalse();
        assertThat(access.begin("")).isEmpty();
    }

    @Test
    void onlyTheRightPasswordBeginsASession() {
        access.setPassword(PASSWORD);

        assertThat(access.begin(PASSWORD + "x")).isEmpty();
        assertThat(access.begin(PASSWORD))
                .get()
                .satisfies(t -> assertThat(access.holds(t)).isTrue());
    }

    @Test
    void whatOneNodeKnowsAllKnow() {
        access.setPassword(PASSWORD);
        String token = access.begin(PASSWORD).orElseThrow();

        assertThat(at(NOW).holds(token)).isTrue();
    }

    @Test
    void aSessionEndsAfterTwelveHoursAndWhenItIsEnded() {
        access.setPassword(PASSWORD);
        String token = access.begin(PASSWORD).orElseThrow();
        assertThat(at(NOW.plus(Duration.ofHours(12))).holds(token)).isFalse();

        access.end(token);
        assertThat(access.holds(token)).isFalse();
    }

    @Test
    void anotherPasswordEndsEverySession() {
        access.setPassword(PASSWORD);
        String token = access.begin(PASSWORD).orElseThrow();
        access.setPassword("another good password");

        assertThat(access.holds(token)).isFalse();
        assertThat(access.begin(PASSWORD)).isEmpty();
    }

    @Test
    void aPasswordTakenAwayOpensNothing() {
        access.setPassword(PASSWORD);
        access.removePassword();

        assertThat(access.isOpen()).isFalse();
        assertThat(access.begin(PASSWORD)).isEmpty();
    }

    @Test
    void neitherThePasswordNorATokenIsStored() {
        access.setPassword(PASSWORD);
        String token = access.begin(PASSWORD).orElseThrow();
        List<String> stored =
                database.read(
                        "reading all",
                        handle ->
                                handle.createQuery(
                                                "select hash from editor_password union all select"
                                                        + " token from editor_session")
                                        .mapTo(String.class)
                                        .list());

        assertThat(stored).hasSize(2).noneMatch(text -> text.contains(PASSWORD));
        assertThat(stored).noneMatch(text -> text.contains(token));
        assertThat(stored).anyMatch(text -> text.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"));
    }

    @Test
    void aHashMadeByTheReferenceProgramIsUnderstood() {
        // From the test of the reference implementation, argon2id with 64 MiB
        var hash =
                new PasswordHash(
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");

        assertThat(hash.matches("password")).isTrue();
        assertThat(hash.toString()).doesNotContain("CTFh");
    }

    @Test
    void aShortPasswordIsRefused() {
        assertThatThrownBy(() -> access.setPassword("short"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Access at(Instant now) {
        return new Access(database, Clock.fixed(now, ZoneOffset.UTC), new SecureRandom());
    }
}
