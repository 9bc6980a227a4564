package org.sidestep.articles;

import java.time.LocalDate;
import java.util.List;
import org.sidestep.content.Entry;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Prose;

/**
 * An article.
 *
 * @param related slugs of the articles to go to next
 * @param minutes how long reading takes; at least one
 */
public record Article(
        Entry entry,
        Byline byline,
        String topic,
        List<Located> related,
        MarkdownText text,
        int minutes) {
    private static final int WORDS_A_MINUTE = 200;

    /** A heading to jump to. */
    public record Section(String id, String title) {}

    public Article {
        related = List.copyOf(related);
    }

    public String slug() {
        return entry.slug();
    }

    public String url() {
        return "/articles/" + slug();
    }

    /** Its words, read anew each time. */
    public Prose prose() {
        return Prose.of(text);
    }

    /** The last day on which someone is known to have vouched for it. */
    public LocalDate latest() {
        return byline.latest();
    }

    public List<Section> sections() {
        return text.outline().headings().stream()
                .filter(heading -> heading.level() == 2)
                .map(heading -> new Section(heading.id(), heading.title()))
                .toList();
    }

    /** How long reading a text takes, at 200 words a minute; at least one. */
    static int minutes(MarkdownText text) {
        return Math.max(1, Math.round((float) text.words() / WORDS_A_MINUTE));
    }
}
