package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.sidestep.content.Check;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;

/**
 * One line of a question's list, taken apart: its box, its words and the feedback quoted under it.
 *
 * @param hasBox whether it began with {@code [ ]} or {@code [x]}
 * @param words what is left when the box is taken off
 */
record OptionItem(
        boolean hasBox, boolean right, MarkdownText words, MarkdownText feedback, Position at) {
    private static final Pattern BOX = Pattern.compile("^\\[([ xX])](?:\\s+|$)");
    private static final Pattern NEAR_BOX =
            Pattern.compile("^\\[\\s*([xX]?)\\s*](?=\\s|$)|^\\(([ xX]?)\\)\\s");
    private static final Pattern SWALLOWED = Pattern.compile("^-\\s?\\[[ xX]?]");
    private static final int LONGEST_VERDICT = 80;
    private static final Pattern VERDICT =
            Pattern.compile(
                    "(?i)(?:(?:sorry|no|nope|not quite|not right|not correct|incorrect|wrong|false"
                            + "|(?:this|that|it)(?:['’]s| is) (?:not right|not correct|incorrect|wrong|false)"
                            + "|(?:please )?try again)\\W*)+");
    private static final Pattern ARROW = Pattern.compile("^(.*?)\\s*->\\s*(.*)$", Pattern.DOTALL);

    static OptionItem read(Node item, BlockQuote stray, MarkdownText text, Problems problems) {
        Position at = text.at(item);
        Node paragraph = item.getFirstChild();
        Text first = firstText(paragraph).orElse(null);
        String literal = first == null ? "" : first.getLiteral();
        Matcher box = BOX.matcher(literal);
        Matcher near = NEAR_BOX.matcher(literal);
        boolean hasBox = box.find();
        boolean right = hasBox && !box.group(1).isBlank();
        if (hasBox) {
            first.setLiteral(literal.substring(box.end()));
        } else if (near.find()) {
            boolean ticked =
                    literal.substring(0, near.end())
                            .toLowerCase(java.util.Locale.ROOT)
                            .contains("x");
            String written = literal.substring(0, near.end()).strip();
            problems.add(
                    at,
                    Check.OPTION_BOX,
                    "\"" + written + "\" is no box; write `" + (ticked ? "[x]" : "[ ]") + "`");
            first.setLiteral(literal.substring(near.end()).stripLeading());
            hasBox = true;
            right = ticked;
        }
        warnOfSwallowed(paragraph, text, problems);
        var words =
                text.part(
                        paragraph instanceof Paragraph
                                ? MarkdownText.children(paragraph)
                                : List.of());
        if (words.plain().isEmpty()) {
            problems.add(
                    at, Check.OPTION_BOX, "this option has no words; write them after the box");
        }
        return new OptionItem(hasBox, right, words, feedback(item, stray, text, problems), at);
    }

    private static void warnOfSwallowed(Node paragraph, MarkdownText text, Problems problems) {
        if (paragraph == null) {
            return;
        }
        for (Node node : MarkdownText.children(paragraph)) {
            if (node.getPrevious() instanceof SoftLineBreak
                    && node instanceof Text line
                    && SWALLOWED.matcher(line.getLiteral()).find()) {
                problems.add(
                        text.at(line),
                        Check.OPTION_BOX,
                        "\""
                                + line.getLiteral()
                                + "\" is part of the option above; begin it with `- [ ] `, with both spaces");
            }
        }
    }

    /** Whether a line was meant as an option, though Markdown did not make it a list item. */
    static boolean looksLikeOption(String line) {
        return SWALLOWED.matcher(line).find();
    }

    private static MarkdownText feedback(
            Node item, BlockQuote stray, MarkdownText text, Problems problems) {
        var feedback = new ArrayList<Node>();
        for (Node child : MarkdownText.children(item)) {
            if (child instanceof BlockQuote quote) {
                feedback.addAll(quoted(quote, text, problems));
            } else if (child != item.getFirstChild()) {
                problems.add(
                        text.at(child),
                        Check.QUESTION_SHAPE,
                        "only feedback may stand under an option; begin the line with `  > `");
            }
        }
        if (stray != null) {
            feedback.addAll(quoted(stray, text, problems));
        }
        return text.part(feedback);
    }

    /** A quote goes on in the next line even without its sign, and swallows options too. */
    private static List<Node> quoted(BlockQuote quote, MarkdownText text, Problems problems) {
        List<Node> paragraphs = MarkdownText.children(quote);
        paragraphs.forEach(paragraph -> warnOfSwallowed(paragraph, text, problems));
        return paragraphs;
    }

    String plain() {
        return words.plain();
    }

    boolean feedbackSaysNothing() {
        String said = feedback.plain();
        return said.length() <= LONGEST_VERDICT && VERDICT.matcher(said).matches();
    }

    Option option() {
        return Option.of(words, feedback, right, at);
    }

    boolean hasArrow() {
        return ARROW.matcher(plain()).matches();
    }

    String left() {
        Matcher arrow = ARROW.matcher(plain());
        return arrow.matches() ? arrow.group(1).strip() : "";
    }

    /** The left side of a pair, with the line's feedback. */
    Option leftSide() {
        return Option.of(MarkdownText.words(left()), feedback, true, at);
    }

    Option rightSide() {
        Matcher arrow = ARROW.matcher(plain());
        String side = arrow.matches() ? arrow.group(2).strip() : "";
        return Option.of(MarkdownText.words(side), MarkdownText.empty(), true, at);
    }

    /** Names every option whose words stand in the list already. */
    static void requireDifferent(List<OptionItem> items, Problems problems) {
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

    private static Optional<Text> firstText(Node paragraph) {
        return paragraph != null && paragraph.getFirstChild() instanceof Text first
                ? Optional.of(first)
                : Optional.empty();
    }
}
