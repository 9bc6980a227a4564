package org.sidestep.quiz.exchange;

import java.util.List;
import org.sidestep.content.MarkdownText;

/** What a shape of question becomes in QTI. */
interface QtiInteraction {
    /** Declares the answer and its key. */
    void declare(QtiScoring scoring);

    /** Writes what the candidate acts upon. */
    void ask(Xml xml, PortableText text);

    /** Turns the answer into the score, and names the feedback on it. */
    void score(QtiScoring scoring);

    /** The feedback on each option or range, in their order. */
    default List<MarkdownText> told() {
        return List.of();
    }

    /** Whether several of these may be told at once. */
    default boolean tellsSeveral() {
        return false;
    }
}
