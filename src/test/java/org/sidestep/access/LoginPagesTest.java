package org.sidestep.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sidestep.support.Editor;
import org.sidestep.support.Folder;
import org.sidestep.support.RunningSite;

class LoginPagesTest {
    @TempDir static Path folder;

    private static Editor editor;

    @BeforeAll
    static void start() {
        editor = Editor.of(Folder.small(folder).path());
    }

    @AfterAll
    static void stop() {
        editor.close();
    }

    @BeforeEach
    void forgetTheCookie() {
        editor.forgetsCookie();
    }

    @Test
    void withoutAPasswordThereIsNoPageForEditors() {
        try (var site = RunningSite.with(folder)) {
            assertThat(site.get("/editor").status()).isEqualTo(404);
            assertThat(site.get("/editor/login").status()).isEqualTo(404);
            assertThat(site.post("/editor/login", "password", "x").status()).isEqualTo(404);
        }
    }

    @Test
    void whoIsNotLoggedInIsLedToTheLoginAndBackAgain() {
        String login = editor.get("/editor/questions?sort=n").location();
        String next = editor.get(login).html().select("input[name=next]").attr("value");

        assertThat(login).startsWith("/editor/login");
        assertThat(editor.logsIn(Editor.PASSWORD, next).location())
                .isEqualTo("/editor/questions?sort=n");
    }

    @Test
    void noLoginLeadsToAnotherSite() {
        assertThat(editor.logsIn(Editor.PASSWORD, "//evil.example").location())
                .isEqualTo("/editor");
        assertThat(editor.logsIn(Editor.PASSWORD, "https://evil.example").location())
                .isEqualTo("/editor");
    }

    @Test
    void theCookieIsForTheseePagesAndThisSiteOnly() {
        assertThat(editor.logsIn(Editor.PASSWORD).header("Set-Cookie"))
                .contains("Path=/editor", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure", "Max-Age", "Expires");
    }

    @Test
    void overHttpsTheCookieIsSentOverNothingElseAndWrongPasswordsAreSlowedDown(@TempDir Path own) {
        try (var secure = Editor.of(Folder.small(own).path(), "https://www.example.org")) {
            assertThat(secure.logsIn(Editor.PASSWORD).header("Set-Cookie")).contains("Secure");

            IntStream.range(0, 9).forEach(i -> secure.logsIn("guess number " + i));
            var page = secure.logsIn("another guess");
            assertThat(page.status()).isEqualTo(429);
            assertThat(page.header("Retry-After")).isEqualTo("10");
        }
    }

    @Test
    void aWrongPasswordIsToldAndSetsNoCookie() {
        var page = editor.logsIn("not the password");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.header("Set-Cookie")).isEmpty();
        assertThat(page.texts(".error-summary a").get(0)).contains("not the password");
        assertThat(page.body()).doesNotContain("value=\"not the password\"");
    }

    @Test
    void anEmptyPasswordIsToldWithoutBeingTried() {
        IntStream.range(0, 20).forEach(i -> editor.logsIn(""));

        assertThat(editor.logsIn("").texts(".error-summary a"))
                .containsExactly("Write the password.");
        assertThat(editor.logsIn(Editor.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void afterLoggingOutTheSessionIsGone() {
        editor.loggedIn();
        var out = editor.post("/editor/logout");

        assertThat(out.location()).isEqualTo("/editor/login");
        assertThat(out.header("Set-Cookie")).contains("editor=;", "Expires=Thu, 01 Jan 1970");
        assertThat(editor.get("/editor/questions").location()).startsWith("/editor/login");
    }

    @Test
    void aFormThatDoesNotSayWhereItComesFromIsRefused() {
        assertThat(editor.site().post("/editor/login", "password", Editor.PASSWORD).status())
                .isEqualTo(403);
    }

    @Test
    void aFormOfAnotherSiteIsRefused() {
        var page =
                editor.site()
                        .post(
                                "/editor/login",
                                request -> request.header("Sec-Fetch-Site", "cross-site"),
                                "password",
                                Editor.PASSWORD);

        assertThat(page.status()).isEqualTo(403);
    }

    @Test
    void nobodyKeepsOrIndexesThesePages() {
        var page = editor.get("/editor/login");

        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void aStrangersTokenOpensNothing() {
        var page =
                editor.site()
                        .get(
                                "/editor/questions",
                                request -> request.header("Cookie", "editor=" + "0".repeat(64)));

        assertThat(page.location()).startsWith("/editor/login");
    }
}
