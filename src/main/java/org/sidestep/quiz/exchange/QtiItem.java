package org.sidestep.quiz.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sidestep.content.Figure;
import org.sidestep.content.MarkdownText;
import org.sidestep.quiz.Cloze;
import org.sidestep.quiz.Hotspot;
import org.sidestep.quiz.Matching;
import org.sidestep.quiz.MultipleChoice;
import org.sidestep.quiz.NumberEntry;
import org.sidestep.quiz.Option;
import org.sidestep.quiz.Ordering;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.SingleChoice;

/**
 * A question as an item of QTI 2.1. Its explanation and the feedback on what was chosen are shown
 * after the answer; its score lies between 0 and 1.
 */
final class QtiItem {
    private static final String RESPONSE = QtiScoring.RESPONSE;

    private final Question question;
    private final PortableText text;
    private final PortableText words;
    private final Lost lost;
    private final Xml xml = new Xml();
    private final QtiScoring scoring = new QtiScoring(xml);
    private final List<MarkdownText> told = new ArrayList<>();

    /**
     * @param text with pictures
     * @param words without
     */
    QtiItem(Question question, PortableText text, PortableText words, Lost lost) {
        this.question = question;
        this.text = text;
        this.words = words;
        this.lost = lost;
    }

    byte[] bytes() {
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
        write();
        feedback();
        return xml.close().bytes();
    }

    private void write() {
        if (question.shape() instanceof SingleChoice single) {
            choice(single.options(), false, !single.trueFalse());
        } else if (question.shape() instanceof MultipleChoice several) {
            choice(several.options(), true, true);
        } else if (question.shape() instanceof Hotspot hotspot) {
            hotspot(hotspot);
        } else if (question.shape() instanceof NumberEntry number) {
            number(number);
        } else if (question.shape() instanceof Ordering ordering) {
            ordering(ordering);
        } else if (question.shape() instanceof Matching matching) {
            matching(matching);
        } else if (question.shape() instanceof Cloze cloze) {
            cloze(cloze);
        }
    }

    private void choice(List<Option> options, boolean several, boolean shuffle) {
        declareChoice(options, several);
        body(text);
        xml.open(
                "choiceInteraction",
                "responseIdentifier",
                RESPONSE,
                "shuffle",
                Boolean.toString(shuffle),
                "maxChoices",
                several ? "0" : "1");
        choices(options, "simpleChoice");
        xml.close().close();
        if (several) {
            scoring.byMap(RESPONSE);
        } else {
            scoring.byMatch();
        }
        options.forEach(option -> told.add(option.feedback()));
        scoring.tellResponse();
    }

    private void declareChoice(List<Option> options, boolean several) {
        List<String> right =
                IntStream.range(0, options.size())
                        .filter(i -> options.get(i).right())
                        .mapToObj(QtiItem::name)
                        .toList();
        scoring.declare(RESPONSE, several ? "multiple" : "single", "identifier", right);
        if (several) {
            mapTicks(options, 1.0 / right.size());
        }
        xml.close();
        scoring.outcomes(several ? "multiple" : "single");
    }

    /** (right ticks − wrong ticks) / number of right answers, not below 0. */
    private void mapTicks(List<Option> options, double share) {
        xml.open("mapping", "lowerBound", "0", "upperBound", "1", "defaultValue", "0");
        for (int i = 0; i < options.size(); i++) {
            scoring.map(name(i), options.get(i).right() ? share : -share);
        }
        xml.close();
    }

    private void choices(List<Option> options, String tag, String... attributes) {
        for (int i = 0; i < options.size(); i++) {
            var all = new ArrayList<>(List.of("identifier", name(i)));
            all.addAll(List.of(attributes));
            xml.open(tag, all.toArray(String[]::new));
            xml.raw(text.inline(options.get(i).text())).close();
        }
    }

    private void hotspot(Hotspot hotspot) {
        declareChoice(hotspot.options(), false);
        // Shows the figure, so that it is among the item's pictures.
        text.blocks(question.prompt());
        Figure figure = text.figures().get(hotspot.figure());
        body(words);
        xml.open("hotspotInteraction", "responseIdentifier", RESPONSE, "maxChoices", "1");
        xml.empty(
                "object",
                "type",
                "image/svg+xml",
                "data",
                text.address(figure),
                "width",
                Integer.toString(figure.width()),
                "height",
                Integer.toString(figure.height()));
        for (int i = 0; i < hotspot.spots().size(); i++) {
            spot(hotspot.spots().get(i), name(i), figure);
            told.add(hotspot.spots().get(i).option().feedback());
        }
        xml.close().close();
        scoring.byMatch();
        scoring.tellResponse();
    }

    private void spot(Hotspot.Spot spot, String name, Figure figure) {
        String circle =
                pixels(spot.x(), figure.width())
                        + ","
                        + pixels(spot.y(), figure.height())
                        + ","
                        + pixels(spot.radius(), figure.width());
        xml.empty(
                "hotspotChoice",
                "identifier",
                name,
                "shape",
                "circle",
                "coords",
                circle,
                "hotspotLabel",
                spot.option().text().plain());
    }

    private static long pixels(double percent, int of) {
        return Math.round(percent * of / 100);
    }

    private void number(NumberEntry number) {
        NumberEntry.Range key =
                number.ranges().stream().filter(NumberEntry.Range::right).findFirst().orElseThrow();
        scoring.declare(
                RESPONSE, "single", "float", List.of(MoodleXml.plain(MoodleXml.middle(key))));
        xml.close();
        scoring.outcomes("single");
        body(text);
        xml.open("p").empty("textEntryInteraction", "responseIdentifier", RESPONSE);
        xml.text(" " + number.unit()).close().close();
        scoring.byRange(number.ranges());
        number.ranges().forEach(range -> told.add(range.feedback()));
    }

    private void ordering(Ordering ordering) {
        lost.addFeedback(question, ordering.feedback(), "steps");
        lost.add(question, "the points for a part of the order");
        scoring.declare(RESPONSE, "ordered", "identifier", names(ordering.items().size()));
        xml.close();
        scoring.outcomes("single");
        body(text);
        xml.open("orderInteraction", "responseIdentifier", RESPONSE, "shuffle", "true");
        choices(ordering.items(), "simpleChoice");
        xml.close().close();
        scoring.byMatch();
    }

    private void matching(Matching matching) {
        lost.addFeedback(question, matching.feedback(), "pairs");
        List<Option> rights = matching.rights();
        var pairs = new ArrayList<String>();
        for (int i = 0; i < matching.pairs().size(); i++) {
            int right = rights.indexOf(matching.pairs().get(i).right());
            pairs.add("left-" + (i + 1) + " right-" + (right + 1));
        }
        scoring.declare(RESPONSE, "multiple", "directedPair", pairs);
        xml.open("mapping", "defaultValue", "0");
        pairs.forEach(pair -> scoring.map(pair, 1.0 / pairs.size()));
        xml.close().close();
        scoring.outcomes("single");
        body(text);
        xml.open(
                "matchInteraction",
                "responseIdentifier",
                RESPONSE,
                "shuffle",
                "true",
                "maxAssociations",
                Integer.toString(pairs.size()));
        side("left-", matching.pairs().stream().map(Matching.Pair::left).toList(), "1");
        side("right-", rights, "0");
        xml.close().close();
        scoring.byMap(RESPONSE);
    }

    private void side(String prefix, List<Option> options, String matchMax) {
        xml.open("simpleMatchSet");
        for (int i = 0; i < options.size(); i++) {
            String name = prefix + (i + 1);
            xml.open("simpleAssociableChoice", "identifier", name, "matchMax", matchMax);
            xml.raw(text.inline(options.get(i).text())).close();
        }
        xml.close();
    }

    private void cloze(Cloze cloze) {
        lost.add(question, "that accents and punctuation do not matter in its gaps");
        for (int i = 0; i < cloze.gaps().size(); i++) {
            List<String> accepted = cloze.gaps().get(i).accepted();
            scoring.declare(gap(i), "single", "string", accepted.subList(0, 1));
            xml.open("mapping", "defaultValue", "0");
            accepted.forEach(word -> scoring.mapWord(word, 1.0 / cloze.gaps().size()));
            xml.close().close();
        }
        scoring.outcomes("single");
        body(text);
        xml.open("p");
        int gap = 0;
        for (Cloze.Part part : cloze.parts()) {
            if (part.isGap()) {
                xml.empty("textEntryInteraction", "responseIdentifier", gap(gap++));
            } else {
                xml.text(part.words());
            }
        }
        xml.close().close();
        scoring.byMap(
                IntStream.range(0, cloze.gaps().size())
                        .mapToObj(QtiItem::gap)
                        .toArray(String[]::new));
    }

    private void body(PortableText prompt) {
        xml.open("itemBody").raw(text.blocks(question.stem()));
        xml.raw(prompt.blocks(question.prompt()));
    }

    private void feedback() {
        scoring.end();
        for (int i = 0; i < told.size(); i++) {
            if (!told.get(i).isEmpty()) {
                modal(QtiScoring.FEEDBACK, name(i), told.get(i));
            }
        }
        if (!question.why().isEmpty()) {
            modal(QtiScoring.WHY, QtiScoring.SHOWN, question.why());
        }
    }

    private void modal(String outcome, String name, MarkdownText words) {
        xml.open(
                "modalFeedback",
                "outcomeIdentifier",
                outcome,
                "identifier",
                name,
                "showHide",
                "show");
        xml.raw(text.blocks(words)).close();
    }

    private static String gap(int i) {
        return RESPONSE + "-" + (i + 1);
    }

    static String name(int i) {
        return "choice-" + (i + 1);
    }

    private static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(QtiItem::name).toList();
    }
}
