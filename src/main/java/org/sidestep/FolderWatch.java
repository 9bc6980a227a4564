package org.sidestep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says when something below a folder has changed and come to rest. The system tells of changes at
 * once; where it does not (a network drive, a shared folder of a virtual machine), a look at all
 * files now and then finds them.
 */
final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
    private static final WatchEvent.Kind<?>[] ALL = {
        StandardWatchEventKinds.ENTRY_CREATE,
        StandardWatchEventKinds.ENTRY_MODIFY,
        StandardWatchEventKinds.ENTRY_DELETE
    };
    private static final int DEEPEST = 10;
    private static final long LOOK_MILLIS = 500;
    private static final long LOOKS_SHARE = 20;
    private static final long QUIET_MILLIS = 40;
    private static final long PATIENCE_MILLIS = 400;

    private final Path folder;
    private final Runnable changed;
    private final WatchService service;
    private Map<Path, Stamp> seen = Map.of();
    private long lookMillis = LOOK_MILLIS;

    private record Stamp(FileTime modified, long size, Object key) {}

    private FolderWatch(Path folder, Runnable changed) {
        this.folder = folder;
        this.changed = changed;
        try {
            service = folder.getFileSystem().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException("watching " + folder, e);
        }
    }

    /** Begins to watch; {@code changed} is called by a thread of its own, one call at a time. */
    static FolderWatch over(Path folder, Runnable changed) {
        var watch = new FolderWatch(folder, changed);
        watch.seen = watch.look();
        var thread = new Thread(watch::watch, "watch " + folder);
        thread.setDaemon(true);
        thread.start();
        return watch;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException("no longer watching " + folder, e);
        }
    }

    private void watch() {
        try {
            while (true) {
                boolean told = waitFor(lookMillis);
                if (told) {
                    settle();
                }
                tellOf(look(), told);
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            LOG.debug("no longer watching {}", folder);
        }
    }

    private void tellOf(Map<Path, Stamp> now, boolean told) {
        boolean other = !now.equals(seen);
        seen = now;
        if (!told && !other) {
            return;
        }
        try {
            changed.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a change in {} could not be read; the next one will be", folder, e);
        }
    }

    /** Editors write in bursts: an empty file, its text, its date. */
    private void settle() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        boolean quiet = false;
        while (!quiet && System.nanoTime() < end) {
            quiet = !waitFor(QUIET_MILLIS);
        }
    }

    private boolean waitFor(long millis) throws InterruptedException {
        WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
        for (WatchKey next = key; next != null; next = service.poll()) {
            next.pollEvents();
            next.reset();
        }
        return key != null;
    }

    /** Sees every file, and asks to be told of changes in every folder: some may be new. */
    private Map<Path, Stamp> look() {
        long begun = System.nanoTime();
        var files = new HashMap<Path, Stamp>();
        try {
            Files.walkFileTree(
                    folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), DEEPEST, new Look(files));
        } catch (IOException e) {
            LOG.debug("{} cannot be looked through", folder, e);
        }
        long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        lookMillis = Math.max(LOOK_MILLIS, took * LOOKS_SHARE);
        return files;
    }

    private final class Look extends SimpleFileVisitor<Path> {
        private final Map<Path, Stamp> files;

        Look(Map<Path, Stamp> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden =
                    !directory.equals(folder) && directory.getFileName().toString().startsWith(".");
            if (hidden) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            register(directory);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
            files.put(file, new Stamp(a.lastModifiedTime(), a.size(), a.fileKey()));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    private void register(Path directory) {
        try {
            directory.register(service, ALL);
        } catch (IOException e) {
            // It is gone, or the system has no more watches to give: the next look will see it.
            LOG.debug("{} is not watched", directory, e);
        }
    }
}
