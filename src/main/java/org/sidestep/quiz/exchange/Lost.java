package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sidestep.content.MarkdownText;
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

    /** Pictures and links that can't be kept. */
    void addTexts(Question question, Optional<String> base, boolean pictures) {
        var texts = question.texts();
        if (!pictures && texts.stream().anyMatch(PortableText::hasPicture)) {
            add(question, "the picture");
        }
        if (base.isEmpty() && texts.stream().anyMatch(PortableText::hasOwnLink)) {
            add(question, "where its links lead; give --base-url to keep that");
        }
    }

    /** Feedback on something that the other format gives no feedback on. */
    void addFeedback(Question question, List<MarkdownText> feedback, String on) {
        if (feedback.stream().anyMatch(text -> !text.isEmpty())) {
            add(question, "the feedback on single " + on);
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
