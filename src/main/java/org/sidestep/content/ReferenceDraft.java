package org.sidestep.content;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.sidestep.content.Reference.Author;

/** An entry on its way to being a reference: its fields are checked and become plain text. */
final class ReferenceDraft {
    private static final List<String> SIGNED_AND_DATED =
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
    private static final List<String> WEB_AND_OTHER =
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
    private static final Pattern LINK = Pattern.compile("\\\\url\\s*\\{([^}]*)\\}");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d) ?-+ ?(?=\\w)");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern COMMAND = Pattern.compile("\\\\[A-Za-z]+");

    private final BibTeXEntry entry;
    private final Position position;
    private final BiConsumer<String, String> problems;
    private final String key;
    private final String type;

    /** Takes the entry, its place, and whoever is told of a field and what is wrong with it. */
    ReferenceDraft(BibTeXEntry entry, Position position, BiConsumer<String, String> problems) {
        this.entry = entry;
        this.position = position;
        this.problems = problems;
        this.key = entry.getKey().getValue();
        this.type = entry.getType().getValue().toLowerCase(Locale.ROOT);
    }

    /** The finished reference; what was wrong in it is empty there. */
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
                checked(
                        "doi",
                        doi(),
                        Reference.DOI.asMatchPredicate(),
                        "{10.4085/1062-6050-46.2.142}"),
                checked("pmid", bare("pmid"), Reference.PMID.asMatchPredicate(), "{21391799}"),
                checked("pmcid", bare("pmcid"), Reference.PMCID.asMatchPredicate(), "{PMC2792799}"),
                checked(
                        "url",
                        address(),
                        Reference::isWebAddress,
                        "{https://www.nhs.uk/conditions/hip-pain}"),
                plain("note"),
                position);
    }

    private void checkType() {
        List<String> known =
                Stream.concat(SIGNED_AND_DATED.stream(), WEB_AND_OTHER.stream())
                        .map(kind -> "@" + kind)
                        .toList();
        String written = "@" + type;
        if (!known.contains(written)) {
            tell(
                    written,
                    BibParser.quoted(written)
                            + " is no kind of entry; "
                            + Suggestion.among(known, written));
        }
    }

    private List<Author> authors() {
        String written = raw("author", "editor");
        AuthorNames.takenForPerson(written)
                .ifPresent(
                        name ->
                                tell(
                                        "author",
                                        BibParser.quoted(name)
                                                + " would be printed like a person; write `{{"
                                                + name
                                                + "}}`"));
        List<Author> authors = AuthorNames.of(written);
        if (!authors.isEmpty()) {
            return authors;
        }
        if (house().isEmpty()) {
            need("author", "{Ferber, R. and Farr, L.}` or `author = {{Its Name}}");
        }
        boolean named = !house().isEmpty() && !plain("title").isEmpty();
        return named ? List.of(new Author(house(), "")) : List.of();
    }

    private String title() {
        String title = plain("title");
        if (title.isEmpty() && (isSignedAndDated() || house().isEmpty())) {
            miss("title", "{{Its title}}");
        }
        return firstOf(title, house(), key);
    }

    private String container() {
        if (type.equals("article")) {
            String journal = plain("journal", "journaltitle");
            if (journal.isEmpty()) {
                miss("journal", "{Journal of Athletic Training}");
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
        String howPublished = Latex.plain(LINK.matcher(raw("howpublished")).replaceAll(""));
        boolean signed = !raw("author", "editor").isEmpty();
        String publisher =
                firstOf(plain("publisher", "school"), howPublished, signed ? house() : "");
        String place = plain("address", "location");
        return place.isEmpty() || publisher.isEmpty()
                ? place + publisher
                : place + ": " + publisher;
    }

    private String house() {
        return plain("organization", "institution");
    }

    private String year() {
        String written = plain("year", "date");
        Matcher year = YEAR.matcher(written);
        if (year.find()) {
            return year.group();
        }
        if (written.isEmpty()) {
            need("year", "{2011}");
        } else {
            tell("year", BibParser.quoted(written) + " is no year; write `year = {2011}`");
        }
        return "";
    }

    private String doi() {
        return DOI_PREFIX.matcher(bare("doi")).replaceFirst("");
    }

    private String address() {
        Matcher link = LINK.matcher(raw("howpublished"));
        return bare("url").isEmpty() && link.find() ? link.group(1).strip() : bare("url");
    }

    private String plain(String... names) {
        String text = Latex.plain(raw(names));
        Matcher command = COMMAND.matcher(text);
        if (command.find()) {
            tell(
                    names[0],
                    BibParser.quoted(command.group())
                            + " is no LaTeX known here; write the character itself, as in é");
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

    private static String firstOf(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private String checked(String field, String value, Predicate<String> shape, String example) {
        if (value.isEmpty() || shape.test(value)) {
            return value;
        }
        tell(
                field,
                BibParser.quoted(value)
                        + " is no "
                        + field
                        + "; write `"
                        + field
                        + " = "
                        + example
                        + "`");
        return "";
    }

    private boolean isSignedAndDated() {
        return SIGNED_AND_DATED.contains(type);
    }

    private void need(String field, String example) {
        if (isSignedAndDated()) {
            miss(field, example);
        }
    }

    private void miss(String field, String example) {
        String entryName = BibParser.quoted("@" + type + "{" + key);
        tell(field, entryName + " has no " + field + "; write `" + field + " = " + example + "`");
    }

    private void tell(String field, String message) {
        problems.accept(field, message);
    }
}
