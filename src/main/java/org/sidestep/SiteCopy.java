package org.sidestep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpStatus;
import org.sidestep.web.Assets;
import org.sidestep.web.Compression;
import org.sidestep.web.LiveServer;

/**
 * Asks a site for every address of its reading part and writes the answers to files: what may be
 * kept by anyone is copied, so that a new page need not be named here.
 */
final class SiteCopy {
    private static final String ASSETS = "/assets/";

    private final OwnRequests site;
    private final ExportFolder folder;
    private final Compression.Effort effort;
    private final LiveServer live;

    SiteCopy(OwnRequests site, ExportFolder folder, Compression.Effort effort, LiveServer live) {
        this.site = site;
        this.folder = folder;
        this.effort = effort;
        this.live = live;
    }

    /**
     * An address that has become a file.
     *
     * @param file its path below the folder
     */
    record Copied(String path, String file, String type, String cacheControl) {}

    void write(Library library, Assets assets) throws InterruptedException {
        var copied = new LinkedHashMap<String, Copied>();
        var redirects = new LinkedHashMap<String, String>();
        for (var answer : answers(paths(library, assets))) {
            if (answer.copied != null) {
                copied.put(answer.path, answer.copied);
            } else if (isForEver(answer)) {
                redirects.put(answer.path, answer.location);
            }
        }
        var missing = site.get("/404");
        store("404.html", missing.getContentType(), missing.body());
        var host = new HostFiles(List.copyOf(copied.values()), redirects, live);
        folder.write("_headers", host.headers());
        folder.write("_redirects", host.redirects());
        folder.write("nginx.conf", host.nginx());
        folder.write(".htaccess", host.htaccess());
    }

    private Set<String> paths(Library library, Assets assets) {
        var paths = new LinkedHashSet<>(site.fixedPaths());
        for (String path : library.sitemap()) {
            paths.add(path);
            if (path.matches("/(?:articles|exercises)/.+")) {
                paths.add(path + ".md");
            }
        }
        paths.addAll(library.aliases());
        paths.addAll(assets.urls());
        return paths;
    }

    private record Answer(String path, int status, String location, Copied copied) {}

    private static boolean isForEver(Answer answer) {
        return answer.status == HttpStatus.MOVED_PERMANENTLY_301
                || answer.status == HttpStatus.FOUND_302 && answer.location.startsWith(ASSETS);
    }

    private List<Answer> answers(Set<String> paths) throws InterruptedException {
        ExecutorService pool =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            var tasks = paths.stream().map(path -> pool.submit(() -> answer(path))).toList();
            // Whoever waited for one after the other would be woken for each.
            pool.shutdown();
            pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            var answers = new ArrayList<Answer>();
            for (Future<Answer> answer : tasks) {
                answers.add(answer.get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    private Answer answer(String path) {
        var answer = site.get(path);
        if (answer.getStatus() == HttpStatus.INTERNAL_SERVER_ERROR_500) {
            throw new IllegalStateException(
                    path + " can't be shown; the log says why, and the copy is not whole");
        }
        String location = String.valueOf(answer.getHeader("Location"));
        String keep = String.valueOf(answer.getHeader("Cache-Control"));
        if (answer.getStatus() != HttpStatus.OK_200 || !keep.startsWith("public")) {
            return new Answer(path, answer.getStatus(), location, null);
        }
        String type = answer.getContentType();
        String file = file(path, type);
        store(file, type, answer.body());
        var copied = new Copied(path, file, type, keep);
        return new Answer(path, answer.getStatus(), location, copied);
    }

    /** {@code /articles/anatomy} is {@code articles/anatomy.html}, as most hosts have it. */
    private static String file(String path, String type) {
        String file = path.substring(1);
        if (path.endsWith("/")) {
            return file + "index.html";
        }
        return type.startsWith("text/html") ? file + ".html" : file;
    }

    private void store(String file, String type, byte[] bytes) {
        folder.write(file, bytes);
        Compression.forms(type, bytes, effort)
                .forEach((coding, smaller) -> folder.write(file + coding.ending(), smaller));
    }
}
