package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidestep.content.MarkdownText;
import org.sidestep.quiz.Cloze;
import org.sidestep.quiz.Matching;
import org.sidestep.quiz.Ordering;
import org.sidestep.quiz.Question;

/** Collects what another format has no place for. */
final class Lost {
    private final List<String> lines = new ArrayList<>();
    private int whole;

    void add(Question question, String what) {
        lines.add(question.id() + ": " + what);
    }

    /** A question for which the other format has no shape. */
    void addWhole(Question question, String format) {
        add(question, "the whole question: " + format + " has no shape for it");
        whole++;
    }

    /** What none of the other formats has: a question's texts and answers as they are here. */
    void addUsual(Question question, Optional<String> base, boolean pictures) {
        var texts = question.texts();
        if (!pictures && texts.stream().anyMatch(PortableText::hasPicture)) {
            add(question, "the picture");
        }
        if (base.isEmpty() && texts.stream().anyMatch(PortableText::hasOwnLink)) {
            add(question, "where its links lead; give --base-url to keep that");
        }
        if (question.shape() instanceof Ordering ordering) {
            addFeedback(question, ordering.feedback(), "steps");
        } else if (question.shape() instanceof Matching matching) {
            addFeedback(question, matching.feedback(), "pairs");
        } else if (question.shape() instanceof Cloze) {
            add(question, "that accents and punctuation do not matter in its gaps");
        }
    }

    private void addFeedback(Question question, List<MarkdownText> feedback, String on) {
        if (feedback.stream().anyMatch(text -> !text.isEmpty())) {
            add(question, "the feedback on single " + on);
        }
    }

    /** A hint, where none can be asked for. */
    void addHint(Question question) {
        if (question.hint().isPresent()) {
            add(question, "the hint");
        }
    }

    /** How many questions are left out. */
    int whole() {
        return whole;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
