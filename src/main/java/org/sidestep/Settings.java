package org.sidestep;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What the operator decides.
 *
 * @param port 0 for any free one
 * @param assets the folder static/
 * @param database a JDBC address instead of an H2 file under {@code data}
 * @param base the address under which readers know the site, without a slash at the end
 * @param dev whether an editor is at work: drafts are shown
 */
public record Settings(
        int port,
        String host,
        Path content,
        Path assets,
        Path data,
        Optional<String> database,
        Optional<String> base,
        boolean dev) {
    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535: " + port);
        }
    }
}
