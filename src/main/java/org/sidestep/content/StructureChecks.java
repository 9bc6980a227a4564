package org.sidestep.content;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Node;

/** Checks how a text is built: short pieces under headings that say something. */
final class StructureChecks {
    static final int LONGEST_SECTION = 200;
    static final int LONGEST_PARAGRAPH = 4;
    static final int WIDEST_TABLE = 5;

    private static final Set<String> SAYING_NOTHING =
            Set.of(
                    "introduction",
                    "intro",
                    "conclusion",
                    "conclusions",
                    "summary",
                    "overview",
                    "background",
                    "discussion",
                    "more",
                    "more information",
                    "further information",
                    "information",
                    "other",
                    "miscellaneous",
                    "general",
                    "details",
                    "notes");

    private final Prose prose;
    private final MarkdownText text;
    private final Problems problems;

    StructureChecks(Prose prose, Problems problems) {
        this.prose = prose;
        this.text = prose.text();
        this.problems = problems;
    }

    void check() {
        prose.sections().forEach(this::section);
        prose.passages().stream().filter(p -> p.kind().isProse()).forEach(this::paragraph);
        text.walk(this::node);
    }

    private void section(Section section) {
        String title = section.title();
        if (SAYING_NOTHING.contains(title.strip().toLowerCase(java.util.Locale.ROOT))) {
            problems.add(
                    section.at(),
                    Check.HEADING_VAGUE,
                    "the heading \""
                            + title
                            + "\" does not say what the section tells; write what a reader learns"
                            + " in it");
        }
        int words = words(section);
        if (words > LONGEST_SECTION && section.isHeaded()) {
            problems.add(
                    section.at(),
                    Check.SECTION_LONG,
                    "the section \""
                            + title
                            + "\" has "
                            + words
                            + " words; cut it into sections of at most "
                            + LONGEST_SECTION
                            + ", or take words out");
        }
    }

    /** Boxes are set apart by themselves, so that only the words around them count. */
    private static int words(Section section) {
        return section.passages().stream()
                .filter(passage -> passage.kind().isProse() && !passage.boxed())
                .flatMap(passage -> passage.sentences().stream())
                .mapToInt(Passage.Sentence::words)
                .sum();
    }

    private void paragraph(Passage passage) {
        long sentences =
                passage.sentences().stream().filter(s -> s.from() >= passage.label()).count();
        if (sentences > LONGEST_PARAGRAPH) {
            problems.add(
                    passage.at(0),
                    Check.PARAGRAPH_LONG,
                    "the paragraph "
                            + Excerpt.ends(passage.text())
                            + " has "
                            + sentences
                            + " sentences; begin a new one after at most "
                            + LONGEST_PARAGRAPH);
        }
    }

    private void node(Node node) {
        if (node instanceof FigureBlock figure) {
            caption(figure);
        } else if (node instanceof TableBlock table) {
            table(table);
        }
    }

    private void caption(FigureBlock figure) {
        String title = figure.image().getTitle();
        if (title == null || title.isBlank()) {
            String destination = figure.image().getDestination();
            problems.add(
                    text.at(figure),
                    Check.CAPTION_MISSING,
                    "the picture \""
                            + destination
                            + "\" has no caption; write it in quotes behind the address: `("
                            + destination
                            + " \"What to look at.\")`");
        }
    }

    private void table(TableBlock table) {
        Node row = table.getFirstChild() == null ? null : table.getFirstChild().getFirstChild();
        int columns = row == null ? 0 : MarkdownText.children(row).size();
        if (columns > WIDEST_TABLE) {
            problems.add(
                    text.at(table),
                    Check.TABLE_WIDE,
                    "this table has "
                            + columns
                            + " columns; a phone shows at most "
                            + WIDEST_TABLE
                            + ", so cut it into two tables or turn it around");
        }
    }
}
