package org.sidestep.quiz.exchange;

import java.util.List;
import java.util.stream.IntStream;
import org.sidestep.content.MarkdownText;
import org.sidestep.quiz.Option;

/**
 * One option to be chosen, or several: then (right ticks − wrong ticks) / number of right answers,
 * not below 0.
 *
 * @param shuffled whether the options may stand in any order
 */
record QtiChoice(List<Option> options, boolean several, boolean shuffled)
        implements QtiInteraction {
    @Override
    public void declare(QtiScoring scoring) {
        List<String> right =
                IntStream.range(0, options.size())
                        .filter(i -> options.get(i).right())
                        .mapToObj(QtiScoring::name)
                        .toList();
        if (several) {
            scoring.declare("multiple", "identifier", right);
            scoring.openMap("lowerBound", "0", "upperBound", "1");
            for (int i = 0; i < options.size(); i++) {
                double share = 1.0 / right.size();
                scoring.map(QtiScoring.name(i), options.get(i).right() ? share : -share);
            }
            scoring.close();
        } else {
            scoring.declare("single", "identifier", right);
        }
        scoring.close();
    }

    @Override
    public void ask(Xml xml, PortableText text) {
        xml.open(
                "choiceInteraction",
                "responseIdentifier",
                QtiScoring.RESPONSE,
                "shuffle",
                Boolean.toString(shuffled),
                "maxChoices",
                several ? "0" : "1");
        write(options, xml, text);
        xml.close();
    }

    /** Writes options under their names. */
    static void write(List<Option> options, Xml xml, PortableText text) {
        for (int i = 0; i < options.size(); i++) {
            xml.open("simpleChoice", "identifier", QtiScoring.name(i));
            xml.raw(text.inline(options.get(i).text())).close();
        }
    }

    @Override
    public void score(QtiScoring scoring) {
        if (several) {
            scoring.byMap(QtiScoring.RESPONSE);
        } else {
            scoring.byMatch();
        }
        scoring.tellResponse();
    }

    @Override
    public List<MarkdownText> told() {
        return options.stream().map(Option::feedback).toList();
    }

    @Override
    public boolean tellsSeveral() {
        return several;
    }
}
