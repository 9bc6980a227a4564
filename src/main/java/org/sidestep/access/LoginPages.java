package org.sidestep.access;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.Optional;
import org.sidestep.web.Pages;
import org.sidestep.web.RateLimit;
import org.sidestep.web.Words;

/** Logging in and out, and the guard before every page under {@code /editor}. */
public final class LoginPages {
    private static final String HOME = "/editor";
    private static final String LOGIN = HOME + "/login";
    private static final String COOKIE = "editor";
    private static final String NEXT = HOME + "(?:/[A-Za-z0-9-]+)*(?:\\?[A-Za-z0-9=&-]*)?";

    private final Access access;
    private final Pages pages;
    private final Words words;
    private final boolean secure;
    private final RateLimit attempts = new RateLimit(8, Duration.ofSeconds(10));

    /**
     * @param secure whether readers come over HTTPS: the cookie is then sent over nothing else
     */
    public LoginPages(Access access, Pages pages, Words words, boolean secure) {
        this.access = access;
        this.pages = pages;
        this.words = words;
        this.secure = secure;
    }

    /** Lets editors pass; others are led to the login, or to nothing where there is no password. */
    public void guard(Context ctx) {
        if (!access.isOpen()) {
            throw new NotFoundResponse();
        }
        boolean post = ctx.req().getMethod().equals("POST");
        if (post && saysNotWhereItComesFrom(ctx)) {
            throw new ForbiddenResponse();
        }
        if (!ctx.path().equals(LOGIN) && !isEditor(ctx)) {
            ctx.redirect(login(post ? "" : asked(ctx)), HttpStatus.SEE_OTHER);
            ctx.skipRemainingHandlers();
        }
    }

    /** Every browser says it with a form; see {@link org.sidestep.web.SameSite}. */
    private static boolean saysNotWhereItComesFrom(Context ctx) {
        return ctx.header("Sec-Fetch-Site") == null && ctx.header("Origin") == null;
    }

    private static String asked(Context ctx) {
        String query = ctx.queryString() == null ? "" : "?" + ctx.queryString();
        return ctx.path() + query;
    }

    private static String login(String next) {
        boolean known = next.matches(NEXT) && !next.equals(HOME);
        return known ? LOGIN + "?next=" + next.replace("&", "%26").replace("?", "%3F") : LOGIN;
    }

    private boolean isEditor(Context ctx) {
        return token(ctx).filter(access::holds).isPresent();
    }

    private static Optional<String> token(Context ctx) {
        return Optional.ofNullable(ctx.cookie(COOKIE)).filter(token -> token.length() == 64);
    }

    /** {@code GET /editor/login}. */
    public void show(Context ctx) {
        pages.showFresh(ctx, view(next(ctx.queryParam("next")), ""));
    }

    private LoginView view(String next, String error) {
        return new LoginView(words.get("login.title"), next, error);
    }

    private static String next(String asked) {
        return asked != null && asked.matches(NEXT) && !asked.equals(LOGIN) ? asked : HOME;
    }

    /** {@code POST /editor/login}. */
    public void begin(Context ctx) {
        String next = next(ctx.formParam("next"));
        String password = Optional.ofNullable(ctx.formParam("password")).orElse("");
        if (password.isEmpty()) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, next, "login.empty");
            return;
        }
        if (!attempts.allows()) {
            ctx.header("Retry-After", attempts.retryAfter());
            refuse(ctx, HttpStatus.TOO_MANY_REQUESTS, next, "login.too-often");
            return;
        }
        Optional<String> token = access.begin(password);
        if (token.isEmpty()) {
            refuse(ctx, HttpStatus.UNPROCESSABLE_CONTENT, next, "login.wrong");
            return;
        }
        attempts.giveBack();
        ctx.cookie(cookie(token.get(), -1));
        ctx.redirect(next, HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, HttpStatus status, String next, String error) {
        pages.showError(ctx, status, view(next, error));
    }

    /** {@code POST /editor/logout}. */
    public void end(Context ctx) {
        token(ctx).ifPresent(access::end);
        ctx.cookie(cookie("", 0));
        ctx.redirect(LOGIN, HttpStatus.SEE_OTHER);
    }

    private Cookie cookie(String value, int maxAge) {
        var cookie = new Cookie(COOKIE, value);
        cookie.setPath(HOME);
        cookie.setMaxAge(maxAge);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setSameSite(SameSite.STRICT);
        return cookie;
    }
}
