package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import org.sidestep.quiz.Matching;
import org.sidestep.quiz.Option;

/** Pairs to be found, each worth its share; a right side may serve several left ones, or none. */
record QtiMatch(Matching matching) implements QtiInteraction {
    private static final String LEFT = "left-";
    private static final String RIGHT = "right-";

    @Override
    public void declare(QtiScoring scoring) {
        List<String> pairs = pairs();
        scoring.declare("multiple", "directedPair", pairs);
        scoring.openMap();
        pairs.forEach(pair -> scoring.map(pair, 1.0 / pairs.size()));
        scoring.close();
        scoring.close();
    }

    private List<String> pairs() {
        var pairs = new ArrayList<String>();
        for (Matching.Pair pair : matching.pairs()) {
            int right = matching.rights().indexOf(pair.right());
            pairs.add(LEFT + (pairs.size() + 1) + " " + RIGHT + (right + 1));
        }
        return pairs;
    }

    @Override
    public void ask(Xml xml, PortableText text) {
        xml.open(
                "matchInteraction",
                "responseIdentifier",
                QtiScoring.RESPONSE,
                "shuffle",
                "true",
                "maxAssociations",
                Integer.toString(matching.pairs().size()));
        var lefts = matching.pairs().stream().map(Matching.Pair::left).toList();
        side(LEFT, lefts, "1", xml, text);
        side(RIGHT, matching.rights(), "0", xml, text);
        xml.close();
    }

    /** The options of one side; each may be used so often, 0 being without limit. */
    private static void side(
            String side, List<Option> options, String most, Xml xml, PortableText text) {
        xml.open("simpleMatchSet");
        for (int i = 0; i < options.size(); i++) {
            String name = side + (i + 1);
            xml.open("simpleAssociableChoice", "identifier", name, "matchMax", most);
            xml.raw(text.inline(options.get(i).text())).close();
        }
        xml.close();
    }

    @Override
    public void score(QtiScoring scoring) {
        scoring.byMap(QtiScoring.RESPONSE);
    }
}
