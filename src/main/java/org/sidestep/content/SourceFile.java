package org.sidestep.content;

import java.util.List;

/**
 * One text file of the content folder, as read: no byte order mark, lines ending in {@code \n}.
 *
 * @param path path from the content folder, with forward slashes, such as {@code
 *     articles/anatomy.md}
 */
public record SourceFile(String path, String text) {
    public SourceFile {
        if (path.isBlank() || path.startsWith("/") || path.contains("\\")) {
            throw new IllegalArgumentException("not a path inside the content folder: " + path);
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        text = text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The folder the file lies in, such as {@code articles}; empty at the top. */
    public String folder() {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    /** The file's name without its ending: its address on the site. */
    public String slug() {
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    public List<String> lines() {
        return text.lines().toList();
    }

    public Position at(int line, int column) {
        return new Position(path, line, column);
    }

    public Position start() {
        return at(1, 1);
    }
}
