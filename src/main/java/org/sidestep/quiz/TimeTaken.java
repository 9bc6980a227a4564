package org.sidestep.quiz;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long a question took a reader, told roughly: from when its page was made until its answer
 * came in. The page carries the moment it was made, so that nothing is stored for it.
 *
 * @param seconds 5 to 1800: to 5 seconds within the first minute, to 15 within five minutes, to the
 *     minute above; 1800 stands for half an hour and more
 */
public record TimeTaken(int seconds) {
    /** The form field with the moment a page was made, in seconds since 1970. */
    static final String MADE = "made";

    private static final int SHORTEST = 5;
    private static final int LONGEST = 1800;

    public TimeTaken {
        if (seconds < SHORTEST || seconds > LONGEST) {
            throw new IllegalArgumentException("from 5 to 1800 seconds, not " + seconds);
        }
    }

    /** An empty form on a page that is made now. */
    static Form begun(Instant now) {
        return new Form(Map.of(MADE, List.of(Long.toString(now.getEpochSecond()))));
    }

    /**
     * The time from when the form's page was made; nothing when that is not known, or not yet: a
     * page that is the same for everyone does not say when it was opened.
     */
    static Optional<TimeTaken> of(Form form, Instant now) {
        String made = form.first(MADE);
        if (!made.matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        long passed =
                Duration.between(Instant.ofEpochSecond(Long.parseLong(made)), now).toSeconds();
        return passed < 0 ? Optional.empty() : Optional.of(roughly(passed));
    }

    private static TimeTaken roughly(long passed) {
        int seconds = (int) Math.min(passed, LONGEST);
        int step = seconds <= 60 ? 5 : seconds <= 300 ? 15 : 60;
        return new TimeTaken(Math.max(SHORTEST, (seconds + step / 2) / step * step));
    }
}
