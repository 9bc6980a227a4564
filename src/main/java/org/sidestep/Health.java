package org.sidestep;

/**
 * How the site is, for whoever watches over it.
 *
 * @param content a version of what readers see; equal on every node with the same content
 * @param loaded when that was read, as ISO 8601 says it
 * @param database why the database fails; empty when it works
 */
record Health(String content, String loaded, long errors, String database) {
    /** Whether readers can do everything; articles are served though the database fails. */
    boolean isGood() {
        return database.isEmpty();
    }

    String json() {
        return """
        {"status":"%s","content":{"version":"%s","loaded":"%s","errors":%d},"database":"%s"}
        """
                .formatted(
                        isGood() ? "ok" : "failing",
                        content,
                        loaded,
                        errors,
                        isGood() ? "ok" : quoted(database));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
