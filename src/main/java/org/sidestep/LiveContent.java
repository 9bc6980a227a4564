package org.sidestep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Problem;
import org.sidestep.content.Problems;
import org.sidestep.content.SourceFile;
import org.sidestep.web.Assets;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

/**
 * The content and the assets as they are now: read once, and for an editor again whenever a file
 * changes. A new {@link Library} takes the place of the old one whole.
 */
final class LiveContent implements AutoCloseable {
    private final Settings settings;
    private final Clock clock;
    private final Words words;
    private final Optional<Preview> preview;
    private final ContentFolder folder;
    private final AtomicReference<Assets> assets;
    private final Templates templates;
    private final Parses parses = new Parses();
    private final AtomicReference<Library> library = new AtomicReference<>();
    // To check a large site takes longer than to read it; open pages need not wait for it.
    private final ExecutorService checks = Executors.newSingleThreadExecutor(LiveContent::daemon);
    private final List<FolderWatch> watches = new ArrayList<>();
    private volatile Sources sources = Sources.none();

    LiveContent(Settings settings, Clock clock, Words words, Optional<Preview> preview) {
        this.settings = settings;
        this.clock = clock;
        this.words = words;
        this.preview = preview;
        this.folder = new ContentFolder(settings.content());
        this.assets = new AtomicReference<>(Assets.in(settings.assets()));
        this.templates = new Templates(words, assets::get);
    }

    Library library() {
        return library.get();
    }

    Assets assets() {
        return assets.get();
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

    /** From now on, rereads what changes. */
    void watch() {
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

    @Override
    public void close() {
        watches.forEach(FolderWatch::close);
        checks.shutdownNow();
    }
}
