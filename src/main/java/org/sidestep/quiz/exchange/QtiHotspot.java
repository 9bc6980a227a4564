package org.sidestep.quiz.exchange;

import java.util.List;
import org.sidestep.content.Figure;
import org.sidestep.content.MarkdownText;
import org.sidestep.quiz.Hotspot;

/** A place in a picture to be chosen; what is chosen counts as in a single choice. */
record QtiHotspot(Hotspot hotspot) implements QtiInteraction {
    @Override
    public void declare(QtiScoring scoring) {
        choice().declare(scoring);
    }

    @Override
    public void ask(Xml xml, PortableText text) {
        Figure figure = text.show(hotspot.figure());
        xml.open(
                "hotspotInteraction", "responseIdentifier", QtiScoring.RESPONSE, "maxChoices", "1");
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
            write(hotspot.spots().get(i), QtiScoring.name(i), figure, xml);
        }
        xml.close();
    }

    private static void write(Hotspot.Spot spot, String name, Figure figure, Xml xml) {
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

    @Override
    public void score(QtiScoring scoring) {
        choice().score(scoring);
    }

    @Override
    public List<MarkdownText> told() {
        return choice().told();
    }

    private QtiChoice choice() {
        return new QtiChoice(hotspot.options(), false, false);
    }
}
