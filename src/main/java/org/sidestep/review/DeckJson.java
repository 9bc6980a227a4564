package org.sidestep.review;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/** Everything that is remembered for a reader, as JSON. */
final class DeckJson {
    private DeckJson() {}

    static String of(List<Card> cards, List<Decks.Review> log) {
        return "{\n\"scheduler\": \""
                + Decks.SCHEDULER
                + "\",\n\"cards\": [\n"
                + cards.stream().map(DeckJson::card).collect(Collectors.joining(",\n"))
                + "\n],\n\"reviews\": [\n"
                + log.stream().map(DeckJson::review).collect(Collectors.joining(",\n"))
                + "\n]\n}\n";
    }

    private static String card(Card card) {
        return "{%s, %s, \"stability\": %s, \"difficulty\": %s, %s, %s, \"reps\": %d}"
                .formatted(
                        text("question", card.question()),
                        text("version", card.version()),
                        card.memory().stability(),
                        card.memory().difficulty(),
                        text("due", card.due()),
                        text("last", card.last()),
                        card.reps());
    }

    private static String review(Decks.Review review) {
        return "{%s, %s, %s, %s, %s}"
                .formatted(
                        text("day", review.day()),
                        text("question", review.question()),
                        text("version", review.version()),
                        text("rating", review.rating()),
                        text("scheduler", review.scheduler()));
    }

    private static String text(String key, Object value) {
        return "\"" + key + "\": \"" + StringEscapeUtils.escapeJson(value.toString()) + "\"";
    }
}
