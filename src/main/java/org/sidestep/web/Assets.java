package org.sidestep.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stylesheets, scripts, fonts and pictures, held in memory. Each has an address that names its
 * content ({@code /assets/js/series.3f2a9c1b.js}), which may be kept for ever, and a plain one that
 * may not. Some are {@link Bundles} of several files.
 */
public final class Assets {
    private static final String ROOT = "/assets/";
    private static final int HASH_DIGITS = 12;
    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String FOR_AN_HOUR = "public, max-age=3600";
    private static final Pattern CSS_URL = Pattern.compile("url\\(\"?\\.\\./([^)\"]+)\"?\\)");
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("css", "text/css;charset=utf-8"),
                    Map.entry("js", "text/javascript;charset=utf-8"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("txt", "text/plain;charset=utf-8"),
                    Map.entry("md", "text/plain;charset=utf-8"),
                    Map.entry("json", "application/json"));

    private final Map<String, byte[]> byName = new HashMap<>();
    private final Map<String, String> hashedNames = new HashMap<>();
    private final Map<String, String> plainNames = new HashMap<>();

    private PageColours colours = PageColours.in("");

    private Assets() {}

    /** Reads a folder; one that is not there holds nothing. */
    public static Assets in(Path folder) {
        var assets = new Assets();
        if (!Files.isDirectory(folder)) {
            return assets;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (TYPES.containsKey(ending(name)) && !Bundles.isPart(name)) {
                    assets.add(name, assets.content(name, file));
                }
            }
            var bundles = Bundles.in(folder);
            bundles.forEach(
                    (name, text) -> assets.add(name, assets.withAddresses(text).getBytes(UTF_8)));
            assets.colours = PageColours.in(bundles.get(Bundles.READING));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + folder, e);
        }
        return assets;
    }

    /**
     * The address under which the asset may be kept for ever; the plain one when there is no such
     * asset.
     */
    public String url(String name) {
        return ROOT + hashedNames.getOrDefault(name, name);
    }

    /** Every address under which an asset may be kept for ever. */
    public List<String> urls() {
        return byName.keySet().stream().sorted().map(this::url).toList();
    }

    public boolean has(String name) {
        return byName.containsKey(name);
    }

    public Collection<String> names() {
        return byName.keySet();
    }

    /** Equal to another's as long as every asset is the same. */
    public Map<String, String> version() {
        return Map.copyOf(hashedNames);
    }

    /** The text of an asset, such as a drawing. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(byName.get(name)).map(bytes -> new String(bytes, UTF_8));
    }

    /** What the stylesheet paints pages with. */
    public PageColours colours() {
        return colours;
    }

    /**
     * An asset as it is sent.
     *
     * @param cacheControl who may keep it, and for how long
     */
    public record Asset(String type, String cacheControl, byte[] bytes) {}

    /** The asset at an address below /assets/: under the name of its content, or its plain one. */
    public Optional<Asset> at(String asked) {
        String name = plainNames.getOrDefault(asked, asked);
        return Optional.ofNullable(byName.get(name))
                .map(
                        bytes ->
                                new Asset(
                                        TYPES.get(ending(name)),
                                        plainNames.containsKey(asked) ? FOR_EVER : FOR_AN_HOUR,
                                        bytes));
    }

    private void add(String name, byte[] bytes) {
        int dot = name.lastIndexOf('.');
        String hashed =
                name.substring(0, dot)
                        + "."
                        + new Checksum().add(bytes).hex().substring(0, HASH_DIGITS)
                        + name.substring(dot);
        byName.put(name, bytes);
        hashedNames.put(name, hashed);
        plainNames.put(hashed, name);
    }

    private byte[] content(String name, Path file) throws IOException {
        return name.endsWith(".js")
                ? Shortened.script(Files.readString(file)).getBytes(UTF_8)
                : Files.readAllBytes(file);
    }

    /** A stylesheet with the addresses of fonts and pictures that may be kept for ever. */
    private String withAddresses(String css) {
        return CSS_URL.matcher(css)
                .replaceAll(match -> Matcher.quoteReplacement("url(" + url(match.group(1)) + ")"));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
