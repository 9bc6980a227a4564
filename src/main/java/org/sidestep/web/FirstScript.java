package org.sidestep.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The one script that stands in the pages themselves. It must run before the first paint, and as a
 * file it would be a second thing to wait for, after the stylesheet. The policy names it by its
 * hash, so that it still lets no other inline script run.
 */
final class FirstScript {
    static final String TEXT = Shortened.script(file());

    /** It, as a Content-Security-Policy names it. */
    static final String SOURCE = "'sha256-" + hash(TEXT) + "'";

    private FirstScript() {}

    private static String file() {
        try (InputStream file = FirstScript.class.getResourceAsStream("/first.js")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading first.js", e);
        }
    }

    private static String hash(String text) {
        return Base64.getEncoder().encodeToString(Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
