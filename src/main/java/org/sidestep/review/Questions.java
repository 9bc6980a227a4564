package org.sidestep.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What review needs to know of the questions and their runs. */
public interface Questions {
    /** What each question of the site measures now, by its id. */
    Map<String, String> versions();

    /**
     * How those questions of a run that can still be asked were remembered; empty when there is no
     * such run.
     */
    Optional<List<Recall>> recalls(String run);

    /** Begins a run over some questions, in this order; empty when none of them is there. */
    Optional<Begun> begin(List<String> questions);

    /** A run that begins at an address. */
    record Begun(String run, String address) {}
}
