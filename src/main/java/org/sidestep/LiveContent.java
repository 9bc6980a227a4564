package org.sidestep;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Problem;
import org.sidestep.content.Problems;
import org.sidestep.content.SourceFile;
import org.sidestep.web.Assets;
import org.sidestep.web.KeptPages;
import org.sidestep.web.PreparedPages;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The content and the assets as they are now: read once, and for an editor again whenever a file
 * changes. A new {@link Library} takes the place of the old one whole.
 */
final class LiveContent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LiveContent.class);
    private static final String KEPT = "pages.kept";

    private final Settings settings;
    private final Clock clock;
    private final Words words;
    private final Optional<Preview> preview;
    private final ContentFolder folder;
    private final Templates templates;
    private final Parses parses = new Parses();
    private final Optional<KeptPages> kept;
    private final AtomicReference<Edition> edition;
    private final CompletableFuture<Library> first = new CompletableFuture<>();
    // To check a large site takes longer than to read it; open pages need not wait for it.
    private final ExecutorService checks = Executors.newSingleThreadExecutor(LiveContent::daemon);
    private final List<FolderWatch> watches = new ArrayList<>();
    private volatile boolean copied;
    private volatile long refused;
    private volatile Sources sources = Sources.none();

    LiveContent(Settings settings, Clock clock, Words words, Optional<Preview> preview) {
        this.settings = settings;
        this.clock = clock;
        this.words = words;
        this.preview = preview;
        this.folder = new ContentFolder(settings.content());
        this.kept =
                settings.keepsPages()
                        ? Optional.of(new KeptPages(settings.data().resolve(KEPT)))
                        : Optional.empty();
        this.edition =
                new AtomicReference<>(
                        new Edition(null, null, PreparedPages.rendered(0), clock.instant()));
        this.templates = new Templates(words, this::assets, settings.live());
    }

    /**
     * What readers see from one change to the next; it is exchanged whole.
     *
     * @param library null as long as no one has needed more than pages that were kept
     * @param assets null until someone needs them
     */
    private record Edition(Library library, Assets assets, PreparedPages pages, Instant readAt) {}

    /** The content as it is now; waits for the first to be read. */
    Library library() {
        var now = edition.get().library();
        if (now != null) {
            return now;
        }
        if (edition.get().pages().isWhole()) {
            first.complete(readBehindPages());
        }
        return first.join();
    }

    /** Does something once the content was read, which may be now. */
    void onceRead(Runnable work) {
        first.thenRun(work);
    }

    /**
     * Shows the pages that an earlier process made of the very same, which was free of errors. Then
     * the content itself need not be read before someone asks for more.
     *
     * @return whether there were any
     */
    synchronized boolean showKept() {
        if (kept.isEmpty()) {
            return false;
        }
        var held = assets();
        var now = sources(held);
        var pages = kept.get().of(nameOf(now), end(now.today()));
        pages.ifPresent(
                made -> {
                    sources = now;
                    edition.set(new Edition(null, held, made, clock.instant()));
                });
        return pages.isPresent();
    }

    private synchronized Library readBehindPages() {
        var now = edition.get();
        if (now.library() != null) {
            return now.library();
        }
        var library = libraryOf(sources, now.assets());
        edition.set(new Edition(library, now.assets(), now.pages(), now.readAt()));
        return library;
    }

    /**
     * Keeps what is made of the content for the next process, which need not make it then: every
     * page is there, and as small as it can be.
     *
     * @param frame what stands around each page
     * @param more keeps more under a name of all that it is made of
     */
    void keep(PreparedPages pages, SiteFrame frame, Consumer<String> more) {
        pages.whole();
        if (library().errors().isEmpty()) {
            nameOf(pages)
                    .ifPresent(
                            name -> {
                                more.accept(name);
                                kept.get().keep(name, frame, pages);
                            });
        }
    }

    /** Nothing if readers see others by now, or what is made is not kept. */
    private synchronized Optional<String> nameOf(PreparedPages pages) {
        return kept.isPresent() && pages == pages()
                ? Optional.of(nameOf(sources))
                : Optional.empty();
    }

    private String nameOf(Sources now) {
        return now.nameOfPages(settings.appearance());
    }

    Assets assets() {
        var now = edition.get().assets();
        return now == null ? firstAssets() : now;
    }

    private synchronized Assets firstAssets() {
        var now = edition.get();
        if (now.assets() == null) {
            now =
                    new Edition(
                            now.library(), Assets.in(settings.assets()), now.pages(), now.readAt());
            edition.set(now);
        }
        return now.assets();
    }

    PreparedPages pages() {
        return edition.get().pages();
    }

    /** When what readers see now was read. */
    Instant readAt() {
        return edition.get().readAt();
    }

    /** The same on every node that serves the same files. */
    String version() {
        return sources.version();
    }

    Templates templates() {
        return templates;
    }

    /**
     * Reads and checks the content, unless it is as it was.
     *
     * @throws java.io.UncheckedIOException when there is no content
     */
    Library load() {
        reread();
        tellMistakes(sources);
        return library();
    }

    private void reread() {
        reread(this::assets);
    }

    private synchronized void reread(Supplier<Assets> assetsNow) {
        var held = assetsNow.get();
        show(sources(held), held);
    }

    private Sources sources(Assets held) {
        var problems = new Problems();
        var files = folder.read(problems);
        return new Sources(files, problems.sorted(), held.version(), LocalDate.now(clock));
    }

    /**
     * Reads what has changed. If there are errors in it, readers see what they saw before.
     *
     * @return what is wrong with what was read
     * @throws java.io.UncheckedIOException when there is no content
     */
    synchronized List<Problem> reload() {
        var held = Assets.in(settings.assets());
        var now = sources(held);
        if (now.equals(sources)) {
            refused = 0;
            return library().errors();
        }
        var library = libraryOf(now, held);
        refused = library.errors().size();
        if (refused == 0) {
            exchange(now, held, library);
            LOG.info("the content was read anew");
        } else {
            LOG.warn("the content has {} errors; readers see what they saw before", refused);
        }
        return library.errors();
    }

    /** The errors for which what was read last is not shown, or with which it is. */
    long errors() {
        return Math.max(refused, library().errors().size());
    }

    /** What is to be read may be other with the day, though nothing was written. */
    void turnDay() {
        if (!pages().isOf(clock.millis())) {
            synchronized (this) {
                show(sources.on(LocalDate.now(clock)), assets());
            }
        }
    }

    private synchronized void show(Sources now, Assets held) {
        if (now.equals(sources)) {
            return;
        }
        exchange(now, held, libraryOf(now, held));
    }

    private Library libraryOf(Sources now, Assets held) {
        var problems = new Problems();
        problems.addAll(now.unreadable());
        return Library.of(
                now.files(), problems, held, words, templates, now.today(), settings.dev(), parses);
    }

    private void exchange(Sources now, Assets held, Library library) {
        sources = now;
        edition.set(new Edition(library, held, pagesOf(now.today()), clock.instant()));
        first.complete(library);
        preview.ifPresent(Preview::changed);
    }

    /** From now on no page is kept, because each is written to a file. */
    void copy() {
        copied = true;
    }

    private PreparedPages pagesOf(LocalDate day) {
        if (copied) {
            return PreparedPages.copied(end(day));
        }
        return settings.dev()
                ? PreparedPages.rendered(end(day))
                : PreparedPages.after(pages(), end(day));
    }

    private long end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant().toEpochMilli();
    }

    private void tellMistakes(Sources now) {
        var excerpts = new Mistakes(path -> source(path, now.files()));
        preview.filter(editor -> sources == now)
                .ifPresent(editor -> editor.show(excerpts.of(library().errors())));
    }

    private Optional<String> source(String path, List<SourceFile> files) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(SourceFile::text)
                .findFirst()
                .or(() -> assets().text(path))
                .or(() -> folder.excerptable(path));
    }

    /** From now on, rereads what changes. */
    void watch() {
        watches.add(FolderWatch.over(settings.content(), new ContentWatch()));
        watches.add(FolderWatch.over(settings.assets(), this::assetsChanged));
        // For what changed before anyone watched
        contentChanged();
    }

    private final class ContentWatch implements FolderWatch.Listener {
        @Override
        public void changed() {
            contentChanged();
        }

        @Override
        public void changed(Set<Path> files) {
            if (edited(files)) {
                checkLater();
            } else {
                contentChanged();
            }
        }
    }

    /**
     * Reads a few files alone, if no others are concerned.
     *
     * @return whether that was enough
     */
    private synchronized boolean edited(Set<Path> paths) {
        var read = folder.reread(paths);
        boolean alone =
                read.isPresent()
                        && sources.unreadable().isEmpty()
                        && sources.today().equals(LocalDate.now(clock));
        if (!alone) {
            return false;
        }
        var known = sources.files();
        var changed = read.get().stream().filter(file -> !known.contains(file)).toList();
        if (changed.isEmpty()) {
            return true;
        }
        var library = library().with(changed, parses);
        library.ifPresent(edited -> exchange(sources.with(changed), assets(), edited));
        return library.isPresent();
    }

    /** While the folder is exchanged for another, the site stays as it is. */
    private void contentChanged() {
        changed(this::assets);
    }

    private void changed(Supplier<Assets> assetsNow) {
        if (folder.exists()) {
            reread(assetsNow);
            checkLater();
        }
    }

    private void checkLater() {
        var now = sources;
        checks.execute(() -> tellMistakes(now));
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "checks");
        thread.setDaemon(true);
        return thread;
    }

    private void assetsChanged() {
        changed(() -> Assets.in(settings.assets()));
    }

    @Override
    public void close() {
        watches.forEach(FolderWatch::close);
        checks.shutdownNow();
    }
}
