package org.sidestep;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sidestep.web.Assets;

/** Where the links between files lead: every content file's address and the ids on its page. */
final class Links {
    private static final Set<String> FIXED =
            Set.of(
                    "/",
                    "/articles/",
                    "/exercises/",
                    "/quizzes/",
                    "/glossary",
                    "/references",
                    "/offline");

    private static final Pattern EXTERNAL = Pattern.compile("(?i)https?://|mailto:");
    private static final Pattern FRAGMENT_OR_QUERY = Pattern.compile("[#?].*$");

    private final Assets assets;
    private final Map<String, Face> faces = new LinkedHashMap<>();
    private final Map<String, String> urls = new LinkedHashMap<>();
    private final Set<String> addresses = new HashSet<>();

    Links(Assets assets, Iterable<Face> faces) {
        this.assets = assets;
        urls.put("glossary.md", "/glossary");
        urls.put("references.bib", "/references");
        faces.forEach(this::add);
    }

    private void add(Face face) {
        faces.put(face.path(), face);
        urls.put(face.path(), face.url());
        addresses.add(face.url());
    }

    /** The same with files that look other than before. */
    Links with(List<Face> changed) {
        var now = new LinkedHashMap<>(faces);
        changed.forEach(face -> now.put(face.path(), face));
        return new Links(assets, now.values());
    }

    /** Whether there is a file that looks exactly so. */
    boolean has(Face face) {
        return face.equals(faces.get(face.path()));
    }

    /** Whether there is a file that looks so, maybe with other ids. */
    boolean hasButForIds(Face face) {
        Face now = faces.get(face.path());
        return now != null && face.equals(now.withIds(face.ids()));
    }

    /** The paths of all content files that have an address. */
    Set<String> paths() {
        return urls.keySet();
    }

    /** The ids on the page of a content file. */
    Set<String> anchors(String path) {
        return faces.containsKey(path) ? faces.get(path).ids() : Set.of();
    }

    static boolean isExternal(String destination) {
        return EXTERNAL.matcher(destination).lookingAt();
    }

    /** The address a link leads to; empty when it leads nowhere. */
    Optional<String> address(String file, String destination) {
        if (destination.isEmpty()) {
            return Optional.empty();
        }
        if (isExternal(destination) || destination.startsWith("#")) {
            return Optional.of(destination);
        }
        if (destination.startsWith("/")) {
            return Optional.of(destination).filter(this::isOwnAddress);
        }
        String path = target(file, destination);
        if (urls.containsKey(path)) {
            return Optional.of(urls.get(path) + fragment(destination));
        }
        return Stream.of(path, destination).filter(assets::has).findFirst().map(assets::url);
    }

    private boolean isOwnAddress(String address) {
        String path = FRAGMENT_OR_QUERY.matcher(address).replaceFirst("");
        return FIXED.contains(path) || addresses.contains(path);
    }

    /** The content path that a relative link names, without its fragment. */
    static String target(String file, String destination) {
        int hash = destination.indexOf('#');
        String path = hash < 0 ? destination : destination.substring(0, hash);
        if (path.isEmpty()) {
            return file;
        }
        int slash = file.lastIndexOf('/');
        var parts = new java.util.ArrayDeque<String>();
        for (String part : ((slash < 0 ? "" : file.substring(0, slash + 1)) + path).split("/")) {
            // Above the content folder there is nothing: the dots stay, and the link is dead.
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts) + (path.endsWith("/") ? "/" : "");
    }

    static String fragment(String destination) {
        int hash = destination.indexOf('#');
        return hash < 0 ? "" : destination.substring(hash);
    }
}
