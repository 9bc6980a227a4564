package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
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
    private final MarkdownText text;
    private final Problems problems;
    private final ClozeParser cloze;

    private Callout hint;
    private Callout why;
    private final List<Node> prompt = new ArrayList<>();
    private final List<ListBlock> lists = new ArrayList<>();
    private final Map<Node, BlockQuote> strayQuotes = new HashMap<>();

    QuestionParser(MarkdownText text, Problems problems) {
        this.text = text;
        this.problems = problems;
        this.cloze = new ClozeParser(text, problems);
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
                                        text.part(
                                                shape instanceof Cloze
                                                        ? cloze.withoutGaps(prompt)
                                                        : prompt),
                                        shape,
                                        Optional.ofNullable(hint).map(this::inside),
                                        why == null ? MarkdownText.empty() : inside(why),
                                        section,
                                        source,
                                        at));
    }

    private void sort(List<Node> nodes) {
        for (Node node : nodes) {
            cloze.refuseGaps(node);
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
            return cloze.hasGaps(prompt) ? cloze.parse(prompt) : noShape(stem, at);
        }
        var items = new ArrayList<OptionItem>();
        for (ListBlock list : lists) {
            for (Node item : MarkdownText.children(list)) {
                items.add(OptionItem.read(item, strayQuotes.get(item), text, problems));
            }
        }
        if (lists.get(0) instanceof OrderedList) {
            return OrderingParser.parse(items, at, problems);
        }
        if (items.stream().anyMatch(OptionItem::hasBox)) {
            return new BoxParser(items, stem, at, problems).parse(figure());
        }
        return items.stream().anyMatch(OptionItem::hasArrow)
                ? MatchingParser.parse(items, at, problems)
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
}
