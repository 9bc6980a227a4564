package org.sidestep.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.FileVisitOption.FOLLOW_LINKS;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The folder that editors write in: the only place where content is read from disk. */
public final class ContentFolder {
    private static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 10;
    private static final List<String> ENDINGS = List.of(".md", ".yml", ".bib");

    private static final Set<String> GUIDES = Set.of("README.md", "CHECKS.md");

    /**
     * A file changed so lately may change again at what its file system takes for the same time.
     */
    private static final long SETTLED_MILLIS = 2_000;

    private final Path folder;
    private final Map<Path, Read> before = new HashMap<>();

    /**
     * A file as it was read.
     *
     * @param modified when it had been changed last, before it was read
     * @param settled whether a later change will be seen by its time or its size
     */
    private record Read(
            Path path, FileTime modified, long size, boolean settled, SourceFile file) {}

    public ContentFolder(Path folder) {
        this.folder = folder;
    }

    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /**
     * All content files in the order of their paths; files that can't be read are problems. One
     * that is as old and as large as it was is not read again.
     */
    public synchronized List<SourceFile> read(Problems problems) {
        long seen = System.currentTimeMillis();
        var files = new ArrayList<Map.Entry<Path, BasicFileAttributes>>();
        try {
            Files.walkFileTree(folder, Set.of(FOLLOW_LINKS), DEEPEST, new Finder(files, problems));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + folder, e);
        }
        var read = new ConcurrentLinkedQueue<Read>();
        WorkQueue.drain(
                files,
                file -> read(file.getKey(), file.getValue(), seen, problems).ifPresent(read::add));
        before.clear();
        read.forEach(one -> before.put(one.path, one));
        return read.stream()
                .map(Read::file)
                .sorted(Comparator.comparing(SourceFile::path))
                .toList();
    }

    /**
     * Reads a few files anew, without a look at the others.
     *
     * @param paths what may have changed; what is no content is left out
     * @return empty when more has changed than the text of files: one is new, or gone, or can't be
     *     read
     */
    public synchronized Optional<List<SourceFile>> reread(Collection<Path> paths) {
        var read = new ArrayList<SourceFile>();
        for (Path path : paths) {
            if (!isContent(path) || !before.containsKey(path) && !Files.exists(path)) {
                continue;
            }
            var now = before.containsKey(path) ? again(path) : Optional.<Read>empty();
            if (now.isEmpty()) {
                return Optional.empty();
            }
            before.put(path, now.get());
            read.add(now.get().file);
        }
        return Optional.of(read);
    }

    private Optional<Read> again(Path path) {
        long seen = System.currentTimeMillis();
        try {
            var now = Files.readAttributes(path, BasicFileAttributes.class);
            return now.isRegularFile()
                    ? read(path, new Problems()).map(file -> read(path, now, seen, file))
                    : Optional.empty();
        } catch (IOException e) {
            // Whoever reads all files says what is wrong with this one.
            return Optional.empty();
        }
    }

    private Optional<Read> read(Path path, BasicFileAttributes now, long seen, Problems problems) {
        return kept(path, now)
                .or(() -> read(path, problems))
                .map(file -> read(path, now, seen, file));
    }

    private static Read read(Path path, BasicFileAttributes now, long seen, SourceFile file) {
        FileTime modified = now.lastModifiedTime();
        boolean settled = modified.toMillis() < seen - SETTLED_MILLIS;
        return new Read(path, modified, now.size(), settled, file);
    }

    private Optional<SourceFile> kept(Path path, BasicFileAttributes now) {
        return Optional.ofNullable(before.get(path))
                .filter(Read::settled)
                .filter(read -> read.modified.equals(now.lastModifiedTime()))
                .filter(read -> read.size == now.size())
                .map(Read::file);
    }

    /** Finds the content below a folder, which editors may change at the same time. */
    private final class Finder extends SimpleFileVisitor<Path> {
        private final List<Map.Entry<Path, BasicFileAttributes>> found;
        private final Problems problems;

        Finder(List<Map.Entry<Path, BasicFileAttributes>> found, Problems problems) {
            this.found = found;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            boolean hidden =
                    !directory.equals(folder) && directory.getFileName().toString().startsWith(".");
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && isContent(file)) {
                found.add(Map.entry(file, attributes));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
                throw e;
            }
            if (!(e instanceof NoSuchFileException)) {
                unreadable(path(file), e, problems);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }

    /** As much of a file as can be read, to be shown to an editor. */
    public Optional<String> excerptable(String path) {
        try {
            byte[] bytes = bytes(folder.resolve(path));
            return Optional.of(new SourceFile(path, new String(bytes, UTF_8)).text());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Editors' swap files and backups, and the guides for editors, are no content. */
    private boolean isContent(Path file) {
        String name = file.getFileName().toString();
        boolean hidden =
                name.startsWith(".")
                        || name.startsWith("#")
                        || name.startsWith("~")
                        || name.endsWith("~");
        boolean guide = GUIDES.contains(name) && file.equals(folder.resolve(name));
        return !hidden
                && !guide
                && ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Optional<SourceFile> read(Path file, Problems problems) {
        try {
            return decode(path(file), bytes(file), problems);
        } catch (NoSuchFileException e) {
            // Deleted while the folder was being read: it is no longer there, which is all there is
            // to say.
            return Optional.empty();
        } catch (IOException e) {
            unreadable(path(file), e, problems);
            return Optional.empty();
        }
    }

    /** No more than is needed to see that a file is too large. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(LARGEST + 1);
        }
    }

    private static void unreadable(String path, IOException e, Problems problems) {
        problems.add(
                new Position(path, 1, 1),
                Check.FILE_UNREADABLE,
                "this file can't be read: " + e.getMessage() + "; check its permissions");
    }

    /** Reads bytes as UTF-8; too many, or some that are not, are a problem at their line. */
    public static Optional<SourceFile> decode(String path, byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(
                    new Position(path, 1, 1),
                    Check.FILE_UNREADABLE,
                    "this file is larger than 1 MB; split it");
            return Optional.empty();
        }
        var buffer = ByteBuffer.wrap(bytes);
        try {
            String text = new String(bytes, UTF_8);
            if (text.indexOf('\uFFFD') >= 0) {
                // Written by the editor, or in the place of what is no UTF-8
                UTF_8.newDecoder().decode(buffer);
            }
            return Optional.of(new SourceFile(path, text.replace('\0', '\uFFFD')));
        } catch (CharacterCodingException e) {
            problems.add(
                    endOf(path, new String(bytes, 0, buffer.position(), UTF_8)),
                    Check.FILE_UNREADABLE,
                    "this file is not UTF-8 from here on; save it with the encoding UTF-8");
            return Optional.empty();
        }
    }

    private static Position endOf(String path, String readable) {
        String text = new SourceFile(path, readable).text();
        int line = (int) text.chars().filter(c -> c == '\n').count() + 1;
        return new Position(path, line, text.length() - text.lastIndexOf('\n'));
    }
}
