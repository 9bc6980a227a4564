package org.sidestep.support;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import org.sidestep.DemoReaders;
import org.sidestep.database.Database;

/** A running site whose editors' password is known, and an editor's requests to it. */
public final class Editor implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";

    /** Its Argon2id hash, made with little memory: a test has no time for a slow one. */
    private static final String QUICK =
            Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID).hash(PASSWORD).getResult();

    private final Database database;
    private final RunningSite site;
    private String cookie = "";

    private Editor(String database, SiteBuilder builder) {
        this.database = Database.open(database);
        this.database.write(
                "setting a password",
                handle -> handle.execute("insert into editor_password (hash) values (?)", QUICK));
        site = RunningSite.of(builder.database(database).site());
    }

    public static Editor of(Path content) {
        return new Editor(DatabaseUnderTest.H2.freshUrl(), SiteBuilder.of(content));
    }

    public static Editor of(Path content, String base) {
        return new Editor(DatabaseUnderTest.H2.freshUrl(), SiteBuilder.of(content).base(base));
    }

    /** After that many simulated readers have taken each quiz. */
    public static Editor withReaders(Path content, int readers) {
        String url = DatabaseUnderTest.H2.freshUrl();
        DemoReaders.answer(content, url, readers);
        return new Editor(url, SiteBuilder.of(content));
    }

    /** With answers that no page waits for until they are counted. */
    public static Editor withManyAnswers(Path content, Clock clock) {
        String url = DatabaseUnderTest.H2.freshUrl();
        DemoReaders.answer(content, url, 1);
        return new Editor(url, SiteBuilder.of(content).clock(clock).countedAtOnce(0));
    }

    /** With a database that others may use too. */
    public static Editor on(String database, Path content) {
        return new Editor(database, SiteBuilder.of(content));
    }

    public RunningSite site() {
        return site;
    }

    /** The same database that the site uses. */
    public Database database() {
        return database;
    }

    public RunningSite.Page logsIn(String password, String... next) {
        var fields = new java.util.ArrayList<>(java.util.List.of("password", password));
        for (String page : next) {
            fields.add("next");
            fields.add(page);
        }
        var page = site.post("/editor/login", this::asBrowser, fields.toArray(String[]::new));
        cookie = page.header("Set-Cookie").replaceFirst(";.*", "");
        return page;
    }

    public Editor loggedIn() {
        logsIn(PASSWORD);
        return this;
    }

    public void forgetsCookie() {
        cookie = "";
    }

    public RunningSite.Page get(String path) {
        return site.get(path, this::asBrowser);
    }

    public RunningSite.Page post(String path, String... fields) {
        return site.post(path, this::asBrowser, fields);
    }

    /** The value of the cookie, for a browser that is to be logged in. */
    public String cookie() {
        return cookie.replaceFirst("^editor=", "");
    }

    /** What the editor's browser adds to a request, to whichever node. */
    public HttpRequest.Builder asBrowser(HttpRequest.Builder request) {
        request.header("Sec-Fetch-Site", "same-origin");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    @Override
    public void close() {
        site.close();
        database.close();
    }
}
