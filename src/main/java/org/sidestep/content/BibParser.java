package org.sidestep.content;

import java.io.StringReader;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.Token;
import org.jbibtex.TokenMgrException;

/**
 * Reads BibTeX an entry at a time, so that a mistake costs only its own entry and its line is
 * known.
 */
final class BibParser {
    private static final Pattern HEAD =
            Pattern.compile("(?:^|(?<=[})]))[ \\t]*(@)[ \\t]*(\\w+)[ \\t]*[{(]", Pattern.MULTILINE);
    private static final Pattern OUTSIDE =
            Pattern.compile("^[ \\t]*([^%\\s].*)$", Pattern.MULTILINE);
    private static final Pattern INCLUDE =
            Pattern.compile("@(?:\\s|%[^\\n]*+\\n)*+include\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEXER_PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
    // What a citation can name: see CitationParser.
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_:.-]*[A-Za-z0-9_]");
    private static final String EXAMPLE = "write an entry as `@article{ferber2011, year = {2011}}`";
    private static final int LONGEST_ABBREVIATION = 1_000;

    private final SourceFile bib;
    private final Problems problems;
    private final int[] lineStarts;
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Map<String, Reference> references = new LinkedHashMap<>();

    BibParser(SourceFile bib, Problems problems) {
        this.bib = bib;
        this.problems = problems;
        this.lineStarts =
                IntStream.rangeClosed(0, bib.text().length())
                        .filter(i -> i == 0 || bib.text().charAt(i - 1) == '\n')
                        .toArray();
    }

    /** The references by their keys, in the order of the file. */
    Map<String, Reference> references() {
        String text = bib.text();
        List<MatchResult> heads = HEAD.matcher(text).results().toList();
        int header = heads.isEmpty() ? text.length() : heads.get(0).start(1);
        Matcher outside = OUTSIDE.matcher(text.substring(0, header));
        if (outside.find()) {
            refuseOutside(outside.start(1));
        }
        for (int i = 0; i < heads.size(); i++) {
            int start = heads.get(i).start(1);
            int end = i + 1 < heads.size() ? heads.get(i + 1).start(1) : text.length();
            readSafely(new Piece(heads.get(i).group(2), start, text.substring(start, end)));
        }
        return references;
    }

    /** The first line of what the editor wrote, as a message quotes it. */
    static String quoted(String words) {
        String line = words.strip().lines().findFirst().orElse("");
        return "\"" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "\"";
    }

    private void readSafely(Piece piece) {
        try {
            read(piece);
        } catch (StackOverflowError e) {
            // jbibtex calls itself once for every # that joins two texts.
            refuse(
                    piece.start(),
                    quoted(piece.text()) + " joins too many texts; write them as one");
        }
    }

    private void read(Piece piece) {
        if (piece.isA("comment") || piece.isA("preamble")) {
            return;
        }
        // jbibtex would open the file that @include names, wherever on the machine it is.
        if (INCLUDE.matcher(piece.text()).find()) {
            refuse(piece.start(), "@include is not read; copy the entries of that file here");
            return;
        }
        database(piece)
                .ifPresent(
                        database -> {
                            database.getStrings().values().forEach(string -> define(piece, string));
                            database.getEntries().values().forEach(entry -> keep(piece, entry));
                        });
    }

    private Optional<BibTeXDatabase> database(Piece piece) {
        try {
            var parser = new LenientParser();
            abbreviations.forEach(parser::addMacro);
            BibTeXDatabase database = parser.parse(new StringReader(piece.text()));
            parser.unknownWords.forEach(word -> refuseBareWord(piece, word));
            return Optional.of(database);
        } catch (ParseException e) {
            return recovered(piece, e);
        } catch (TokenMgrException e) {
            refuseCharacter(piece, e.getMessage());
        } catch (RuntimeException e) {
            refuse(piece.start(), quoted(piece.text()) + " cannot be understood; " + EXAMPLE);
        }
        return Optional.empty();
    }

    private Optional<BibTeXDatabase> recovered(Piece piece, ParseException e) {
        Token found = e.currentToken == null ? null : e.currentToken.next;
        if (found == null || found.image.isEmpty()) {
            refuse(piece.start(), quoted(piece.text()) + " is never closed; write a } for every {");
            return Optional.empty();
        }
        int offset = offset(piece, found.beginLine, found.beginColumn);
        Set<String> expected =
                Arrays.stream(e.expectedTokenSequences)
                        .map(sequence -> e.tokenImage[sequence[0]])
                        .collect(Collectors.toSet());
        if (expected.contains("\"@\"")) {
            refuseOutside(offset);
            return database(piece.upTo(offset));
        }
        boolean afterField = expected.contains("\"#\"");
        String instead = afterField ? "write a comma before it, or a } to end the entry" : EXAMPLE;
        refuse(offset, quoted(found.image) + " cannot stand here; " + instead);
        return Optional.empty();
    }

    private void refuseOutside(int offset) {
        String found = quoted(bib.text().substring(offset));
        refuse(
                offset,
                found + " stands outside every entry; begin an entry with @ and a remark with %");
    }

    private void refuseBareWord(Piece piece, String word) {
        int offset = piece.endOf("[=#]\\s*(?=" + Pattern.quote(word) + ")");
        refuse(offset, quoted(word) + " is not in braces; write `{" + word + "}`");
    }

    private void refuseCharacter(Piece piece, String message) {
        Matcher place = LEXER_PLACE.matcher(message);
        int offset =
                place.find()
                        ? offset(
                                piece,
                                Integer.parseInt(place.group(1)),
                                Integer.parseInt(place.group(2)))
                        : piece.start();
        refuse(offset, quoted(bib.text().substring(offset)) + " cannot stand here; " + EXAMPLE);
    }

    private void define(Piece piece, BibTeXString string) {
        String name = string.getKey().getValue();
        String words = string.getValue().toUserString();
        // Abbreviations made of abbreviations could otherwise double without end.
        if (words.length() > LONGEST_ABBREVIATION) {
            refuse(
                    piece.start(),
                    quoted(name) + " stands for too many words; write them where they are needed");
            return;
        }
        abbreviations.put(name, words);
    }

    private void keep(Piece piece, BibTeXEntry entry) {
        String key = entry.getKey().getValue();
        Reference first = references.get(key);
        if (!KEY.matcher(key).matches()) {
            refuse(
                    piece.start(),
                    "the key "
                            + quoted(key)
                            + " cannot be cited; write letters and digits, as in"
                            + " `@article{ferber2011,`");
        } else if (first != null) {
            problems.add(
                    at(piece.start()),
                    Check.REFERENCE_DUPLICATE,
                    quoted(key)
                            + " is already the key of the entry in line "
                            + first.position().line()
                            + "; remove this entry, or give it a key of its own");
        } else {
            references.put(
                    key,
                    new ReferenceDraft(entry, at(piece.start()), fieldProblems(piece)).reference());
        }
    }

    private BiConsumer<String, String> fieldProblems(Piece piece) {
        return (field, message) -> {
            int offset = piece.endOf("[,{(\\s](?=" + Pattern.quote(field) + "\\s*=)");
            problems.add(at(offset), Check.REFERENCE_FIELD, message);
        };
    }

    private void refuse(int offset, String message) {
        problems.add(at(offset), Check.REFERENCE_SYNTAX, message);
    }

    private int offset(Piece piece, int line, int column) {
        int lineOfPiece = at(piece.start()).line();
        int start = line == 1 ? piece.start() : lineStarts[lineOfPiece + line - 2];
        return start + column - 1;
    }

    private Position at(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found < 0 ? -found - 2 : found;
        return bib.at(line + 1, offset - lineStarts[line] + 1);
    }

    /** The text from one {@code @} to the next, and where it starts in the file. */
    private record Piece(String kind, int start, String text) {
        boolean isA(String other) {
            return kind.equalsIgnoreCase(other);
        }

        Piece upTo(int offset) {
            return new Piece(kind, start, text.substring(0, offset - start));
        }

        int endOf(String pattern) {
            Matcher matcher = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text);
            return start + (matcher.find() ? matcher.end() : 0);
        }
    }

    /** Goes on where jbibtex would give up, so that the place can be named. */
    private static final class LenientParser extends BibTeXParser {
        private final Set<String> unknownWords = new TreeSet<>();

        LenientParser() throws ParseException {}

        @Override
        public void checkStringResolution(Key key, BibTeXString string) {
            if (string == null) {
                unknownWords.add(key.getValue());
            }
        }

        @Override
        public void checkCrossReferenceResolution(Key key, BibTeXEntry entry) {
            // Every entry is parsed by itself, so none can be found here.
        }

        @Override
        public String nextKey() {
            return "";
        }
    }
}
