package org.sidestep.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What every article, exercise, quiz and page has in its front matter.
 *
 * @param summary one sentence, shown in lists and to search engines
 * @param order the place in lists, smallest first
 * @param aliases old slugs that lead here
 */
public record Entry(
        SourceFile file,
        String title,
        String summary,
        int order,
        List<Located> aliases,
        boolean draft,
        Optional<LocalDate> publishOn) {

    public Entry {
        aliases = List.copyOf(aliases);
    }

    /** Reads the common keys. */
    public static Entry of(Document document) {
        Fields front = document.front();
        return new Entry(
                document.file(),
                front.required("title"),
                front.required("summary"),
                front.number("order").orElse(Integer.MAX_VALUE),
                front.texts("aliases"),
                front.flag("draft"),
                front.date("publish-on"));
    }

    public String slug() {
        return file.slug();
    }

    /** Where a key of the front matter stands; the file's start when it does not. */
    public Position at(String key) {
        var lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(key + ":")) {
                return file.at(i + 1, 1);
            }
        }
        return file.start();
    }

    /**
     * The first day on which readers may see it: {@link LocalDate#MIN} if no day is named, {@link
     * LocalDate#MAX} for a draft.
     */
    public LocalDate shownFrom() {
        return draft ? LocalDate.MAX : publishOn.orElse(LocalDate.MIN);
    }

    /** Whether readers may see it on the given day. */
    public boolean isPublic(LocalDate today) {
        return !shownFrom().isAfter(today);
    }
}
