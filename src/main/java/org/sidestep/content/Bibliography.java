package org.sidestep.content;

import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.Token;
import org.jbibtex.TokenMgrException;
import org.sidestep.content.Reference.Author;

/**
 * Every source the site may cite, as kept in {@code references.bib}; immutable, in the order of the
 * file.
 */
public final class Bibliography {
    private static final Bibliography EMPTY = new Bibliography(Map.of());

    private final Map<String, Reference> byKey;

    private Bibliography(Map<String, Reference> byKey) {
        this.byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /**
     * Reads BibTeX; what is wrong becomes a problem, and every entry that can be understood is
     * kept.
     */
    public static Bibliography parse(SourceFile bib, Problems problems) {
        return new Bibliography(new Parser(bib, problems).references());
    }

    /** A bibliography without sources, for a site that cites nothing. */
    public static Bibliography empty() {
        return EMPTY;
    }

    /** The source with this key, written as in {@code [@key]}. */
    public Optional<Reference> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** All sources in the order of the file. */
    public Collection<Reference> all() {
        return byKey.values();
    }

    private static String quoted(String words) {
        String line = words.strip().lines().findFirst().orElse("");
        return "\"" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "\"";
    }

    /**
     * Reads an entry at a time, so that a mistake costs no more than its own entry and its line is
     * known.
     */
    private static final class Parser {
        private static final Pattern HEAD =
                Pattern.compile(
                        "(?:^|(?<=[})]))[ \\t]*(@)[ \\t]*(\\w+)[ \\t]*[{(]", Pattern.MULTILINE);
        private static final Pattern OUTSIDE =
                Pattern.compile("^[ \\t]*([^%\\s].*)$", Pattern.MULTILINE);
        private static final Pattern INCLUDE =
                Pattern.compile("@(?:\\s|%[^\\n]*+\\n)*+include\\b", Pattern.CASE_INSENSITIVE);
        private static final Pattern LEXER_PLACE = Pattern.compile("at line (\\d+), column (\\d+)");
        // What a citation can name: see CitationParser.
        private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_:.-]*[A-Za-z0-9_]");
        private static final String ENTRY_EXAMPLE =
                "write an entry as @article{ferber2011, year = {2011}}";
        private static final int LONGEST_ABBREVIATION = 1_000;

        private final SourceFile bib;
        private final Problems problems;
        private final int[] lineStarts;
        private final Map<String, String> abbreviations = new HashMap<>();
        private final Map<String, Reference> references = new LinkedHashMap<>();

        Parser(SourceFile bib, Problems problems) {
            this.bib = bib;
            this.problems = problems;
            this.lineStarts =
                    IntStream.rangeClosed(0, bib.text().length())
                            .filter(i -> i == 0 || bib.text().charAt(i - 1) == '\n')
                            .toArray();
        }

        Map<String, Reference> references() {
            String text = bib.text();
            List<MatchResult> heads = HEAD.matcher(text).results().toList();
            Matcher outside =
                    OUTSIDE.matcher(
                            heads.isEmpty() ? text : text.substring(0, heads.get(0).start(1)));
            if (outside.find()) {
                refuseOutside(outside.start(1));
            }
            for (int i = 0; i < heads.size(); i++) {
                int start = heads.get(i).start(1);
                int end = i + 1 < heads.size() ? heads.get(i + 1).start(1) : text.length();
                read(new Piece(heads.get(i).group(2), start, text.substring(start, end)));
            }
            return references;
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
                                database.getStrings()
                                        .values()
                                        .forEach(abbreviation -> define(piece, abbreviation));
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
            } catch (RuntimeException | StackOverflowError e) {
                // The generated parser calls itself once for every # that joins two texts.
                refuse(
                        piece.start(),
                        quoted(piece.text()) + " cannot be understood; " + ENTRY_EXAMPLE);
            }
            return Optional.empty();
        }

        private Optional<BibTeXDatabase> recovered(Piece piece, ParseException e) {
            Token found = e.currentToken == null ? null : e.currentToken.next;
            if (found == null || found.image.isEmpty()) {
                refuse(
                        piece.start(),
                        quoted(piece.text()) + " is never closed; write a } for every {");
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
            refuse(
                    offset,
                    quoted(found.image)
                            + " cannot stand here; "
                            + (afterField
                                    ? "write a comma before it, or a } to end the entry"
                                    : ENTRY_EXAMPLE));
            return Optional.empty();
        }

        private void refuseOutside(int offset) {
            refuse(
                    offset,
                    quoted(bib.text().substring(offset))
                            + " stands outside every entry; begin an entry with @, as in "
                            + "@article{ferber2011, and a remark with %");
        }

        private void refuseBareWord(Piece piece, String word) {
            int offset = piece.endOf("[=#]\\s*(?=" + Pattern.quote(word) + ")");
            refuse(offset, quoted(word) + " is not in braces; write {" + word + "}");
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
            refuse(
                    offset,
                    quoted(bib.text().substring(offset)) + " cannot stand here; " + ENTRY_EXAMPLE);
        }

        private void define(Piece piece, BibTeXString abbreviation) {
            String name = abbreviation.getKey().getValue();
            String words = abbreviation.getValue().toUserString();
            // Abbreviations made of abbreviations could otherwise double without end.
            if (words.length() > LONGEST_ABBREVIATION) {
                refuse(
                        piece.start(),
                        quoted(name)
                                + " stands for too many words; write them where they are needed");
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
                                + " cannot be cited; write letters and digits, as in @article{ferber2011,");
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
                        key, new Draft(entry, at(piece.start()), refuseField(piece)).reference());
            }
        }

        private BiConsumer<String, String> refuseField(Piece piece) {
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

    /** An entry on its way to being a reference: its fields are checked and become plain text. */
    private static final class Draft {
        private static final List<String> DATED =
                List.of(
                        "article",
                        "book",
                        "collection",
                        "conference",
                        "inbook",
                        "incollection",
                        "inproceedings",
                        "mastersthesis",
                        "phdthesis",
                        "proceedings",
                        "report",
                        "techreport",
                        "thesis");
        private static final List<String> UNDATED =
                List.of(
                        "booklet",
                        "dataset",
                        "electronic",
                        "manual",
                        "misc",
                        "online",
                        "software",
                        "unpublished",
                        "webpage",
                        "www");
        private static final Pattern DOI_PREFIX =
                Pattern.compile(
                        "^(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)", Pattern.CASE_INSENSITIVE);
        private static final Pattern LINK_COMMAND = Pattern.compile("\\\\url\\s*\\{([^}]*)\\}");
        private static final Pattern RANGE = Pattern.compile("(?<=\\d) ?-+ ?(?=\\w)");
        private static final Pattern YEAR = Pattern.compile("\\d{4}");
        private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");

        private final BibTeXEntry entry;
        private final Position position;
        private final BiConsumer<String, String> problems;
        private final String key;
        private final String type;

        Draft(BibTeXEntry entry, Position position, BiConsumer<String, String> problems) {
            this.entry = entry;
            this.position = position;
            this.problems = problems;
            this.key = entry.getKey().getValue();
            this.type = entry.getType().getValue().toLowerCase(Locale.ROOT);
        }

        Reference reference() {
            checkType();
            return new Reference(
                    key,
                    type,
                    authors(),
                    title(),
                    container(),
                    year(),
                    plain("volume"),
                    plain("number", "issue"),
                    RANGE.matcher(plain("pages")).replaceAll("–"),
                    doi(),
                    checked("pmid", bare("pmid"), Reference.PMID.asMatchPredicate(), "{21391799}"),
                    checked(
                            "pmcid",
                            bare("pmcid"),
                            Reference.PMCID.asMatchPredicate(),
                            "{PMC2792799}"),
                    checked(
                            "url",
                            address(),
                            Reference::isWebAddress,
                            "{https://www.nhs.uk/conditions/hip-pain}"),
                    plain("note"),
                    position);
        }

        private void checkType() {
            List<String> known = Stream.concat(DATED.stream(), UNDATED.stream()).toList();
            if (!known.contains(type)) {
                problems.accept(
                        "@" + type,
                        quoted("@" + type)
                                + " is no kind of entry; "
                                + Suggestion.among(known, type));
            }
        }

        private List<Author> authors() {
            String written = raw("author", "editor");
            List<Author> authors = Names.of(written);
            Names.takenForPerson(written)
                    .ifPresent(
                            name ->
                                    problems.accept(
                                            "author",
                                            quoted(name)
                                                    + " would be printed as the name of a person; write {{"
                                                    + name
                                                    + "}}"));
            if (!authors.isEmpty()) {
                return authors;
            }
            if (house().isEmpty()) {
                needed("author", "{Ferber, R. and Farr, L.}, or {{Its Name}} for an organisation");
            }
            return house().isEmpty() || plain("title").isEmpty()
                    ? List.of()
                    : List.of(new Author(house(), ""));
        }

        private String title() {
            String title = plain("title");
            if (title.isEmpty() && (DATED.contains(type) || house().isEmpty())) {
                missing("title", "{{Its title}}");
            }
            return Stream.of(title, house(), key)
                    .filter(name -> !name.isEmpty())
                    .findFirst()
                    .orElseThrow();
        }

        private String container() {
            if (type.equals("article")) {
                String journal = plain("journal", "journaltitle");
                if (journal.isEmpty()) {
                    missing("journal", "{Journal of Athletic Training}");
                }
                return journal;
            }
            String book = plain("booktitle");
            String edition = plain("edition");
            return Stream.of(
                            book.isEmpty() ? "" : "In: " + book,
                            edition.isEmpty() ? "" : edition + " ed",
                            imprint())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(". "));
        }

        private String imprint() {
            String howPublished = LINK_COMMAND.matcher(raw("howpublished")).replaceAll("");
            String publisher =
                    Stream.of(
                                    plain("publisher", "school"),
                                    Latex.plain(howPublished),
                                    signed() ? house() : "")
                            .filter(name -> !name.isEmpty())
                            .findFirst()
                            .orElse("");
            String place = plain("address", "location");
            return place.isEmpty() || publisher.isEmpty()
                    ? place + publisher
                    : place + ": " + publisher;
        }

        private String year() {
            String written = plain("year", "date");
            Matcher year = YEAR.matcher(written);
            if (year.find()) {
                return year.group();
            }
            if (!written.isEmpty()) {
                problems.accept("year", quoted(written) + " is no year; write year = {2011}");
            } else {
                needed("year", "{2011}");
            }
            return "";
        }

        private String doi() {
            String doi = DOI_PREFIX.matcher(bare("doi")).replaceFirst("");
            return checked(
                    "doi", doi, Reference.DOI.asMatchPredicate(), "{10.4085/1062-6050-46.2.142}");
        }

        private String address() {
            Matcher link = LINK_COMMAND.matcher(raw("howpublished"));
            return bare("url").isEmpty() && link.find() ? link.group(1).strip() : bare("url");
        }

        private String house() {
            return plain("organization", "institution");
        }

        private boolean signed() {
            return !raw("author", "editor").isEmpty();
        }

        private String plain(String... names) {
            String text = Latex.plain(raw(names));
            Matcher command = COMMAND.matcher(text);
            if (command.find()) {
                problems.accept(
                        names[0],
                        quoted(command.group())
                                + " is no LaTeX this site knows; write the letter itself, as in é");
            }
            return text;
        }

        private String bare(String name) {
            return Latex.bare(raw(name));
        }

        private String raw(String... names) {
            return Stream.of(names)
                    .map(name -> entry.getFields().get(new Key(name)))
                    .filter(Objects::nonNull)
                    .map(value -> value.toUserString().strip())
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        private String checked(
                String field, String value, Predicate<String> shape, String example) {
            if (value.isEmpty() || shape.test(value)) {
                return value;
            }
            problems.accept(
                    field,
                    field + " cannot be " + quoted(value) + "; write " + field + " = " + example);
            return "";
        }

        private void needed(String field, String example) {
            if (DATED.contains(type)) {
                missing(field, example);
            }
        }

        private void missing(String field, String example) {
            problems.accept(
                    field,
                    quoted("@" + type + "{" + key)
                            + " has no "
                            + field
                            + "; write "
                            + field
                            + " = "
                            + example);
        }
    }

    /**
     * BibTeX's lists of names: {@code Ferber, R. and Rianne van der Heijden and {Its Name} and
     * others}.
     */
    private static final class Names {
        private static final Pattern AND = Pattern.compile(" and ", Pattern.CASE_INSENSITIVE);
        private static final Pattern COMMA = Pattern.compile(" ?, ?");
        private static final Pattern BLANK = Pattern.compile("[ ~]");
        private static final Pattern ORGANISATION =
                Pattern.compile(
                        "\\b(?:Agency|Association|Cent(?:er|re)|College|Committee|Council|Department|Foundation|Group"
                                + "|Institutes?|Ministry|NHS|Organi[sz]ation|Society|Trust|University)\\b");
        private static final Map<String, String> RANKS =
                Map.of("II", "2nd", "III", "3rd", "IV", "4th");
        private static final int MOST_INITIALS = 2;

        private Names() {}

        static List<Author> of(String written) {
            return split(written, AND).stream().map(Names::author).toList();
        }

        /** The first organisation that lacks the braces to keep its name together. */
        static Optional<String> takenForPerson(String written) {
            return split(written, AND).stream()
                    .filter(
                            name ->
                                    !isBraced(name)
                                            && !name.contains(",")
                                            && ORGANISATION.matcher(name).find())
                    .findFirst();
        }

        private static Author author(String name) {
            if (name.equalsIgnoreCase("others")) {
                return Author.OTHERS;
            }
            List<String> parts = split(name, COMMA);
            if (isBraced(name) || parts.isEmpty()) {
                return new Author(Latex.plain(name), "");
            }
            return parts.size() == 1 ? asSpoken(split(name, BLANK)) : asListed(parts);
        }

        /**
         * Such as {@code Rianne A. van der Heijden}: the family name begins with the first small
         * letter.
         */
        private static Author asSpoken(List<String> words) {
            int last = words.size() - 1;
            int family =
                    IntStream.range(1, last)
                            .filter(
                                    i ->
                                            Character.isLowerCase(
                                                    Latex.plain(words.get(i)).codePointAt(0)))
                            .findFirst()
                            .orElse(last);
            return person(words.subList(family, last + 1), words.subList(0, family), "");
        }

        /** Such as {@code DeVita, Jr., Vincent T.}. */
        private static Author asListed(List<String> parts) {
            String rank = parts.size() > 2 ? Latex.plain(parts.get(1)).replace(".", "") : "";
            return person(
                    parts.subList(0, 1),
                    parts.subList(parts.size() - 1, parts.size()),
                    RANKS.getOrDefault(rank, rank));
        }

        private static Author person(List<String> family, List<String> given, String rank) {
            String initials =
                    Pattern.compile("[^\\s.\\-‐]+")
                            .matcher(Latex.plain(String.join(" ", given)))
                            .results()
                            .flatMap(name -> initials(name.group()))
                            .limit(MOST_INITIALS)
                            .collect(Collectors.joining());
            return new Author(
                    Latex.plain(String.join(" ", family)), (initials + " " + rank).strip());
        }

        /** PubMed writes several initials as one word. */
        private static Stream<String> initials(String name) {
            boolean several = name.matches("\\p{Lu}{2,3}");
            return name.codePoints()
                    .limit(several ? MOST_INITIALS : 1)
                    .mapToObj(c -> Character.toString(Character.toUpperCase(c)));
        }

        private static boolean isBraced(String name) {
            return name.startsWith("{") && mask(name).chars().allMatch(c -> c == 0);
        }

        /** Cuts at every separator that stands outside braces; what is empty is left out. */
        private static List<String> split(String written, Pattern separator) {
            String text = written.replaceAll("\\s+", " ").strip();
            List<String> parts = new ArrayList<>();
            int from = 0;
            Matcher matcher = separator.matcher(mask(text));
            while (matcher.find()) {
                parts.add(text.substring(from, matcher.start()));
                from = matcher.end();
            }
            parts.add(text.substring(from));
            parts.removeIf(part -> Latex.plain(part).isEmpty());
            return parts;
        }

        private static String mask(String text) {
            var mask = new StringBuilder();
            int depth = 0;
            for (char c : text.toCharArray()) {
                depth += c == '{' ? 1 : 0;
                mask.append(depth > 0 ? '\0' : c);
                depth -= c == '}' && depth > 0 ? 1 : 0;
            }
            return mask.toString();
        }
    }

    /**
     * What LaTeX means in plain text. Not jbibtex's own printer, which knows few accents, has the
     * Greek letters after rho wrong, and throws on dashes and ampersands.
     */
    private static final class Latex {
        private static final Pattern ACCENT =
                Pattern.compile(
                        "\\\\(?:([`'^\"~=.])|([bcdHkruv])(?![A-Za-z]) ?)\\{?\\\\?([A-Za-z])\\}?");
        private static final Map<String, String> ACCENTS =
                pairs(
                        "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306"
                                + " . \u0307 \" \u0308 r \u030a H \u030b v \u030c d \u0323 c \u0327 k \u0328 b \u0331");
        private static final Pattern COMMAND = Pattern.compile("\\\\([A-Za-z]+)(?: |\\{\\})?");
        private static final Map<String, String> SYMBOLS =
                pairs(
                        "ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å i ı"
                                + " dh ð DH Ð th þ TH Þ S § dots … ldots … textellipsis … textendash – textemdash — textquoteleft ‘"
                                + " textquoteright ’ textquotedblleft “ textquotedblright ” textasciitilde ~ textless < textgreater >"
                                + " textregistered ® texttrademark ™ textdegree ° pm ± textpm ± times × texttimes × leq ≤ geq ≥"
                                + " alpha α beta β gamma γ delta δ epsilon ε kappa κ lambda λ mu μ textmu µ pi π sigma σ chi χ omega ω");
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

        static String plain(String latex) {
            String text = latex.replaceAll("[\\s\\p{Cntrl}]+", " ");
            text = ACCENT.matcher(text).replaceAll(Latex::accented);
            text =
                    COMMAND.matcher(text)
                            .replaceAll(command -> Matcher.quoteReplacement(symbol(command)));
            text = text.replaceAll("(?<!\\\\)[{}$]", "").replaceAll("(?<!\\\\)~|\\\\\\\\", " ");
            text = text.replaceAll("\\\\([^A-Za-z])", "$1").replace("---", "—").replace("--", "–");
            text = text.replace("``", "“").replace("''", "”").replaceAll(" +", " ").strip();
            return Normalizer.normalize(text, Normalizer.Form.NFC);
        }

        /** An address or a number, in which nothing but an escape has a meaning. */
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
            return DRESS.contains(command.group(1))
                    ? ""
                    : SYMBOLS.getOrDefault(command.group(1), command.group());
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
}
