package org.sidestep;

import java.nio.file.Path;
import java.util.Optional;
import org.sidestep.web.Limits;
import org.sidestep.web.LiveServer;

/**
 * What the operator decides.
 *
 * @param port 0 for any free one
 * @param assets the folder static/
 * @param database a JDBC address instead of an H2 file under {@code data}
 * @param base the address under which readers know the site, without a slash at the end
 * @param dev whether an editor is at work: drafts are shown
 * @param live who takes what readers send
 * @param formsFrom another site whose copies of these pages send here what readers answer
 * @param limits what clients may ask
 */
public record Settings(
        int port,
        String host,
        Path content,
        Path assets,
        Path data,
        Optional<String> database,
        Optional<String> base,
        boolean dev,
        LiveServer live,
        Optional<String> formsFrom,
        Limits limits) {
    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535: " + port);
        }
    }

    /** For a site that takes itself what readers send, and from no other. */
    public Settings(
            int port,
            String host,
            Path content,
            Path assets,
            Path data,
            Optional<String> database,
            Optional<String> base,
            boolean dev) {
        this(
                port,
                host,
                content,
                assets,
                data,
                database,
                base,
                dev,
                LiveServer.here(),
                Optional.empty(),
                Limits.USUAL);
    }
}
