package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/** The words of a text, read once for all who check them. */
public record Prose(MarkdownText text, List<Section> sections) {
    public Prose {
        sections = List.copyOf(sections);
    }

    public static Prose of(MarkdownText text) {
        var sections = new ArrayList<Section>();
        var nodes = new ArrayList<Node>();
        for (Node node : text.nodes()) {
            if (node instanceof SectionHeading) {
                sections.add(section(text, nodes));
                nodes.clear();
            }
            nodes.add(node);
        }
        sections.add(section(text, nodes));
        return new Prose(text, sections);
    }

    private static Section section(MarkdownText text, List<Node> nodes) {
        List<Passage> passages = Passage.of(text.part(nodes));
        if (!nodes.isEmpty() && nodes.get(0) instanceof SectionHeading heading) {
            String title = text.part(MarkdownText.children(heading)).plain();
            return new Section(title, heading.getLevel(), text.at(heading), passages);
        }
        return new Section("", 0, text.file().start(), passages);
    }

    public List<Passage> passages() {
        return sections.stream().flatMap(section -> section.passages().stream()).toList();
    }

    /** The sections under headings of that level or above; smaller ones belong to them. */
    public List<Section> sections(int level) {
        var merged = new ArrayList<Section>();
        for (Section section : sections) {
            int last = merged.size() - 1;
            if (last < 0 || section.level() <= level) {
                merged.add(section);
            } else {
                merged.set(last, merged.get(last).with(section));
            }
        }
        return merged;
    }
}
