package org.sidestep.web;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the layout shows around every page.
 *
 * @param base the site's own address, without a slash at the end
 * @param pages links at the foot of each page
 * @param preview what an editor sees besides; empty for readers
 */
public record SiteFrame(
        String title,
        String tagline,
        Locale language,
        String base,
        List<PageLink> pages,
        Optional<PreviewFrame> preview) {
    /** A link in a list. */
    public record PageLink(String url, String title) {}

    public SiteFrame {
        pages = List.copyOf(pages);
    }

    /** One that was written by {@link #write}. */
    static SiteFrame read(DataInput in) throws IOException {
        String title = in.readUTF();
        String tagline = in.readUTF();
        var language = Locale.forLanguageTag(in.readUTF());
        String base = in.readUTF();
        var pages = new ArrayList<PageLink>();
        for (int left = in.readInt(); left > 0; left--) {
            pages.add(new PageLink(in.readUTF(), in.readUTF()));
        }
        return new SiteFrame(title, tagline, language, base, pages, Optional.empty());
    }

    /** All that readers see of it, for the next process. */
    void write(DataOutput out) throws IOException {
        out.writeUTF(title);
        out.writeUTF(tagline);
        out.writeUTF(language.toLanguageTag());
        out.writeUTF(base);
        out.writeInt(pages.size());
        for (PageLink page : pages) {
            out.writeUTF(page.url());
            out.writeUTF(page.title());
        }
    }
}
