package org.sidestep;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.sidestep.articles.Page;
import org.sidestep.articles.ReadingPages;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Problem;
import org.sidestep.content.Problems;
import org.sidestep.content.SourceFile;
import org.sidestep.database.Database;
import org.sidestep.quiz.QuizPages;
import org.sidestep.quiz.RunPages;
import org.sidestep.quiz.Runs;
import org.sidestep.web.Assets;
import org.sidestep.web.ErrorPages;
import org.sidestep.web.Pages;
import org.sidestep.web.SecurityHeaders;
import org.sidestep.web.ServerErrors;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

/** The composition root: the only place where things with dependencies are made. */
public final class Site implements AutoCloseable {
    private static final long LARGEST_BODY = 64 * 1024;
    private static final long STOP_MILLIS = 5_000;

    private final Settings settings;
    private final Clock clock;
    private final ContentFolder folder;
    private final Optional<Preview> preview;
    private final Words words = new Words(Words.in(Locale.ENGLISH));
    private final AtomicReference<Assets> assets;
    private final Templates templates;
    private final Parses parses = new Parses();
    private final AtomicReference<Library> library = new AtomicReference<>();
    private final SecureRandom random = new SecureRandom();
    // To check a large site takes longer than to read it; open pages need not wait for it.
    private final ExecutorService checks = Executors.newSingleThreadExecutor(Site::daemon);
    private final List<FolderWatch> watches = new ArrayList<>();
    private volatile Sources sources = Sources.none();
    private Database database;
    private Javalin server;

    public Site(Settings settings, Clock clock) {
        this(settings, clock, text -> {});
    }

    /**
     * Makes a site that tells an editor of mistakes.
     *
     * @param console shows a few lines of text
     */
    Site(Settings settings, Clock clock, Consumer<String> console) {
        this.settings = settings;
        this.folder = new ContentFolder(settings.content());
        this.preview =
                settings.dev()
                        ? Optional.of(new Preview(settings.content(), console))
                        : Optional.empty();
        this.clock = clock;
        this.assets = new AtomicReference<>(Assets.in(settings.assets()));
        this.templates = new Templates(words, assets::get);
    }

    /**
     * Reads and checks the content, unless it is as it was; serves nothing yet.
     *
     * @throws java.io.UncheckedIOException when there is no content
     */
    public Library load() {
        reread();
        tellMistakes(sources);
        return library.get();
    }

    /** All that pages are made of, to tell whether there is anything new. */
    private record Sources(
            List<SourceFile> files, List<Problem> unreadable, Object assets, LocalDate today) {
        static Sources none() {
            return new Sources(List.of(), List.of(), "", LocalDate.EPOCH);
        }
    }

    private synchronized void reread() {
        var problems = new Problems();
        var files = folder.read(problems);
        var held = assets.get();
        var today = LocalDate.now(clock);
        var now = new Sources(files, problems.sorted(), held.version(), today);
        if (now.equals(sources)) {
            return;
        }
        library.set(
                Library.of(files, problems, held, words, templates, today, settings.dev(), parses));
        sources = now;
        preview.ifPresent(Preview::changed);
    }

    private void tellMistakes(Sources now) {
        var excerpts = new Mistakes(path -> source(path, now.files()));
        preview.filter(editor -> sources == now)
                .ifPresent(editor -> editor.show(excerpts.of(library.get().problems())));
    }

    private Optional<String> source(String path, List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(SourceFile::text)
                .findFirst()
                .or(() -> assets.get().text(path))
                .or(() -> folder.excerptable(path));
    }

    private void watch(Preview editor) {
        editor.pages().open();
        watches.add(FolderWatch.over(settings.content(), this::contentChanged));
        watches.add(FolderWatch.over(settings.assets(), this::assetsChanged));
        // For what changed before anyone watched
        contentChanged();
    }

    /** While the folder is exchanged for another, the site stays as it is. */
    private void contentChanged() {
        if (folder.exists()) {
            reread();
            var now = sources;
            checks.execute(() -> tellMistakes(now));
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "checks");
        thread.setDaemon(true);
        return thread;
    }

    private void assetsChanged() {
        assets.set(Assets.in(settings.assets()));
        contentChanged();
    }

    /** Opens the database and begins to serve what was loaded. */
    public Site start() {
        database =
                Database.open(
                        settings.database().orElseGet(() -> Database.inFolder(settings.data())));
        var pages = new Pages(templates, this::frame);
        var reading = new ReadingPages(() -> library.get().reading(), pages, words, clock);
        var quizzes = new QuizPages(() -> library.get().quizzes(), pages, words, random);
        var runs =
                new RunPages(
                        () -> library.get().quizzes(),
                        new Runs(database),
                        pages,
                        words,
                        clock,
                        random);
        var machines = new MachinePages(library::get, pages, assets::get);
        var errors = new ErrorPages(pages, words);
        try {
            server =
                    Javalin.create(
                                    config -> {
                                        configure(config, errors);
                                        Routes.draw(
                                                config.routes,
                                                reading,
                                                quizzes,
                                                runs,
                                                machines,
                                                errors);
                                        preview.map(Preview::pages)
                                                .ifPresent(
                                                        open ->
                                                                Routes.drawPreview(
                                                                        config.routes, open));
                                    })
                            .start();
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
        preview.ifPresent(this::watch);
        return this;
    }

    public int port() {
        return server.port();
    }

    private void configure(JavalinConfig config, ErrorPages errors) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = Runtime.version().feature() >= 21;
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.prefer405over404 = true;
        config.router.ignoreTrailingSlashes = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(
                http -> {
                    http.setUriCompliance(UriCompliance.DEFAULT);
                    http.setSendServerVersion(false);
                    http.addCustomizer(new SecurityHeaders());
                });
        config.jetty.modifyServer(
                jetty -> {
                    jetty.setStopTimeout(STOP_MILLIS);
                    jetty.insertHandler(new GracefulHandler());
                    jetty.setErrorHandler(new ServerErrors(errors));
                });
    }

    private SiteFrame frame() {
        Library now = library.get();
        var links =
                now.reading().pages().stream()
                        .filter(page -> !page.slug().equals(Page.HOME))
                        .map(page -> new SiteFrame.PageLink(page.url(), page.entry().title()))
                        .toList();
        return new SiteFrame(
                now.site().title(),
                now.site().tagline(),
                now.site().language(),
                base(),
                links,
                preview.map(Preview::frame));
    }

    private String base() {
        return settings.base().orElseGet(() -> "http://localhost:" + port());
    }

    /** Lets the requests in flight finish, then stops. */
    @Override
    public void close() {
        watches.forEach(FolderWatch::close);
        checks.shutdownNow();
        preview.ifPresent(Preview::close);
        if (server != null) {
            server.stop();
        }
        if (database != null) {
            database.close();
        }
    }
}
