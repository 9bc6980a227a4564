package org.sidestep.quiz.exchange;

import java.util.stream.IntStream;
import org.sidestep.quiz.Ordering;

/** Things to be put in order: all or nothing. */
record QtiOrder(Ordering ordering) implements QtiInteraction {
    @Override
    public void declare(QtiScoring scoring) {
        var names = IntStream.range(0, ordering.items().size()).mapToObj(QtiScoring::name);
        scoring.declare("ordered", "identifier", names.toList());
        scoring.close();
    }

    @Override
    public void ask(Xml xml, PortableText text) {
        xml.open("orderInteraction", "responseIdentifier", QtiScoring.RESPONSE, "shuffle", "true");
        QtiChoice.write(ordering.items(), xml, text);
        xml.close();
    }

    @Override
    public void score(QtiScoring scoring) {
        scoring.byMatch();
    }
}
