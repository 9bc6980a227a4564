package org.sidestep.search;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A place that a search can lead to: a page as a whole, or one section of it.
 *
 * @param page the page's address
 * @param id of the section's heading; empty for a page as a whole
 * @param title the page's
 * @param heading the section's; empty for a page as a whole
 * @param text its words without any marks, a paragraph a line
 * @param names all names of a term, which mean the same
 */
public record Searchable(
        Kind kind,
        String page,
        String id,
        String title,
        String heading,
        String text,
        List<String> names) {
    public Searchable {
        names = List.copyOf(names);
        if (page.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException(
                    "what can be found has an address and a title: \"" + page + "\" " + title);
        }
    }

    /** A page, with the words that stand above its first heading or describe it. */
    public static Searchable page(Kind kind, String url, String title, String text) {
        return new Searchable(kind, url, "", title, "", text, List.of());
    }

    /** A part of a page. */
    public static Searchable section(Searchable page, String id, String heading, String text) {
        return new Searchable(page.kind, page.page, id, page.title, heading, text, List.of());
    }

    /** The same with names, each of which stands for all of them wherever it is looked for. */
    public Searchable called(List<String> names) {
        return new Searchable(kind, page, id, title, heading, text, names);
    }

    /** One that was written by {@link #write}. */
    static Searchable read(DataInput in) throws IOException {
        var kind = Kind.valueOf(in.readUTF());
        String page = in.readUTF();
        String id = in.readUTF();
        String title = in.readUTF();
        String heading = in.readUTF();
        var text = new byte[in.readInt()];
        in.readFully(text);
        var names = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            names.add(in.readUTF());
        }
        return new Searchable(
                kind, page, id, title, heading, new String(text, StandardCharsets.UTF_8), names);
    }

    /** All of it, for the next process. */
    void write(DataOutput out) throws IOException {
        out.writeUTF(kind.name());
        out.writeUTF(page);
        out.writeUTF(id);
        out.writeUTF(title);
        out.writeUTF(heading);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(names.size());
        for (String name : names) {
            out.writeUTF(name);
        }
    }

    public boolean isSection() {
        return !id.isEmpty();
    }

    /** Where it is read. */
    public String url() {
        return isSection() ? page + "#" + id : page;
    }
}
