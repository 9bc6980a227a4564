package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sidestep.content.Check;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;

/** Reads places in a picture: {@code Gluteus medius @ 41%,23% r6%}. */
final class SpotParser {
    private static final String PERCENT = "([0-9]{1,3}(?:\\.[0-9]{1,4})?)\\s*%";
    private static final Pattern SPOT =
            Pattern.compile(
                    "^(.*?)\\s*@\\s*"
                            + PERCENT
                            + "\\s*,\\s*"
                            + PERCENT
                            + "\\s+r\\s*"
                            + PERCENT
                            + "\\s*$");

    private SpotParser() {}

    static boolean isSpot(OptionItem item) {
        return item.plain().matches(".*@\\s*[0-9].*");
    }

    static Optional<Shape> parse(
            List<OptionItem> items, Optional<String> figure, Position at, Problems problems) {
        if (figure.isEmpty()) {
            problems.add(
                    at,
                    Check.QUESTION_SHAPE,
                    "these options are places in a picture, but there is no picture; put `![what it shows](figure:id)` above them");
            return Optional.empty();
        }
        var spots = new ArrayList<Hotspot.Spot>();
        for (OptionItem item : items) {
            spot(item, problems).ifPresent(spots::add);
        }
        long right = spots.stream().filter(spot -> spot.option().right()).count();
        if (right > 1) {
            problems.add(
                    at, Check.KEY_SURPLUS, "a picture question has one right place; leave one [x]");
        }
        return right == 1
                ? Optional.of(new Hotspot(figure.get().replaceFirst("^figure:", ""), spots))
                : Optional.empty();
    }

    private static Optional<Hotspot.Spot> spot(OptionItem item, Problems problems) {
        Matcher matcher = SPOT.matcher(item.plain());
        if (matcher.matches()) {
            try {
                var option =
                        Option.of(
                                MarkdownText.words(matcher.group(1)),
                                item.feedback(),
                                item.right(),
                                item.at());
                return Optional.of(
                        new Hotspot.Spot(
                                option,
                                Double.parseDouble(matcher.group(2)),
                                Double.parseDouble(matcher.group(3)),
                                Double.parseDouble(matcher.group(4))));
            } catch (IllegalArgumentException e) {
                problems.add(
                        item.at(),
                        Check.QUESTION_SHAPE,
                        "\""
                                + item.plain()
                                + "\" lies outside the picture; the numbers run from 0% to 100%");
                return Optional.empty();
            }
        }
        problems.add(
                item.at(),
                Check.QUESTION_SHAPE,
                "\"" + item.plain() + "\" is no place in the picture; write `name @ 41%,23% r6%`");
        return Optional.empty();
    }
}
