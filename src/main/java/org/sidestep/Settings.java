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
 * @param countedAtOnce of more answers than that no editor's page waits for the count
 * @param program names the program that makes pages of all this, so that those it has made may be
 *     shown again by the next process; empty when it may be another by then
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
        Limits limits,
        long countedAtOnce,
        Optional<String> program) {
    /** As many answers as are counted in a fraction of a second. */
    public static final long COUNTED_AT_ONCE = 20_000;

    public Settings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port lies between 0 and 65535: " + port);
        }
    }

    /** Whether pages outlive the process: what they are made of must be known before it listens. */
    boolean keepsPages() {
        return program.isPresent() && !dev && (port > 0 || base.isPresent());
    }

    /** All of it that can be seen on pages. */
    String appearance() {
        return String.join("\n", program.orElse(""), base.orElse("" + port), live.url(""));
    }
}
