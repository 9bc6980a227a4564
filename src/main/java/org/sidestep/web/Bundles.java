package org.sidestep.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assets made of several files, so that a page waits for one stylesheet only, and asks for few
 * scripts. A stylesheet holds what every page needs, and what the pages of its kind need besides.
 */
final class Bundles {
    static final String READING = "reading.css";
    private static final String QUIZ = "quiz.css";
    private static final String EDITOR = "editor.css";
    private static final Map<String, List<String>> STYLESHEETS =
            Map.of(
                    READING,
                    List.of("css", "figures", "css/reading"),
                    QUIZ,
                    List.of("css", "figures", "css/quiz"),
                    EDITOR,
                    List.of("css", "figures", "css/quiz", "css/editor"),
                    "preview.css",
                    List.of("css/preview"));

    private static final String SCRIPT = "js/every-page.js";
    private static final String SCRIPTS = "js/every-page";

    private Bundles() {}

    /** The stylesheet for the pages of a template. */
    static String stylesheet(String template) {
        return switch (template.replaceFirst("/.*", "")) {
            case "editor" -> EDITOR;
            case "quiz", "review" -> QUIZ;
            default -> READING;
        };
    }

    /** Whether an asset is sent only as a part of a bundle. */
    static boolean isPart(String name) {
        return name.startsWith("css/") || name.startsWith(SCRIPTS + "/");
    }

    /** The text of each bundle by its name, {@link Shortened}. */
    static Map<String, String> in(Path assets) {
        var bundles = new TreeMap<String, String>();
        var shortened = new HashMap<Path, String>();
        STYLESHEETS.forEach(
                (name, folders) -> bundles.put(name, stylesheet(assets, folders, shortened)));
        bundles.put(SCRIPT, Shortened.script(script(assets.resolve(SCRIPTS))));
        return bundles;
    }

    /**
     * The tokens come first because they name the layers; the order of the others does not matter
     * then.
     *
     * @param shortened what is known already, since most files are part of several bundles
     */
    private static String stylesheet(
            Path assets, List<String> folders, Map<Path, String> shortened) {
        var files = folders.stream().flatMap(folder -> files(assets.resolve(folder), ".css"));
        var order =
                Comparator.comparing((Path file) -> !file.endsWith("tokens.css"))
                        .thenComparing(file -> file.getFileName().toString());
        return files.sorted(order)
                .map(
                        file ->
                                shortened.computeIfAbsent(
                                        file, path -> Shortened.stylesheet(read(path))))
                .collect(Collectors.joining());
    }

    /** Each file in braces, so that its names are its own. */
    private static String script(Path folder) {
        return String.join(
                "\n", files(folder, ".js").sorted().map(file -> "{\n" + read(file) + "}").toList());
    }

    private static Stream<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + folder, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + file, e);
        }
    }
}
