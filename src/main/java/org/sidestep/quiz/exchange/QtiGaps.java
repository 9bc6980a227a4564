package org.sidestep.quiz.exchange;

import java.util.List;
import java.util.stream.IntStream;
import org.sidestep.quiz.Cloze;

/** Gaps in a sentence, each an answer of its own and worth its share. */
record QtiGaps(Cloze cloze) implements QtiInteraction {
    @Override
    public void declare(QtiScoring scoring) {
        double share = 1.0 / cloze.gaps().size();
        for (int i = 0; i < cloze.gaps().size(); i++) {
            List<String> accepted = cloze.gaps().get(i).accepted();
            scoring.declare(name(i), "single", "string", accepted.subList(0, 1));
            scoring.openMap();
            accepted.forEach(word -> scoring.mapWord(word, share));
            scoring.close();
            scoring.close();
        }
    }

    @Override
    public void ask(Xml xml, PortableText text) {
        xml.open("p");
        int gap = 0;
        for (Cloze.Part part : cloze.parts()) {
            if (part.isGap()) {
                xml.empty("textEntryInteraction", "responseIdentifier", name(gap++));
            } else {
                xml.text(part.words());
            }
        }
        xml.close();
    }

    @Override
    public void score(QtiScoring scoring) {
        var gaps = IntStream.range(0, cloze.gaps().size()).mapToObj(QtiGaps::name);
        scoring.byMap(gaps.toArray(String[]::new));
    }

    private static String name(int gap) {
        return QtiScoring.RESPONSE + "-" + (gap + 1);
    }
}
