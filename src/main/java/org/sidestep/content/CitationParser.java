package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkProcessor;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;

/**
 * Reads Pandoc's bracketed citations; anything else in brackets is left to the other processors.
 */
final class CitationParser implements LinkProcessor {
    private static final int LONGEST = 1_000;
    private static final Pattern SOURCE =
            Pattern.compile("\\s*@([A-Za-z0-9_:.-]*[A-Za-z0-9_])\\s*(?:,\\s*([^;]+?))?\\s*");

    @Override
    public LinkResult process(LinkInfo link, Scanner scanner, InlineParserContext context) {
        String inside = link.text();
        boolean plainBrackets =
                link.destination() == null && link.label() == null && link.marker() == null;
        if (!plainBrackets || inside.length() > LONGEST || !inside.stripLeading().startsWith("@")) {
            return LinkResult.none();
        }
        List<Citation.Source> sources = sources(inside);
        return sources.isEmpty()
                ? LinkResult.none()
                : LinkResult.replaceWith(new Citation(sources), link.afterTextBracket());
    }

    private static List<Citation.Source> sources(String inside) {
        var sources = new ArrayList<Citation.Source>();
        for (String part : inside.split(";")) {
            Matcher matcher = SOURCE.matcher(part);
            if (!matcher.matches()) {
                return List.of();
            }
            String locator = matcher.group(2) == null ? "" : matcher.group(2).strip();
            sources.add(new Citation.Source(matcher.group(1), locator));
        }
        return sources;
    }
}
