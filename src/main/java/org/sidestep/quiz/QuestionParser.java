package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.sidestep.content.Callout;
import org.sidestep.content.Check;
import org.sidestep.content.Citation;
import org.sidestep.content.FigureBlock;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;
import org.sidestep.content.SectionHeading;

/** Reads one question: tells its shape from how it is written, and names every slip on the way. */
final class QuestionParser {
    private static final Pattern GAP = Pattern.compile("\\[\\[(.*?)]]");
    private static final Pattern FORCED_BOXES = Pattern.compile("(?i)\\(choose all that apply\\)");

    private final MarkdownText text;
    private final Problems problems;

    private Callout hint;
    private Callout why;
    private final List<Node> prompt = new ArrayList<>();
    private final List<ListBlock> lists = new ArrayList<>();
    private final Map<Node, BlockQuote> strayQuotes = new HashMap<>();

    QuestionParser(MarkdownText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** The question, unless its shape could not be told. */
    Optional<Question> parse(SectionHeading heading, List<Node> nodes, String source) {
        sort(nodes);
        MarkdownText stem = text.part(MarkdownText.children(heading));
        Position at = text.at(heading);
        Optional<Located> section = why == null ? Optional.empty() : sectionLink();
        if (why == null) {
            problems.add(
                    at,
                    Check.WHY_MISSING,
                    "the question \""
                            + stem.plain()
                            + "\" has no explanation; add `> [!WHY]` with a link to the section that answers it and a source");
        }
        return shape(stem, at)
                .map(
                        shape ->
                                new Question(
                                        heading.id(),
                                        stem,
                                        text.part(shape instanceof Cloze ? withoutGaps() : prompt),
                                        shape,
                                        Optional.ofNullable(hint).map(this::inside),
                                        why == null ? MarkdownText.empty() : inside(why),
                                        section,
                                        source,
                                        at));
    }

    private void sort(List<Node> nodes) {
        for (Node node : nodes) {
            refuseGaps(node);
            if (node instanceof Callout callout) {
                sort(callout);
            } else if (node instanceof ListBlock list) {
                lists.add(list);
            } else if (node instanceof BlockQuote quote && !lists.isEmpty()) {
                problems.add(
                        text.at(quote),
                        Check.OPTION_BOX,
                        "this feedback belongs to no option; indent the `>` by two spaces");
                strayQuotes.put(lists.get(lists.size() - 1).getLastChild(), quote);
            } else {
                prompt.add(node);
            }
        }
    }

    private void sort(Callout callout) {
        var kind = callout.kind();
        if (kind.isPresent() && kind.get() == Callout.Kind.HINT) {
            hint = callout;
        } else if (kind.isPresent() && kind.get() == Callout.Kind.WHY) {
            why = callout;
        } else if (kind.isPresent()) {
            problems.add(
                    text.at(callout),
                    Check.CALLOUT_UNKNOWN,
                    "`[!"
                            + callout.word()
                            + "]` has no place in a quiz; write `> [!HINT]` or `> [!WHY]`");
        }
    }

    private Optional<Located> sectionLink() {
        MarkdownText inside = inside(why);
        var links = new ArrayList<Located>();
        var citations = new ArrayList<Citation>();
        inside.walk(
                node -> {
                    if (node instanceof Link link && link.getDestination().contains("articles/")) {
                        links.add(new Located(link.getDestination(), text.at(link)));
                    } else if (node instanceof Citation citation) {
                        citations.add(citation);
                    }
                });
        if (citations.isEmpty()) {
            problems.add(
                    text.at(why),
                    Check.SOURCE_MISSING,
                    "this explanation names no source; add `Source: [@key]` with a key of references.bib");
        }
        var section = links.stream().filter(link -> link.text().contains("#")).findFirst();
        if (section.isEmpty()) {
            problems.add(
                    text.at(why),
                    Check.SECTION_LINK,
                    "this explanation leads to no section; add `Read [its title](../articles/….md#section-id)`");
        }
        return section;
    }

    private Optional<Shape> shape(MarkdownText stem, Position at) {
        reportTraps();
        if (lists.isEmpty()) {
            return hasGaps() ? cloze(at) : noShape(stem, at);
        }
        var items = new ArrayList<OptionItem>();
        for (ListBlock list : lists) {
            for (Node item : MarkdownText.children(list)) {
                items.add(OptionItem.read(item, strayQuotes.get(item), text, problems));
            }
        }
        if (lists.get(0) instanceof OrderedList) {
            return ordering(items, at);
        }
        if (items.stream().anyMatch(OptionItem::hasBox)) {
            return boxes(items, stem, at);
        }
        return items.stream().anyMatch(OptionItem::hasArrow)
                ? matching(items, at)
                : noShape(stem, at);
    }

    /**
     * What Markdown makes a paragraph or a table of, but the editor meant as something to answer.
     */
    private void reportTraps() {
        for (Node node : prompt) {
            if (node instanceof TableBlock && words(node).contains("[[")) {
                problems.add(
                        text.at(node),
                        Check.CLOZE_TABLE,
                        "a gap in a table can't be filled in; write the sentence with its `[[gap]]`"
                                + " in a paragraph");
            } else if (node instanceof Paragraph && OptionItem.looksLikeOption(words(node))) {
                problems.add(
                        text.at(node),
                        Check.OPTION_BOX,
                        "\""
                                + words(node)
                                + "\" is no option; begin it with `- [ ] `, with both spaces");
            }
        }
    }

    private Optional<Shape> noShape(MarkdownText stem, Position at) {
        problems.add(
                at,
                Check.QUESTION_SHAPE,
                "the question \""
                        + stem.plain()
                        + "\" has nothing to answer; write a list of `- [ ]` and `- [x]` options, a numbered list, `left -> right` pairs or a sentence with `[[gaps]]`");
        return Optional.empty();
    }

    private Optional<Shape> boxes(List<OptionItem> items, MarkdownText stem, Position at) {
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
        long right = items.stream().filter(OptionItem::right).count();
        if (right == 0) {
            problems.add(
                    at,
                    Check.KEY_MISSING,
                    "the question \"" + stem.plain() + "\" has no right answer; mark one with [x]");
        }
        if (right > 1 && right == items.stream().filter(OptionItem::hasBox).count()) {
            problems.add(
                    at,
                    Check.KEY_SURPLUS,
                    "every option of the question \""
                            + stem.plain()
                            + "\" is marked as right; take the x out of the wrong ones, or add one");
        }
        boolean numbers =
                items.stream().filter(OptionItem::hasBox).allMatch(NumberParser::isNumber);
        boolean places = items.stream().filter(OptionItem::hasBox).allMatch(SpotParser::isSpot);
        requireFeedback(items);
        if (!numbers) {
            requireDifferent(items);
        }
        if (right == 0) {
            return Optional.empty();
        }
        if (numbers) {
            return NumberParser.parse(items, problems);
        }
        if (places) {
            return SpotParser.parse(items, figure(), at, problems);
        }
        List<Option> options = items.stream().map(OptionItem::option).toList();
        boolean several = right > 1 || FORCED_BOXES.matcher(stem.plain()).find();
        return Optional.of(several ? new MultipleChoice(options) : SingleChoice.of(options));
    }

    private void requireFeedback(List<OptionItem> items) {
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

    private void requireDifferent(List<OptionItem> items) {
        var seen = new HashMap<String, OptionItem>();
        for (OptionItem item : items) {
            if (seen.putIfAbsent(item.option().key(), item) != null) {
                problems.add(
                        item.at(),
                        Check.OPTION_DUPLICATE,
                        "the option \"" + item.plain() + "\" stands here twice; take one out");
            }
        }
    }

    private Optional<Shape> ordering(List<OptionItem> items, Position at) {
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
        requireDifferent(items);
        if (items.size() < 2) {
            problems.add(
                    at,
                    Check.QUESTION_SHAPE,
                    "one step alone is no order; write at least two numbered lines");
            return Optional.empty();
        }
        return Optional.of(new Ordering(items.stream().map(OptionItem::option).toList()));
    }

    private Optional<Shape> matching(List<OptionItem> items, Position at) {
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
        requireDifferent(pairs, spare);
        if (pairs.size() < 2) {
            problems.add(
                    at,
                    Check.QUESTION_SHAPE,
                    "one pair alone is no choice; write at least two lines `- left -> right`");
            return Optional.empty();
        }
        return Optional.of(new Matching(pairs, spare));
    }

    private void requireDifferent(List<Matching.Pair> pairs, List<Option> spare) {
        Set<String> lefts = new HashSet<>();
        Set<String> rights = new HashSet<>();
        for (Matching.Pair pair : pairs) {
            rights.add(pair.right().key());
            if (!lefts.add(pair.left().key())) {
                twice(pair.left(), "left side", "stands here twice");
            }
        }
        for (Option option : spare) {
            if (!rights.add(option.key())) {
                twice(option, "spare right side", "belongs to a pair too");
            }
        }
    }

    private void twice(Option option, String what, String where) {
        problems.add(
                option.at(),
                Check.OPTION_DUPLICATE,
                "the " + what + " \"" + option.text().plain() + "\" " + where + "; take one out");
    }

    /** A gap in a list or a quote would be shown as its answer. */
    private void refuseGaps(Node block) {
        if (!(block instanceof ListBlock || block instanceof BlockQuote)) {
            return;
        }
        text.part(List.of(block))
                .walk(
                        node -> {
                            if (node instanceof Text words) {
                                GAP.matcher(words.getLiteral())
                                        .results()
                                        .forEach(gap -> refuse(gap.group(), text.at(words)));
                            }
                        });
    }

    private void refuse(String gap, Position at) {
        problems.add(
                at,
                Check.QUESTION_SHAPE,
                "the gap `"
                        + gap
                        + "` stands in a list or a quote; write the sentence as a paragraph of its own");
    }

    private boolean hasGaps() {
        return prompt.stream()
                .anyMatch(node -> node instanceof Paragraph paragraph && isGapped(paragraph));
    }

    private boolean isGapped(Node paragraph) {
        return GAP.matcher(words(paragraph)).find();
    }

    private List<Node> withoutGaps() {
        return prompt.stream().filter(node -> !isGapped(node)).toList();
    }

    private Optional<Shape> cloze(Position at) {
        var parts = new ArrayList<Cloze.Part>();
        for (Node node : prompt) {
            if (isGapped(node)) {
                gaps(words(node), text.at(node), parts);
            }
        }
        return parts.stream().anyMatch(Cloze.Part::isGap)
                ? Optional.of(new Cloze(parts))
                : Optional.empty();
    }

    private void gaps(String sentence, Position at, List<Cloze.Part> parts) {
        var matcher = GAP.matcher(sentence);
        int end = 0;
        while (matcher.find()) {
            List<String> accepted =
                    java.util.Arrays.stream(matcher.group(1).split("\\|"))
                            .map(String::strip)
                            .filter(word -> !word.isEmpty())
                            .toList();
            if (accepted.isEmpty()) {
                problems.add(
                        at,
                        Check.KEY_MISSING,
                        "the gap `"
                                + matcher.group()
                                + "` has no answer; write `[[the right word]]`");
            }
            parts.add(Cloze.Part.words(sentence.substring(end, matcher.start())));
            if (!accepted.isEmpty()) {
                parts.add(Cloze.Part.gap(accepted));
            }
            end = matcher.end();
        }
        parts.add(Cloze.Part.words(sentence.substring(end)));
    }

    private Optional<String> figure() {
        return prompt.stream()
                .filter(node -> node instanceof FigureBlock)
                .map(node -> ((FigureBlock) node).image().getDestination())
                .findFirst();
    }

    private String words(Node node) {
        return text.part(List.of(node)).plain();
    }

    private MarkdownText inside(Callout callout) {
        return text.part(MarkdownText.children(callout));
    }

    /** The words of a text node, which the parsers below cut their own signs from. */
    static Optional<Text> firstText(Node paragraph) {
        return paragraph != null && paragraph.getFirstChild() instanceof Text first
                ? Optional.of(first)
                : Optional.empty();
    }
}
