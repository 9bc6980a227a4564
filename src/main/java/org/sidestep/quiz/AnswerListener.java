package org.sidestep.quiz;

/**
 * Is told of each answer after it is on disk; of a question answered twice, only the first time.
 */
@FunctionalInterface
public interface AnswerListener {
    /**
     * Whoever listens must be quick: the reader waits. What it throws is logged and goes no
     * further.
     */
    void answered(Run run, Run.Asked asked, Run.Answer answer);
}
