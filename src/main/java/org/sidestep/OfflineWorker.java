package org.sidestep;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.sidestep.web.Assets;
import org.sidestep.web.Json;

/**
 * The service worker: the shell that it fetches in advance, and a version that is another whenever
 * anything to read is, so that browsers exchange it.
 */
final class OfflineWorker {
    static final String PAGE = "/offline";

    private OfflineWorker() {}

    /**
     * Its script.
     *
     * @param content names all content as it is now
     * @param page the page for readers without a network
     */
    static String script(Assets assets, String content, String page) {
        var site = new LinkedHashMap<String, Object>();
        List<String> shell = shell(assets);
        site.put("version", version(content + page + shell));
        site.put("shell", shell);
        return "self.site = "
                + Json.text(site)
                + ";\nimportScripts("
                + Json.quoted(assets.url("js/offline-worker.js"))
                + ");\n";
    }

    private static List<String> shell(Assets assets) {
        var assetsOfPages =
                assets.names().stream().filter(OfflineWorker::isShell).sorted().map(assets::url);
        return Stream.concat(Stream.of(PAGE), assetsOfPages).toList();
    }

    private static boolean isShell(String name) {
        boolean script = name.startsWith("js/") && !name.matches("js/(?:preview|offline-worker).*");
        return script
                || name.equals("reading.css")
                || name.endsWith(".woff2")
                || name.equals("figures/favicon.svg");
    }

    private static String version(String everything) {
        var crc = new CRC32();
        crc.update(everything.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
