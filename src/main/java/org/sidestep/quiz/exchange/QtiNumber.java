package org.sidestep.quiz.exchange;

import java.util.List;
import org.sidestep.content.MarkdownText;
import org.sidestep.quiz.NumberEntry;

/** A number to be typed; its key is the middle of the right range. */
record QtiNumber(NumberEntry number) implements QtiInteraction {
    @Override
    public void declare(QtiScoring scoring) {
        NumberEntry.Range key =
                number.ranges().stream().filter(NumberEntry.Range::right).findFirst().orElseThrow();
        scoring.declare("single", "float", List.of(key.middle().toPlainString()));
        scoring.close();
    }

    @Override
    public void ask(Xml xml, PortableText text) {
        xml.open("p");
        xml.empty("textEntryInteraction", "responseIdentifier", QtiScoring.RESPONSE);
        xml.text(" " + number.unit()).close();
    }

    @Override
    public void score(QtiScoring scoring) {
        scoring.byRange(number.ranges());
    }

    @Override
    public List<MarkdownText> told() {
        return number.ranges().stream().map(NumberEntry.Range::feedback).toList();
    }
}
