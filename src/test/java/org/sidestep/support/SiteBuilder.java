package org.sidestep.support;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.sidestep.Settings;
import org.sidestep.Site;
import org.sidestep.web.Limits;
import org.sidestep.web.LiveServer;

/**
 * A site to be tested, of which a test names only what matters to it. Unless told otherwise it is
 * one for readers on a free port of this machine, with the files of {@code static/}, a database in
 * memory that no other site uses, and a clock that stands still at noon.
 */
public final class SiteBuilder {
    private final Path content;
    private int port = 0;
    private Path assets = Path.of("static");
    private Optional<Path> data = Optional.empty();
    private Optional<String> database = Optional.empty();
    private Optional<String> base = Optional.empty();
    private boolean dev = false;
    private Optional<String> formsFrom = Optional.empty();
    private Limits limits = Limits.USUAL;
    private long countedAtOnce = Settings.COUNTED_AT_ONCE;
    private Optional<String> program = Optional.empty();
    private Clock clock = RunningSite.NOON;

    private SiteBuilder(Path content) {
        this.content = content;
    }

    public static SiteBuilder of(Path content) {
        return new SiteBuilder(content);
    }

    public static SiteBuilder ofRealContent() {
        return new SiteBuilder(Path.of("content"));
    }

    public SiteBuilder port(int number) {
        port = number;
        return this;
    }

    public SiteBuilder assets(Path folder) {
        assets = folder;
        return this;
    }

    /** Where it keeps files: the database too, if no address says where that is. */
    public SiteBuilder data(Path folder) {
        data = Optional.of(folder);
        return this;
    }

    /**
     * @param url a JDBC address
     */
    public SiteBuilder database(String url) {
        database = Optional.of(url);
        return this;
    }

    /** The address under which readers know it. */
    public SiteBuilder base(String url) {
        base = Optional.of(url);
        return this;
    }

    /** As an editor runs it. */
    public SiteBuilder inDevelopment() {
        dev = true;
        return this;
    }

    /** Another site whose copies of these pages send here what readers answer. */
    public SiteBuilder formsFrom(String origin) {
        formsFrom = Optional.of(origin);
        return this;
    }

    public SiteBuilder limits(Limits ofClients) {
        limits = ofClients;
        return this;
    }

    public SiteBuilder countedAtOnce(long answers) {
        countedAtOnce = answers;
        return this;
    }

    public SiteBuilder program(String name) {
        program = Optional.of(name);
        return this;
    }

    public SiteBuilder clock(Clock other) {
        clock = other;
        return this;
    }

    public Settings settings() {
        return new Settings(
                port,
                "127.0.0.1",
                content,
                assets,
                data.orElse(Path.of("target")),
                data.isPresent()
                        ? database
                        : database.or(() -> Optional.of(DatabaseUnderTest.H2.freshUrl())),
                base,
                dev,
                LiveServer.here(),
                formsFrom,
                limits,
                countedAtOnce,
                program);
    }

    /** Not loaded yet, nor started. */
    public Site site() {
        return new Site(settings(), clock);
    }
}
