package org.sidestep.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder that editors write in: the only place where content is read from disk. */
public final class ContentFolder {
    private static final long LARGEST = 1_000_000;
    private static final List<String> ENDINGS = List.of(".md", ".yml", ".bib");

    private final Path folder;

    public ContentFolder(Path folder) {
        this.folder = folder;
    }

    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /** All content files in the order of their paths; files that can't be read are problems. */
    public List<SourceFile> read(Problems problems) {
        var sources = new ArrayList<SourceFile>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(this::isContent).sorted().toList()) {
                read(file, problems).ifPresent(sources::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + folder, e);
        }
        return sources;
    }

    /** Editors' swap files and backups, and the guide for editors, are no content. */
    private boolean isContent(Path file) {
        String name = file.getFileName().toString();
        boolean hidden =
                name.startsWith(".")
                        || name.startsWith("#")
                        || name.startsWith("~")
                        || name.endsWith("~");
        return !hidden
                && !folder.relativize(file).toString().equals("README.md")
                && ENDINGS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith)
                && Files.isRegularFile(file);
    }

    private Optional<SourceFile> read(Path file, Problems problems) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        var nowhere = new Position(path, 1, 1);
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > LARGEST) {
                problems.add(
                        nowhere, Check.FILE_UNREADABLE, "this file is larger than 1 MB; split it");
                return Optional.empty();
            }
            return decode(path, bytes, problems);
        } catch (NoSuchFileException e) {
            // Deleted while the folder was being read: it is no longer there, which is all there is
            // to say.
            return Optional.empty();
        } catch (IOException e) {
            problems.add(
                    nowhere,
                    Check.FILE_UNREADABLE,
                    "this file can't be read: " + e.getMessage() + "; check its permissions");
            return Optional.empty();
        }
    }

    /** Reads bytes as UTF-8; bytes that are not are a problem at their line. */
    static Optional<SourceFile> decode(String path, byte[] bytes, Problems problems) {
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        var buffer = ByteBuffer.wrap(bytes);
        try {
            return Optional.of(
                    new SourceFile(
                            path, decoder.decode(buffer).toString().replace('\0', '\uFFFD')));
        } catch (CharacterCodingException e) {
            // Lines and columns are those of a source file, whatever its line ends.
            var before =
                    new SourceFile(
                                    path,
                                    new String(bytes, 0, buffer.position(), StandardCharsets.UTF_8))
                            .text();
            int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            problems.add(
                    new Position(path, line, column),
                    Check.FILE_UNREADABLE,
                    "this file is not UTF-8 from here on; save it with the encoding UTF-8");
            return Optional.empty();
        }
    }
}
