package org.sidestep;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sidestep.articles.Article;
import org.sidestep.articles.Exercise;
import org.sidestep.articles.Page;
import org.sidestep.content.Glossary;
import org.sidestep.content.MarkdownText;
import org.sidestep.quiz.Quiz;
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
    private final Map<String, String> urls = new LinkedHashMap<>();
    private final Set<String> addresses = new HashSet<>();
    private final Map<String, Set<String>> anchors = new HashMap<>();

    Links(Assets assets) {
        this.assets = assets;
        urls.put("glossary.md", "/glossary");
        urls.put("references.bib", "/references");
    }

    void add(Article article) {
        put(article.entry().file().path(), article.url(), ids(article.text()));
    }

    void add(Exercise exercise) {
        var ids = new HashSet<String>();
        for (Exercise.Part part : Exercise.Part.values()) {
            ids.add(part.word());
        }
        put(exercise.entry().file().path(), exercise.url(), ids);
    }

    void add(Quiz quiz) {
        var ids = new HashSet<String>();
        quiz.questions().forEach(question -> ids.add(question.id()));
        put(quiz.entry().file().path(), quiz.url(), ids);
    }

    void add(Page page) {
        put(page.entry().file().path(), page.url(), ids(page.text()));
    }

    void add(Glossary glossary) {
        put("glossary.md", "/glossary", new HashSet<>(glossary.ids()));
    }

    private void put(String path, String url, Set<String> ids) {
        urls.put(path, url);
        addresses.add(url);
        anchors.put(path, ids);
    }

    private static Set<String> ids(MarkdownText text) {
        var ids = new HashSet<String>();
        text.outline().headings().forEach(heading -> ids.add(heading.id()));
        return ids;
    }

    /** The paths of all content files that have an address. */
    Set<String> paths() {
        return urls.keySet();
    }

    /** The ids on the page of a content file. */
    Set<String> anchors(String path) {
        return anchors.getOrDefault(path, Set.of());
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
