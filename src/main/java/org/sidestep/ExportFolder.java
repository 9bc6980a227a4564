package org.sidestep;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * The folder that an export is written to. It lists in {@code .sidestep-export} what it wrote, so
 * that the next export may exchange that, and touches nothing else. Several threads may write.
 */
final class ExportFolder {
    private static final String LIST = ".sidestep-export";
    private static final String PART = ".part";

    private final Path folder;
    private final Map<String, Set<String>> before;
    private final Writer list;
    private final Map<String, String> now = new ConcurrentHashMap<>();
    private final Map<Path, Path> folders = new ConcurrentHashMap<>();
    private final LongAdder size = new LongAdder();

    private ExportFolder(Path folder, Map<String, Set<String>> before, Writer list) {
        this.folder = folder;
        this.before = before;
        this.list = list;
    }

    /** The folder can't be written without loss; the message says why. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /**
     * Opens a folder that is empty, not there, or was written by an export.
     *
     * @throws Refused when it is none of these
     */
    static ExportFolder open(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Refused(folder + " is a file; name a folder");
        }
        try {
            Files.createDirectories(folder);
            boolean known = Files.exists(folder.resolve(LIST));
            if (!known && !isEmpty(folder)) {
                throw new Refused(
                        folder + " holds files that no export wrote; name an empty folder");
            }
            var before = known ? listed(folder) : Map.<String, Set<String>>of();
            return new ExportFolder(
                    folder,
                    before,
                    Files.newBufferedWriter(
                            folder.resolve(LIST),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private static Map<String, Set<String>> listed(Path folder) throws IOException {
        var listed = new HashMap<String, Set<String>>();
        for (String line : Files.readAllLines(folder.resolve(LIST))) {
            String[] sumAndFile = line.split(" ", 2);
            if (sumAndFile.length == 2) {
                listed.computeIfAbsent(sumAndFile[1], file -> new HashSet<>()).add(sumAndFile[0]);
            }
        }
        return listed;
    }

    private static Refused unwritable(Path path, IOException e) {
        String why =
                e instanceof java.nio.file.AccessDeniedException ? "permission denied" : "" + e;
        return new Refused(path + " can't be written: " + why);
    }

    /**
     * Writes a file.
     *
     * @param file its path below the folder, with slashes
     * @throws Refused when another file is in the way
     */
    void write(String file, byte[] bytes) {
        Path path = folder.resolve(file);
        String sum = sum(bytes);
        try {
            if (now.putIfAbsent(file, sum) != null) {
                throw new Refused("two addresses would be the same file " + path + "; rename one");
            }
            size.add(bytes.length);
            if (Files.exists(path) && isSame(path, file, bytes)) {
                return;
            }
            // Listed first, so that an export that was broken off can be taken up again
            list(sum + " " + file + "\n");
            folders.computeIfAbsent(path.getParent(), ExportFolder::created);
            Path part = path.resolveSibling(path.getFileName() + PART);
            Files.write(part, bytes);
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private static Path created(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private boolean isSame(Path path, String file, byte[] bytes) throws IOException {
        if (!before.containsKey(file)) {
            throw new Refused(path + " is in the way: no export wrote it; move it away");
        }
        byte[] there = Files.readAllBytes(path);
        boolean same = Arrays.equals(there, bytes);
        if (!same && !before.get(file).contains(sum(there))) {
            throw new Refused(path + " was changed after it was exported; move it away");
        }
        return same;
    }

    private synchronized void list(String line) throws IOException {
        list.write(line);
        list.flush();
    }

    /**
     * Removes what earlier exports wrote and this one did not.
     *
     * @return what was left where it is, because it was changed since
     */
    List<Path> finish() {
        var left = new ArrayList<Path>();
        try {
            for (String file : before.keySet()) {
                Path path = folder.resolve(file);
                if (now.containsKey(file) || !Files.exists(path)) {
                    continue;
                }
                if (before.get(file).contains(sum(Files.readAllBytes(path)))) {
                    Files.delete(path);
                } else {
                    left.add(path);
                }
            }
            list.close();
            Files.writeString(folder.resolve(LIST), list());
            return left;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private String list() {
        return now.entrySet().stream()
                .map(entry -> entry.getValue() + " " + entry.getKey() + "\n")
                .sorted()
                .collect(Collectors.joining());
    }

    /** How many files there are, and their bytes. */
    record Size(int files, long bytes) {}

    Size size() {
        return new Size(now.size(), size.sum());
    }

    private static String sum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes);
        return Long.toHexString(crc.getValue()) + "-" + bytes.length;
    }

    /** Text as it is written. */
    void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
