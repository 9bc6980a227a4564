package org.sidestep.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.SourceSpan;

/**
 * The headings of one file that have no id of their own, and the ids to write at their ends. Only
 * those bytes are added; all others stay as they are.
 */
public record MissingIds(SourceFile file, List<MissingId> ids) {
    private static final Pattern UNDERLINE = Pattern.compile(" {0,3}(?:=+|-+)[ \\t]*");
    private static final Pattern HASHES =
            Pattern.compile("(\\uFEFF? {0,3}#{1,6}(?:[ \\t].*?)?)(?:[ \\t]+#+)?[ \\t]*");
    private static final Pattern WORDS = Pattern.compile("(.*?)[ \\t]*");

    /** An id and the line at whose end it belongs. */
    public record MissingId(int line, String id) {}

    /**
     * The ids that a file lacks.
     *
     * @param level the headings that need one; 0 for all
     * @param taken ids that other files use
     */
    public static MissingIds in(SourceFile file, int level, Collection<String> taken) {
        MarkdownText text = Document.of(file, new Problems()).text();
        var used = new FreshIds();
        used.takeAll(taken);
        used.takeAll(fixed(text));
        var ids = new ArrayList<MissingId>();
        for (SectionHeading heading : text.headings()) {
            if (!heading.fixed() && (level == 0 || heading.getLevel() == level)) {
                String id = used.like(heading.id());
                ids.add(new MissingId(lastLine(heading, file), id));
            }
        }
        return new MissingIds(file, List.copyOf(ids));
    }

    /** The ids that the editor wrote into a file. */
    public static List<String> fixed(SourceFile file) {
        return fixed(Document.of(file, new Problems()).text());
    }

    private static List<String> fixed(MarkdownText text) {
        return text.headings().stream()
                .filter(SectionHeading::fixed)
                .map(SectionHeading::id)
                .toList();
    }

    /** The file's bytes with the ids; empty when they would not be read as meant. */
    public Optional<byte[]> writtenInto(byte[] bytes) {
        Map<Integer, String> byLine =
                ids.stream().collect(Collectors.toMap(MissingId::line, MissingId::id));
        var written = new ByteArrayOutputStream();
        int line = 1;
        int start = 0;
        for (int end = 0; end <= bytes.length; end++) {
            if (end == bytes.length || bytes[end] == '\n' || bytes[end] == '\r') {
                write(
                        new String(bytes, start, end - start, StandardCharsets.UTF_8),
                        line,
                        byLine,
                        written);
                boolean pair =
                        end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n';
                int next = Math.min(bytes.length, end + (pair ? 2 : 1));
                written.write(bytes, end, next - end);
                start = next;
                end = pair ? end + 1 : end;
                line++;
            }
        }
        return Optional.of(written.toByteArray()).filter(this::isAsMeant);
    }

    private static void write(
            String words, int line, Map<Integer, String> byLine, ByteArrayOutputStream into) {
        String with = words;
        String id = byLine.get(line);
        Matcher hashes = HASHES.matcher(words);
        Matcher heading = hashes.matches() ? hashes : WORDS.matcher(words);
        if (id != null && heading.matches()) {
            int at = heading.end(1);
            with = words.substring(0, at) + " {#" + id + "}" + words.substring(at);
        }
        into.writeBytes(with.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isAsMeant(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var before = new HashSet<>(fixed(file));
        ids.forEach(missing -> before.add(missing.id()));
        var after = new SourceFile(file.path(), text);
        return before.equals(new HashSet<>(fixed(after)))
                && in(after, 0, List.of()).ids().size()
                        == in(file, 0, List.of()).ids().size() - ids.size();
    }

    /** The last line with words: a heading may be underlined instead of marked. */
    private static int lastLine(SectionHeading heading, SourceFile file) {
        List<SourceSpan> spans = heading.getSourceSpans();
        int last = spans.get(spans.size() - 1).getLineIndex();
        boolean underlined =
                spans.size() > 1 && UNDERLINE.matcher(file.lines().get(last)).matches();
        return underlined ? last : last + 1;
    }
}
