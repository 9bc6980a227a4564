package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/**
 * What other texts and the site need to know of a text: its headings, and all that it names. These
 * are values, so that the whole text need not be walked through again when another one changes.
 *
 * @param links where they lead, as written
 * @param sources the keys of what is cited
 */
public record Outline(
        List<Heading> headings,
        List<Located> links,
        List<Picture> pictures,
        List<Located> sources,
        List<Box> boxes) {
    /** A heading with its address on the page. */
    public record Heading(String id, int level, String title, Position at) {}

    /**
     * A picture in the text.
     *
     * @param described whether it has an alternative text
     */
    public record Picture(String destination, boolean described, Position at) {}

    /**
     * A callout.
     *
     * @param word what stands between {@code [!} and {@code ]}
     * @param argument what follows on its line; may be empty
     */
    public record Box(String word, String argument, Position at) {}

    public Outline {
        headings = List.copyOf(headings);
        links = List.copyOf(links);
        pictures = List.copyOf(pictures);
        sources = List.copyOf(sources);
        boxes = List.copyOf(boxes);
    }

    static Outline of(MarkdownText text) {
        var headings = new ArrayList<Heading>();
        var links = new ArrayList<Located>();
        var pictures = new ArrayList<Picture>();
        var sources = new ArrayList<Located>();
        var boxes = new ArrayList<Box>();
        text.walk(
                node -> {
                    if (node instanceof SectionHeading heading) {
                        String title = plain(text, heading);
                        headings.add(
                                new Heading(
                                        heading.id(), heading.getLevel(), title, text.at(node)));
                    } else if (node instanceof Link link) {
                        links.add(new Located(link.getDestination(), text.at(node)));
                    } else if (node instanceof Image image) {
                        boolean described = !plain(text, image).isEmpty();
                        pictures.add(new Picture(image.getDestination(), described, text.at(node)));
                    } else if (node instanceof Citation citation) {
                        citation.sources()
                                .forEach(one -> sources.add(new Located(one.key(), text.at(node))));
                    } else if (node instanceof Callout callout) {
                        boxes.add(new Box(callout.word(), callout.argument(), text.at(node)));
                    }
                });
        return new Outline(headings, links, pictures, sources, boxes);
    }

    private static String plain(MarkdownText text, Node node) {
        return text.part(MarkdownText.children(node)).plain();
    }
}
