package org.sidestep.content;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What LaTeX means in plain text. Not jbibtex's own printer: it knows few accents, has the Greek
 * letters from sigma on wrong, and its parser throws on a dash or a bare ampersand.
 */
final class Latex {
    private static final Pattern ACCENT =
            Pattern.compile(
                    "\\\\(?:([`'^\"~=.])|([bcdHkruv])(?![A-Za-z]) ?)\\{?\\\\?([A-Za-z])\\}?");
    private static final Map<String, String> ACCENTS =
            pairs(
                    "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r"
                            + " \u030a H \u030b v \u030c d \u0323 c \u0327 k \u0328 b \u0331");
    private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)(?: |\\{\\})?");
    private static final Map<String, String> SYMBOLS =
            pairs(
                    "ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı dh ð DH Ð th þ TH Þ S §"
                            + " dots … ldots … textellipsis … textendash – textemdash — textasciitilde"
                            + " ~ textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright"
                            + " ” textless < textgreater > textregistered ® texttrademark ™ textdegree"
                            + " ° pm ± textpm ± times × texttimes × leq ≤ geq ≥ textmu µ alpha α beta β"
                            + " gamma γ delta δ epsilon ε kappa κ lambda λ mu μ pi π sigma σ chi χ"
                            + " omega ω");
    private static final Set<String> DRESS =
            Set.of(
                    "emph",
                    "it",
                    "textit",
                    "bf",
                    "textbf",
                    "rm",
                    "textrm",
                    "sc",
                    "textsc",
                    "textup",
                    "textsuperscript",
                    "textsubscript",
                    "mbox",
                    "url",
                    "NoCaseChange");

    private Latex() {}

    /**
     * Words: accents, symbols, dashes and quotation marks are put in, braces and dress taken off.
     */
    static String plain(String latex) {
        String text = latex.replaceAll("[\\s\\p{Cntrl}]+", " ");
        text = ACCENT.matcher(text).replaceAll(Latex::accented);
        text = COMMAND.matcher(text).replaceAll(Latex::symbol);
        text = text.replaceAll("(?<!\\\\)[{}$]", "").replaceAll("(?<!\\\\)~|\\\\[\\\\,;:]", " ");
        text = text.replaceAll("\\\\([^A-Za-z])", "$1").replace("---", "—").replace("--", "–");
        text = text.replace("``", "“").replace("''", "”").replaceAll(" +", " ").strip();
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** An address or a number, in which only an escape has a meaning. */
    static String bare(String latex) {
        return latex.replaceAll("\\\\(?:textasciitilde ?|~)(?:\\{\\})?", "~")
                .replaceAll("\\\\([^A-Za-z])|[{}]", "$1")
                .strip();
    }

    private static String accented(MatchResult match) {
        String accent = match.group(1) == null ? match.group(2) : match.group(1);
        return match.group(3) + ACCENTS.get(accent);
    }

    private static String symbol(MatchResult command) {
        String name = command.group(1);
        return DRESS.contains(name)
                ? ""
                : Matcher.quoteReplacement(SYMBOLS.getOrDefault(name, command.group()));
    }

    private static Map<String, String> pairs(String words) {
        Iterator<String> next = List.of(words.split(" ")).iterator();
        Map<String, String> pairs = new HashMap<>();
        while (next.hasNext()) {
            pairs.put(next.next(), next.next());
        }
        return pairs;
    }
}
