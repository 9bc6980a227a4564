package org.sidestep;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.OutputStream;
import java.io.Writer;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.jetty.server.RequestLog;
import org.sidestep.articles.Page;
import org.sidestep.articles.ReadingPages;
import org.sidestep.content.Problem;
import org.sidestep.database.Database;
import org.sidestep.insight.AnswersCsv;
import org.sidestep.quiz.AnswerListener;
import org.sidestep.quiz.NewRuns;
import org.sidestep.quiz.PrintedQuizzes;
import org.sidestep.quiz.QuizPages;
import org.sidestep.quiz.Quizzes;
import org.sidestep.quiz.Run;
import org.sidestep.quiz.RunForms;
import org.sidestep.quiz.RunPages;
import org.sidestep.quiz.Runs;
import org.sidestep.review.Decks;
import org.sidestep.review.ReviewForms;
import org.sidestep.review.ReviewPages;
import org.sidestep.search.KeptIndex;
import org.sidestep.search.LiveIndex;
import org.sidestep.search.SearchIndex;
import org.sidestep.search.SearchPages;
import org.sidestep.web.Assets;
import org.sidestep.web.ErrorPages;
import org.sidestep.web.Listening;
import org.sidestep.web.Pages;
import org.sidestep.web.PreparedPages;
import org.sidestep.web.SameSite;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Words;

/** The composition root: the only place where things with dependencies are made. */
public final class Site implements AutoCloseable {
    private final Settings settings;
    private final Clock clock;
    private final Optional<Preview> preview;
    private final Words words = new Words(Words.in(Locale.ENGLISH));
    private final LiveContent content;
    private final LiveIndex<PreparedPages> index;
    private final KeptIndex keptIndex;
    private final SecureRandom random = new SecureRandom();
    private final CompletableFuture<Boolean> served = new CompletableFuture<>();
    private volatile Database database;
    private volatile Javalin server;
    private OwnRequests requests;
    private EditorPages editor;
    private Preparation preparation;

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
        this.preview =
                settings.dev()
                        ? Optional.of(new Preview(settings.content(), console))
                        : Optional.empty();
        this.clock = clock;
        this.content = new LiveContent(settings, clock, words, preview);
        this.index = new LiveIndex<>(content::pages, this::indexOf);
        this.keptIndex = new KeptIndex(settings.data().resolve("search.kept"));
    }

    /**
     * Reads and checks the content, unless it is as it was; serves nothing yet.
     *
     * @throws java.io.UncheckedIOException when there is no content
     */
    public Library load() {
        return content.load();
    }

    /** Opens the database and begins to serve what was loaded. */
    public Site start() {
        launch();
        open();
        return this;
    }

    /**
     * Loads the content, opens the database and starts the server, all at once; then begins to
     * serve.
     *
     * @param fit decides whether the content may be served; when it may not, no page was
     * @return whether the content is served
     */
    boolean start(Predicate<Library> fit) {
        var launching = CompletableFuture.runAsync(this::launch, ownThread("launch"));
        boolean isFit;
        try {
            isFit = content.showKept() || fit.test(load());
            launching.handle((nothing, failure) -> null).join();
        } catch (RuntimeException e) {
            launching.handle((nothing, failure) -> null).join();
            abandon();
            throw e;
        }
        if (!isFit) {
            abandon();
            return false;
        }
        rethrow(launching);
        open();
        return true;
    }

    /**
     * Loads the content, to be asked by {@link #requests()} alone: there is neither a server nor a
     * database, and nothing is kept.
     *
     * @param fit decides whether the content may be copied
     * @return whether it may
     */
    boolean openForCopying(Predicate<Library> fit) {
        content.copy();
        database = Database.none();
        var asked = CompletableFuture.supplyAsync(this::server, ownThread("routes"));
        if (!fit.test(load())) {
            return false;
        }
        answer(asked.join());
        return true;
    }

    private static Executor ownThread(String name) {
        return work -> new Thread(work, name).start();
    }

    private static void rethrow(CompletableFuture<Void> launching) {
        try {
            launching.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Whoever asked too early is told to come again. */
    private void abandon() {
        served.complete(false);
        close();
    }

    private void launch() {
        database =
                Database.opening(
                        settings.database().orElseGet(() -> Database.inFolder(settings.data())));
        try {
            server = server().start();
            database.await();
        } catch (RuntimeException e) {
            served.complete(false);
            database.close();
            if (server != null) {
                server.stop();
            }
            throw e;
        }
    }

    private Javalin server() {
        var pages = new Pages(content.templates(), this::frame, content::pages, clock);
        var errors = new ErrorPages(pages, words);
        var handlers = handlers(pages, errors);
        var listening = new Listening(settings.host(), settings.port(), settings.limits());
        return Javalin.create(
                config -> {
                    listening.configure(config, content::pages, clock, errors);
                    Routes.draw(config.routes, handlers);
                    preview.map(Preview::pages)
                            .ifPresent(open -> Routes.drawPreview(config.routes, open));
                });
    }

    private void answer(Javalin asked) {
        served.complete(true);
        requests = new OwnRequests(asked);
    }

    private void open() {
        answer(server);
        content.onceRead(editor::begin);
        if (!settings.dev()) {
            preparation =
                    new Preparation(
                            requests,
                            content::library,
                            content::assets,
                            content::pages,
                            this::keep);
            preparation.begin();
        }
        preview.ifPresent(
                editor -> {
                    editor.pages().open();
                    content.watch();
                });
    }

    private SearchIndex indexOf(PreparedPages pages) {
        return pages.name()
                .flatMap(keptIndex::of)
                .orElseGet(() -> SearchIndex.of(Searchables.of(content.library())));
    }

    /** Keeps the pages that were made so far for the next process, as if they were all. */
    void keep() {
        keep(content.pages());
    }

    private void keep(PreparedPages pages) {
        content.keep(pages, frame(), name -> index.use(pages, made -> keptIndex.keep(name, made)));
    }

    private Routes.Handlers handlers(Pages pages, ErrorPages errors) {
        Supplier<Quizzes> quizzes = () -> content.library().quizzes();
        var runs = new Runs(database);
        var newRuns = new NewRuns(runs, clock, random);
        var decks = new Decks(database);
        var reviewed = new ReviewedQuestions(quizzes, runs, newRuns);
        boolean secure = settings.base().map(url -> url.startsWith("https:")).orElse(false);
        AnswerListener answered =
                (run, asked, answer) -> {
                    if (run.kind() == Run.Kind.REVIEW) {
                        decks.reviewed(
                                run.id(),
                                ReviewedQuestions.recall(asked, answer),
                                LocalDate.now(clock));
                    }
                };
        var reading = new ReadingPages(() -> content.library().reading(), pages, words, clock);
        var readingOfRuns = new ReadingOfRuns(content::library, reading, content.templates());
        editor = new EditorPages(settings, database, content::library, pages, words, clock);
        return new Routes.Handlers(
                ctx -> begin(ctx, pages),
                new SameSite(settings.formsFrom())::require,
                editor.handlers(),
                reading,
                new QuizPages(quizzes, pages, words, random, settings.live()),
                new PrintedQuizzes(quizzes, pages, words, random),
                new RunForms(quizzes, runs, newRuns, answered, pages, words, clock),
                new RunPages(quizzes, runs, readingOfRuns, pages, words, clock),
                new ReviewForms(decks, reviewed, pages, words, clock, random, secure),
                new ReviewPages(decks, reviewed, pages, words, clock, secure),
                new SearchPages(index, pages, words),
                new MachinePages(content::library, pages, content::assets, words),
                errors);
    }

    /** The content as it was read last. */
    Library library() {
        return content.library();
    }

    /** The assets as they are now. */
    Assets assets() {
        return content.assets();
    }

    /** How the site asks itself. */
    OwnRequests requests() {
        return requests;
    }

    private void begin(Context ctx, Pages pages) {
        if (!served.join()) {
            throw new ServiceUnavailableResponse();
        }
        content.turnDay();
        pages.begin(ctx);
    }

    public int port() {
        return server.port();
    }

    /** Has every request told, also of pages served ready made. */
    void observe(RequestLog log) {
        server.jettyServer().server().setRequestLog(log);
    }

    Health health() {
        return new Health(
                content.version(),
                content.readAt().toString(),
                content.errors(),
                database.check().failure());
    }

    /** Reads what has changed; returns what is wrong with it, for which it may not be shown. */
    List<Problem> reload() {
        return content.reload();
    }

    /** How many errors were in what was read last. */
    double contentErrors() {
        return content.errors();
    }

    /** Seconds since what readers see was read. */
    double contentAge() {
        return Duration.between(content.readAt(), clock.instant()).toMillis() / 1000.0;
    }

    Database.Condition databaseCondition() {
        return database.condition();
    }

    /** Writes a backup of all that is stored. */
    void backUp(OutputStream to) {
        database.backUp(to);
    }

    /** Writes every answer as a table for other programs. */
    void exportAnswers(Writer to) {
        AnswersCsv.write(database, EditorCatalogue::item, to);
    }

    private SiteFrame frame() {
        return content.pages().frame().orElseGet(() -> frame(content.library()));
    }

    private SiteFrame frame(Library now) {
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

    /**
     * Takes no new connection, answers what still comes on the open ones and closes each after that
     * answer or a second without a request; then stops, after {@value Listening#STOP_MILLIS} ms at
     * the latest.
     */
    @Override
    public void close() {
        content.close();
        preview.ifPresent(Preview::close);
        if (preparation != null) {
            preparation.close();
        }
        if (server != null) {
            server.stop();
        }
        index.close();
        if (database != null) {
            database.close();
        }
    }
}
