package org.sidestep.quiz.exchange;

import java.util.List;
import org.sidestep.content.MarkdownText;
import org.sidestep.quiz.Cloze;
import org.sidestep.quiz.Hotspot;
import org.sidestep.quiz.Matching;
import org.sidestep.quiz.MultipleChoice;
import org.sidestep.quiz.NumberEntry;
import org.sidestep.quiz.Ordering;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.SingleChoice;

/**
 * A question as an item of QTI 2.1. Its explanation and the feedback on what was chosen are shown
 * after the answer; its score lies between 0 and 1.
 */
final class QtiItem {
    private final Question question;
    private final PortableText text;
    private final PortableText words;
    private final Xml xml = new Xml();
    private final QtiScoring scoring = new QtiScoring(xml);

    /**
     * @param text with pictures
     * @param words without
     */
    QtiItem(Question question, PortableText text, PortableText words) {
        this.question = question;
        this.text = text;
        this.words = words;
    }

    byte[] bytes() {
        QtiInteraction interaction = interaction();
        xml.open(
                "assessmentItem",
                "xmlns",
                Qti.NAMESPACE,
                "identifier",
                Qti.identifier(question.id()),
                "title",
                question.stem().plain(),
                "adaptive",
                "false",
                "timeDependent",
                "false");
        interaction.declare(scoring);
        scoring.outcomes(interaction.tellsSeveral());
        body(interaction);
        scoring.begin();
        interaction.score(scoring);
        scoring.end();
        feedback(interaction.told());
        return xml.close().bytes();
    }

    private QtiInteraction interaction() {
        if (question.shape() instanceof SingleChoice single) {
            return new QtiChoice(single.options(), false, !single.trueFalse());
        }
        if (question.shape() instanceof MultipleChoice several) {
            return new QtiChoice(several.options(), true, true);
        }
        if (question.shape() instanceof Hotspot hotspot) {
            return new QtiHotspot(hotspot);
        }
        if (question.shape() instanceof NumberEntry number) {
            return new QtiNumber(number);
        }
        if (question.shape() instanceof Ordering ordering) {
            return new QtiOrder(ordering);
        }
        if (question.shape() instanceof Matching matching) {
            return new QtiMatch(matching);
        }
        return new QtiGaps((Cloze) question.shape());
    }

    private void body(QtiInteraction interaction) {
        // A hotspot's picture is what the candidate acts upon.
        PortableText prompt = question.shape() instanceof Hotspot ? words : text;
        xml.open("itemBody").raw(text.blocks(question.stem()));
        xml.raw(prompt.blocks(question.prompt()));
        interaction.ask(xml, text);
        xml.close();
    }

    private void feedback(List<MarkdownText> told) {
        for (int i = 0; i < told.size(); i++) {
            feedback(QtiScoring.FEEDBACK, QtiScoring.name(i), told.get(i));
        }
        feedback(QtiScoring.WHY, QtiScoring.SHOWN, question.why());
    }

    private void feedback(String outcome, String name, MarkdownText told) {
        if (!told.isEmpty()) {
            xml.open(
                    "modalFeedback",
                    "outcomeIdentifier",
                    outcome,
                    "identifier",
                    name,
                    "showHide",
                    "show");
            xml.raw(text.blocks(told)).close();
        }
    }
}
