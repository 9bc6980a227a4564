package org.sidestep.quiz;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sidestep.content.Check;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;

/**
 * Reads options to tick, {@code - [ ]} and {@code - [x]}: one or several of them, numbers, or
 * places in a picture.
 */
final class BoxParser {
    private static final Pattern FORCED_BOXES = Pattern.compile("(?i)\\(choose all that apply\\)");

    private final List<OptionItem> items;
    private final String stem;
    private final Position at;
    private final Problems problems;

    BoxParser(List<OptionItem> items, MarkdownText stem, Position at, Problems problems) {
        this.items = items;
        this.stem = stem.plain();
        this.at = at;
        this.problems = problems;
    }

    /**
     * @param figure the picture above the options, for places in it
     */
    Optional<Shape> parse(Optional<String> figure) {
        boolean numbers = ticked().stream().allMatch(NumberParser::isNumber);
        boolean places = ticked().stream().allMatch(SpotParser::isSpot);
        requireBoxes();
        requireKey();
        requireFeedback();
        if (!numbers) {
            OptionItem.requireDifferent(items, problems);
        }
        if (right() == 0) {
            return Optional.empty();
        }
        if (numbers) {
            return NumberParser.parse(items, problems);
        }
        return places
                ? SpotParser.parse(items, figure, at, problems)
                : Optional.of(choice(items.stream().map(OptionItem::option).toList()));
    }

    private List<OptionItem> ticked() {
        return items.stream().filter(OptionItem::hasBox).toList();
    }

    private long right() {
        return items.stream().filter(OptionItem::right).count();
    }

    private Shape choice(List<Option> options) {
        boolean several = right() > 1 || FORCED_BOXES.matcher(stem).find();
        return several ? new MultipleChoice(options) : SingleChoice.of(options);
    }

    private void requireBoxes() {
        for (OptionItem item : items) {
            if (!item.hasBox()) {
                problems.add(
                        item.at(),
                        Check.OPTION_BOX,
                        "the option \""
                                + item.plain()
                                + "\" has no box; begin it with `- [ ] ` or `- [x] `");
            }
        }
    }

    private void requireKey() {
        if (right() == 0) {
            problems.add(
                    at,
                    Check.KEY_MISSING,
                    "the question \"" + stem + "\" has no right answer; mark one with [x]");
        }
        if (right() > 1 && right() == ticked().size()) {
            problems.add(
                    at,
                    Check.KEY_SURPLUS,
                    "every option of the question \""
                            + stem
                            + "\" is marked as right; take the x out of the wrong ones, or add one");
        }
    }

    private void requireFeedback() {
        for (OptionItem item : items) {
            if (!item.right() && item.feedback().isEmpty()) {
                problems.add(
                        item.at(),
                        Check.FEEDBACK_MISSING,
                        "the wrong option \""
                                + item.plain()
                                + "\" has no feedback; add an indented line `  > why it is wrong` under it");
            } else if (!item.right() && item.feedbackSaysNothing()) {
                problems.add(
                        item.at(),
                        Check.FEEDBACK_EMPTY,
                        "the feedback \""
                                + item.feedback().plain()
                                + "\" says nothing that the verdict does not say; write why \""
                                + item.plain()
                                + "\" is wrong");
            }
        }
    }
}
