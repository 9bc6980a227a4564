package org.sidestep.content;

import java.util.Locale;
import java.util.Optional;

/**
 * What the site calls itself.
 *
 * @param tagline a few words beside the title
 * @param description one sentence for search engines
 * @param question the id of a question to answer on the home page, if any
 */
public record SiteInfo(
        String title,
        String tagline,
        String description,
        Locale language,
        Optional<Located> question) {
    public static SiteInfo unnamed() {
        return new SiteInfo("Sidestep", "", "", Locale.ENGLISH, Optional.empty());
    }

    /** Reads site.yml. */
    public static SiteInfo parse(SourceFile file, Problems problems) {
        var fields = Fields.of(file, problems);
        var info =
                new SiteInfo(
                        fields.required("title"),
                        fields.required("tagline"),
                        fields.required("description"),
                        Locale.forLanguageTag(fields.text("language").orElse("en")),
                        fields.located("question"));
        fields.refuseOthers();
        return info;
    }
}
