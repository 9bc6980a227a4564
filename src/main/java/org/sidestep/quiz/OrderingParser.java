package org.sidestep.quiz;

import java.util.List;
import java.util.Optional;
import org.sidestep.content.Check;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;

/** Reads a numbered list, which stands in its right order. */
final class OrderingParser {
    private OrderingParser() {}

    static Optional<Shape> parse(List<OptionItem> items, Position at, Problems problems) {
        for (OptionItem item : items) {
            if (item.hasBox()) {
                problems.add(
                        item.at(),
                        Check.OPTION_BOX,
                        "a numbered list is put in order and has no boxes; write `- "
                                + (item.right() ? "[x]" : "[ ]")
                                + "` for an option, or take the box off");
            }
        }
        OptionItem.requireDifferent(items, problems);
        if (items.size() < 2) {
            problems.add(
                    at,
                    Check.QUESTION_SHAPE,
                    "one step alone is no order; write at least two numbered lines");
            return Optional.empty();
        }
        return Optional.of(new Ordering(items.stream().map(OptionItem::option).toList()));
    }
}
