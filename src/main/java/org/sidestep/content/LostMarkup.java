package org.sidestep.content;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds signs that were meant as Markdown but are shown to readers as they stand. */
final class LostMarkup {
    private static final String WORDS = "\\[[^\\[\\]]{1,300}]";
    private static final String ADDRESS =
            "(?:[^\\s()\\[\\]]{0,300}(?:/|\\.md|#|:)[^\\s()\\[\\]]{0,300})";
    private static final Pattern NO_REFERENCE = Pattern.compile(WORDS + "\\[[^\\[\\]]{0,300}]");
    private static final Pattern GAP =
            Pattern.compile("(" + WORDS + ")\\s+(\\(" + ADDRESS + "\\))");
    private static final Pattern SWAPPED =
            Pattern.compile("\\(([^()]{1,300})\\)\\[(" + ADDRESS + ")]");
    private static final Pattern CITATION =
            Pattern.compile("\\[[^\\[\\]]{0,200}@[A-Za-z][^\\[\\]]{0,300}]");
    private static final Pattern KEY =
            Pattern.compile("@\\s*([A-Za-z][A-Za-z0-9_:.-]*[A-Za-z0-9_])");
    private static final Pattern NO_SPACE = Pattern.compile("^(#{2,6})\\p{L}.{0,200}");
    private static final Pattern BAD_ID = Pattern.compile("\\{\\s*#?\\s*([^{}]{0,100})}?\\s*$");

    private final Problems problems;
    private final SourceFile file;

    LostMarkup(MarkdownText text, Problems problems) {
        this.problems = problems;
        this.file = text.file();
    }

    void check(List<Passage> passages) {
        for (Passage passage : passages) {
            if (passage.text().indexOf('[') >= 0) {
                links(passage);
                citations(passage);
            }
            headings(passage);
        }
    }

    private void links(Passage passage) {
        report(
                passage,
                NO_REFERENCE,
                "link",
                Check.LINK_SYNTAX,
                found -> "write the address itself, `[words](file.md)`");
        report(
                passage,
                GAP,
                "link",
                Check.LINK_SYNTAX,
                found -> "take out the space: `" + found.group(1) + found.group(2) + "`");
        report(
                passage,
                SWAPPED,
                "link",
                Check.LINK_SYNTAX,
                found -> "swap the brackets: `[" + found.group(1) + "](" + found.group(2) + ")`");
    }

    private void citations(Passage passage) {
        report(
                passage,
                CITATION,
                "citation",
                Check.CITATION_SYNTAX,
                found ->
                        "write `["
                                + String.join(
                                        "; ",
                                        KEY.matcher(found.group())
                                                .results()
                                                .map(key -> "@" + key.group(1))
                                                .toList())
                                + "]`");
    }

    private void headings(Passage passage) {
        if (passage.kind() == Passage.Kind.HEADING) {
            report(
                    passage,
                    BAD_ID,
                    "id",
                    Check.HEADING_SYNTAX,
                    found -> "write `{#" + Slugs.from(found.group(1)) + "}` at its end");
        } else if (passage.kind() == Passage.Kind.PARAGRAPH) {
            report(
                    passage,
                    NO_SPACE,
                    "heading",
                    Check.HEADING_SYNTAX,
                    found -> "put a space after `" + found.group(1) + "`");
        }
    }

    /** What an editor escaped with a backslash is meant to be shown: it stands otherwise there. */
    private void report(
            Passage passage,
            Pattern pattern,
            String what,
            Check check,
            java.util.function.Function<Matcher, String> mend) {
        Matcher found = pattern.matcher(passage.text());
        while (found.find()) {
            if (!passage.isCode(found.start()) && file.text().contains(found.group())) {
                problems.add(
                        passage.at(found.start()),
                        check,
                        "`"
                                + shortened(found.group())
                                + "` is no "
                                + what
                                + " and is shown as it stands; "
                                + mend.apply(found));
            }
        }
    }

    private static String shortened(String words) {
        return words.length() > 80 ? words.substring(0, 80) + "…" : words;
    }
}
