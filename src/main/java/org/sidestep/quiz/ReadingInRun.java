package org.sidestep.quiz;

import java.util.Optional;
import org.sidestep.web.View;

/** Shows the page that a run began on, as the reader of this run sees it. */
@FunctionalInterface
public interface ReadingInRun {
    /** Empty when the run began on no page, or the page is no longer there. */
    Optional<View> of(Run run);
}
