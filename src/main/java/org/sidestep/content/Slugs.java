package org.sidestep.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that are also addresses: small letters, digits and hyphens. */
public final class Slugs {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private Slugs() {}

    public static boolean isSlug(String text) {
        return text.length() <= 100 && SLUG.matcher(text).matches();
    }

    /**
     * The nearest slug: accents are dropped, everything else that is no letter or digit becomes a
     * hyphen.
     */
    public static String from(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug =
                plain.toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-");
        slug = slug.substring(0, Math.min(slug.length(), 80)).replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "section" : slug;
    }
}
