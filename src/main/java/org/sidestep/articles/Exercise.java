package org.sidestep.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sidestep.content.Entry;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;

/**
 * An exercise: a card with fixed fields.
 *
 * @param muscles ids of glossary terms
 * @param parts the text under each fixed heading
 */
public record Exercise(
        Entry entry,
        Byline byline,
        Level level,
        List<Located> muscles,
        List<MarkdownText> equipment,
        MarkdownText dose,
        List<Frame> frames,
        List<MarkdownText> cautions,
        Map<Part, MarkdownText> parts) {

    /** How hard it is. */
    public enum Level {
        EASY,
        MEDIUM,
        HARD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Level> of(String word) {
            for (Level level : values()) {
                if (level.word().equals(word)) {
                    return Optional.of(level);
                }
            }
            return Optional.empty();
        }
    }

    /** The fixed headings of a card, in their order. */
    public enum Part {
        FEEL("Where you should feel it"),
        START("Start position"),
        STEPS("Steps"),
        EASIER("Easier"),
        HARDER("Harder"),
        MISTAKES("Common mistakes"),
        SURE("How sure are we?");

        private final String heading;

        Part(String heading) {
            this.heading = heading;
        }

        public String heading() {
            return heading;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Part> of(String heading) {
            for (Part part : values()) {
                if (part.heading.equalsIgnoreCase(heading)) {
                    return Optional.of(part);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * One picture of the movement.
     *
     * @param figure id in the figure index
     * @param alt what the picture teaches
     */
    public record Frame(Located figure, Located alt, MarkdownText caption) {}

    public Exercise {
        muscles = List.copyOf(muscles);
        equipment = List.copyOf(equipment);
        frames = List.copyOf(frames);
        cautions = List.copyOf(cautions);
        parts = Map.copyOf(parts);
    }

    /** All its texts, in the order of the file. */
    public List<MarkdownText> texts() {
        var texts = new ArrayList<MarkdownText>(equipment);
        texts.add(dose);
        frames.forEach(frame -> texts.add(frame.caption()));
        texts.addAll(cautions);
        for (Part part : Part.values()) {
            texts.add(parts.getOrDefault(part, MarkdownText.empty()));
        }
        return texts;
    }

    public String slug() {
        return entry.slug();
    }

    public String url() {
        return "/exercises/" + slug();
    }
}
