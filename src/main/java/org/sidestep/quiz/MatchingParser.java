package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sidestep.content.Check;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;

/** Reads pairs, {@code left -> right}, and right sides to spare, {@code -> right}. */
final class MatchingParser {
    private MatchingParser() {}

    static Optional<Shape> parse(List<OptionItem> items, Position at, Problems problems) {
        var pairs = new ArrayList<Matching.Pair>();
        var spare = new ArrayList<Option>();
        for (OptionItem item : items) {
            if (!item.hasArrow() || item.rightSide().text().isEmpty()) {
                problems.add(
                        item.at(),
                        Check.QUESTION_SHAPE,
                        "the line \"" + item.plain() + "\" is no pair; write `left -> right`");
            } else if (item.left().isEmpty()) {
                spare.add(item.rightSide());
            } else {
                pairs.add(new Matching.Pair(item.leftSide(), item.rightSide()));
            }
        }
        requireDifferent(pairs, spare, problems);
        if (pairs.size() < 2) {
            problems.add(
                    at,
                    Check.QUESTION_SHAPE,
                    "one pair alone is no choice; write at least two lines `- left -> right`");
            return Optional.empty();
        }
        return Optional.of(new Matching(pairs, spare));
    }

    private static void requireDifferent(
            List<Matching.Pair> pairs, List<Option> spare, Problems problems) {
        Set<String> lefts = new HashSet<>();
        Set<String> rights = new HashSet<>();
        for (Matching.Pair pair : pairs) {
            rights.add(pair.right().key());
            if (!lefts.add(pair.left().key())) {
                twice(pair.left(), "left side", "stands here twice", problems);
            }
        }
        for (Option option : spare) {
            if (!rights.add(option.key())) {
                twice(option, "spare right side", "belongs to a pair too", problems);
            }
        }
    }

    private static void twice(Option option, String what, String where, Problems problems) {
        problems.add(
                option.at(),
                Check.OPTION_DUPLICATE,
                "the " + what + " \"" + option.text().plain() + "\" " + where + "; take one out");
    }
}
