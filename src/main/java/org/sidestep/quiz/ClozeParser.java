package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.sidestep.content.Check;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;

/** Reads sentences with gaps: {@code It is the [[gluteus medius|gluteus-medius]].} */
final class ClozeParser {
    private static final Pattern GAP = Pattern.compile("\\[\\[(.*?)]]");

    private final MarkdownText text;
    private final Problems problems;

    ClozeParser(MarkdownText text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    /** Names the gaps of a list or a quote, which would be shown with their answers. */
    void refuseGaps(Node block) {
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

    boolean hasGaps(List<Node> prompt) {
        return prompt.stream().anyMatch(node -> node instanceof Paragraph && isGapped(node));
    }

    /** What stands above the sentences to be filled in. */
    List<Node> withoutGaps(List<Node> prompt) {
        return prompt.stream().filter(node -> !isGapped(node)).toList();
    }

    Optional<Shape> parse(List<Node> prompt) {
        var parts = new ArrayList<Cloze.Part>();
        for (Node node : prompt) {
            if (isGapped(node)) {
                addParts(words(node), text.at(node), parts);
            }
        }
        return parts.stream().anyMatch(Cloze.Part::isGap)
                ? Optional.of(new Cloze(parts))
                : Optional.empty();
    }

    private boolean isGapped(Node node) {
        return GAP.matcher(words(node)).find();
    }

    private String words(Node node) {
        return text.part(List.of(node)).plain();
    }

    private void addParts(String sentence, Position at, List<Cloze.Part> parts) {
        var matcher = GAP.matcher(sentence);
        int end = 0;
        while (matcher.find()) {
            parts.add(Cloze.Part.words(sentence.substring(end, matcher.start())));
            List<String> accepted = accepted(matcher, at);
            if (!accepted.isEmpty()) {
                parts.add(Cloze.Part.gap(accepted));
            }
            end = matcher.end();
        }
        parts.add(Cloze.Part.words(sentence.substring(end)));
    }

    private List<String> accepted(Matcher gap, Position at) {
        List<String> accepted =
                Arrays.stream(gap.group(1).split("\\|"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
        if (accepted.isEmpty()) {
            problems.add(
                    at,
                    Check.KEY_MISSING,
                    "the gap `" + gap.group() + "` has no answer; write `[[the right word]]`");
        }
        return accepted;
    }
}
