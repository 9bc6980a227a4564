package org.sidestep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
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
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Listener listener;
    private final WatchService service;
    private final Set<Path> folders = new HashSet<>();
    private Map<Path, Stamp> seen = new HashMap<>();
    private long lookMillis = LOOK_MILLIS;

    private record Stamp(FileTime modified, long size, Object key) {
        static Stamp of(BasicFileAttributes file) {
            return new Stamp(file.lastModifiedTime(), file.size(), file.fileKey());
        }
    }

    /** Is told of changes, by one thread. */
    interface Listener {
        /** Anything may have changed. */
        void changed();

        /** Only these files have been written, come or gone. */
        default void changed(Set<Path> files) {
            changed();
        }
    }

    /**
     * What the system told of.
     *
     * @param files the files that it named
     * @param more whether something else may have changed
     */
    private record Told(Set<Path> files, boolean more) {
        boolean nothing() {
            return files.isEmpty() && !more;
        }

        Told and(Told next) {
            var all = new HashSet<>(files);
            all.addAll(next.files);
            return new Told(all, more || next.more);
        }
    }

    private FolderWatch(Path folder, Listener listener) {
        this.folder = folder;
        this.listener = listener;
        try {
            service = folder.getFileSystem().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException("watching " + folder, e);
        }
    }

    /** Begins to watch; the listener is told by a thread of its own. */
    static FolderWatch over(Path folder, Listener listener) {
        var watch = new FolderWatch(folder, listener);
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
                Told told = settled(waitFor(lookMillis));
                if (told.files().isEmpty() || told.more()) {
                    lookAround(told);
                } else {
                    told.files().forEach(this::lookAt);
                    tell(() -> listener.changed(told.files()));
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            LOG.debug("no longer watching {}", folder);
        }
    }

    private void lookAround(Told told) {
        var now = look();
        boolean other = !now.equals(seen);
        seen = now;
        if (told.more() || other) {
            tell(listener::changed);
        }
    }

    private void tell(Runnable of) {
        try {
            of.run();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("a change in {} could not be read; the next one will be", folder, e);
        }
    }

    /** Editors write in bursts: an empty file, its text, its date. */
    private Told settled(Told first) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        Told all = first;
        Told next = first;
        while (!next.nothing() && System.nanoTime() < end) {
            next = waitFor(QUIET_MILLIS);
            all = all.and(next);
        }
        return all;
    }

    private Told waitFor(long millis) throws InterruptedException {
        var told = new Told(new HashSet<>(), false);
        WatchKey first = service.poll(millis, TimeUnit.MILLISECONDS);
        for (WatchKey key = first; key != null; key = service.poll()) {
            told = told.and(told(key));
            key.reset();
        }
        return told;
    }

    private Told told(WatchKey key) {
        var files = new HashSet<Path>();
        boolean more = false;
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.context() instanceof Path name && key.watchable() instanceof Path in) {
                Path path = in.resolve(name);
                more |= folders.contains(path) || Files.isDirectory(path);
                files.add(path);
            } else {
                more = true;
            }
        }
        return new Told(files, more || files.isEmpty());
    }

    private void lookAt(Path file) {
        stamp(file)
                // Some editors mark the file they edit by a link that leads nowhere.
                .or(() -> stamp(file, LinkOption.NOFOLLOW_LINKS))
                .ifPresentOrElse(stamp -> seen.put(file, stamp), () -> seen.remove(file));
    }

    private static Optional<Stamp> stamp(Path file, LinkOption... options) {
        try {
            var now = Files.readAttributes(file, BasicFileAttributes.class, options);
            return Optional.of(Stamp.of(now));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Sees every file, and asks to be told of changes in every folder: some may be new. */
    private Map<Path, Stamp> look() {
        long begun = System.nanoTime();
        folders.clear();
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
            files.put(file, Stamp.of(a));
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
        folders.add(directory);
        try {
            directory.register(service, ALL);
        } catch (IOException e) {
            // It is gone, or the system has no more watches to give: the next look will see it.
            LOG.debug("{} is not watched", directory, e);
        }
    }
}
