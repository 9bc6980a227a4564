package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Link;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Position;

/**
 * A question of a quiz.
 *
 * @param id unique over the whole site
 * @param stem the question itself, without the paragraph around it
 * @param prompt what stands between the stem and the options, such as a figure; may be empty
 * @param why the explanation shown after the answer
 * @param section the link in {@code why} to the section that answers the question
 * @param source the Markdown it was read from, from its heading to the next
 * @param version names what the question measures: its shape, its words and its key. Another comma,
 *     another feedback or another order of the options leaves it as it is; other words or another
 *     key make a new version.
 */
public record Question(
        String id,
        MarkdownText stem,
        MarkdownText prompt,
        Shape shape,
        Optional<MarkdownText> hint,
        MarkdownText why,
        Optional<Located> section,
        String source,
        Position at,
        String version) {

    Question(
            String id,
            MarkdownText stem,
            MarkdownText prompt,
            Shape shape,
            Optional<MarkdownText> hint,
            MarkdownText why,
            Optional<Located> section,
            String source,
            Position at) {
        this(
                id,
                stem,
                prompt,
                shape,
                hint,
                why,
                section,
                source,
                at,
                versionOf(stem, prompt, shape));
    }

    /** All its texts, in the order they are read. */
    public List<MarkdownText> texts() {
        var texts = new ArrayList<>(List.of(stem, prompt));
        texts.addAll(shape.texts());
        hint.ifPresent(texts::add);
        texts.add(why);
        return texts;
    }

    /**
     * The words of the link to the section that answers it, which the editor wrote in {@code why};
     * empty when there is none.
     */
    String sectionWords() {
        var words = new StringBuilder();
        why.walk(
                node -> {
                    if (words.isEmpty() && node instanceof Link link && leadsToSection(link)) {
                        words.append(why.part(MarkdownText.children(link)).plain());
                    }
                });
        return words.toString();
    }

    private boolean leadsToSection(Link link) {
        return section.map(to -> to.text().equals(link.getDestination())).orElse(false);
    }

    private static String versionOf(MarkdownText stem, MarkdownText prompt, Shape shape) {
        return Digest.of(
                String.join(
                        "\n",
                        shape.kind(),
                        Digest.normalised(stem.plain()),
                        Digest.normalised(prompt.plain()),
                        shape.measure()),
                32);
    }
}
