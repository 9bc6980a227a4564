package org.sidestep;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sidestep.web.Assets;
import org.sidestep.web.PreparedPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has every page of the reading part prepared before a reader asks for it, and then makes each as
 * small as it can be, in the background and for no more than half of one processor. What it asks
 * for are the routes themselves, so that a route that sends a page of the same kind for every
 * reader need not be named here.
 */
final class Preparation implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);
    private static final long REST_MILLIS = 2_000;

    /** Where all pages are there, the content is read only for who answers a question. */
    private static final long SHORT_REST_MILLIS = 1_000;

    private static final long STOP_MILLIS = 1_000;

    private final OwnRequests site;
    private final Supplier<Library> library;
    private final Supplier<Assets> assets;
    private final Supplier<PreparedPages> pages;
    private final Consumer<PreparedPages> whole;
    private final Thread thread = new Thread(this::run, "preparation");
    private final CountDownLatch stopped = new CountDownLatch(1);
    private PreparedPages done;
    private PreparedPages relieved;

    /**
     * @param whole told of an edition when all its pages are there
     */
    Preparation(
            OwnRequests site,
            Supplier<Library> library,
            Supplier<Assets> assets,
            Supplier<PreparedPages> pages,
            Consumer<PreparedPages> whole) {
        this.whole = whole;
        this.site = site;
        this.library = library;
        this.assets = assets;
        this.pages = pages;
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    void begin() {
        thread.start();
    }

    private void run() {
        try {
            var kept = pages.get().frame();
            kept.ifPresent(frame -> search(frame.title()));
            // The first readers should not have to share the processors with this.
            if (isStoppedWithin(kept.isPresent() ? SHORT_REST_MILLIS : REST_MILLIS)) {
                return;
            }
            while (true) {
                var edition = pages.get();
                prepare(edition);
                shrink(edition);
                if (isStoppedWithin(0)) {
                    return;
                }
                if (edition == done && !edition.isWhole()) {
                    whole.accept(edition);
                }
                if (isStoppedWithin(REST_MILLIS)) {
                    return;
                }
                giveBack(edition);
            }
        } catch (InterruptedException e) {
            LOG.debug("no longer preparing pages");
        } catch (RuntimeException e) {
            LOG.warn("pages are prepared only when they are asked for", e);
        }
    }

    private boolean isStoppedWithin(long millis) throws InterruptedException {
        return stopped.await(millis, TimeUnit.MILLISECONDS);
    }

    private void prepare(PreparedPages edition) throws InterruptedException {
        if (edition == done) {
            return;
        }
        search(library.get().site().title());
        for (String path : paths()) {
            if (edition != pages.get() || isStoppedWithin(0)) {
                return;
            }
            if (!edition.holds(path)) {
                site.get(path);
            }
        }
        edition.forgetBefore();
        done = edition;
    }

    /**
     * What was needed to read and to render the content is needed no more, and would lie around
     * until much later.
     */
    private void giveBack(PreparedPages edition) {
        if (edition != relieved) {
            System.gc();
            relieved = edition;
        }
    }

    /** Whoever searches first would wait until the index is made. */
    private void search(String words) {
        site.get("/search?q=" + URLEncoder.encode(words, UTF_8));
    }

    private Set<String> paths() {
        var paths = new LinkedHashSet<String>();
        // A page that says no to an address still wants its stylesheet, which only what is
        // prepared is sure to be given.
        paths.addAll(assets.get().urls());
        paths.addAll(site.fixedPaths());
        paths.addAll(library.get().sitemap());
        return paths;
    }

    private void shrink(PreparedPages edition) throws InterruptedException {
        long spent = 0;
        boolean more = true;
        while (more && edition == pages.get() && !isStoppedWithin(spent)) {
            long begun = System.nanoTime();
            more = edition.shrinkOne();
            spent = (System.nanoTime() - begun) / 1_000_000;
        }
    }

    /** What is being asked for is still answered: it needs what is closed after this. */
    @Override
    public void close() {
        stopped.countDown();
        try {
            thread.join(STOP_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
