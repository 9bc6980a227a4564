package org.sidestep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sidestep.content.SiteInfo;
import org.sidestep.web.Assets;
import org.sidestep.web.Json;

/** What a browser must know to install the site as an application. */
final class Manifest {
    private Manifest() {}

    static String json(SiteInfo site, Assets assets) {
        var manifest = new LinkedHashMap<String, Object>();
        manifest.put("id", "/");
        manifest.put("name", site.title() + " – " + site.tagline());
        manifest.put("short_name", site.title());
        manifest.put("description", site.description());
        manifest.put("lang", site.language().toLanguageTag());
        manifest.put("start_url", "/");
        manifest.put("scope", "/");
        // With the buttons to go back and to reload that reading needs
        manifest.put("display", "minimal-ui");
        manifest.put("background_color", assets.colours().light());
        manifest.put("theme_color", assets.colours().light());
        manifest.put("categories", List.of("health", "education"));
        manifest.put(
                "icons",
                List.of(
                        icon(assets.url("figures/favicon.svg"), "image/svg+xml", "any", "any"),
                        icon(assets.url("icons/icon-192.png"), "image/png", "192x192", "any"),
                        icon(assets.url("icons/icon-512.png"), "image/png", "512x512", "any"),
                        icon(
                                assets.url("icons/icon-maskable-512.png"),
                                "image/png",
                                "512x512",
                                "maskable")));
        return Json.text(manifest);
    }

    private static Map<String, Object> icon(
            String source, String type, String sizes, String purpose) {
        var icon = new LinkedHashMap<String, Object>();
        icon.put("src", source);
        icon.put("type", type);
        icon.put("sizes", sizes);
        icon.put("purpose", purpose);
        return icon;
    }
}
