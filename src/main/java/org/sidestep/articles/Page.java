package org.sidestep.articles;

import org.sidestep.content.Document;
import org.sidestep.content.Entry;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Problems;
import org.sidestep.content.ProseChecks;
import org.sidestep.content.SourceFile;

/**
 * A page that is no article: about, privacy, credits; {@code home} is the text of the home page.
 */
public record Page(Entry entry, MarkdownText text) {
    public static final String HOME = "home";

    /** What could be read; what is wrong with it is in {@code problems}. */
    public static Page parse(SourceFile file, Problems problems) {
        var document = Document.of(file, problems);
        var page = new Page(Entry.of(document), document.text());
        document.front().refuseOthers();
        ProseChecks.wording(page.text(), problems);
        return page;
    }

    public String slug() {
        return entry.slug();
    }

    public String url() {
        return slug().equals(HOME) ? "/" : "/" + slug();
    }
}
