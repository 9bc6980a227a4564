package org.sidestep.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One source that the site cites, in plain text, and how it is printed: in Vancouver style, after
 * the National Library of Medicine's <a href="https://www.ncbi.nlm.nih.gov/books/NBK7256/">Citing
 * Medicine</a>, with journal names in full. What is not known is empty, never null.
 *
 * @param type the kind of entry in lower case, such as {@code article} or {@code misc}
 * @param container what the source is part of: the journal, the publisher of a book, the site of a
 *     page
 * @param pages first and last page with an en dash between them, or the number of an article
 * @param note the editor's own note, never shown to readers
 * @param position where the entry begins in the bibliography
 */
public record Reference(
        String key,
        String type,
        List<Author> authors,
        String title,
        String container,
        String year,
        String volume,
        String number,
        String pages,
        String doi,
        String pmid,
        String pmcid,
        String url,
        String note,
        Position position) {
    static final Pattern DOI = Pattern.compile("10\\.\\d{4,9}/\\S+");
    static final Pattern PMID = Pattern.compile("\\d{1,9}");
    static final Pattern PMCID = Pattern.compile("PMC\\d{1,9}");
    private static final Pattern UNSURE = Pattern.compile("\\bunsure\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern WEB = Pattern.compile("https?://", Pattern.CASE_INSENSITIVE);
    private static final int AUTHORS_SHOWN = 6;

    public Reference {
        refuseUnless(
                !key.isBlank() && !type.isBlank() && !title.isBlank(),
                "no key, type or title: " + key);
        refuseUnless(doi.isEmpty() || DOI.matcher(doi).matches(), "not a DOI: " + doi);
        refuseUnless(
                pmid.isEmpty() || PMID.matcher(pmid).matches(), "not a PubMed number: " + pmid);
        refuseUnless(
                pmcid.isEmpty() || PMCID.matcher(pmcid).matches(), "not a PMC number: " + pmcid);
        refuseUnless(url.isEmpty() || isWebAddress(url), "not a web address: " + url);
        Stream.of(container, year, volume, number, pages, note, position)
                .forEach(Objects::requireNonNull);
        authors = List.copyOf(authors);
    }

    /** The reference as HTML phrasing content: the citation, then links to where it can be read. */
    public String html() {
        return Stream.concat(Stream.of(Escape.html(citation())), links().stream().map(Link::html))
                .collect(Collectors.joining(" "));
    }

    /** The reference as plain text, with its identifiers and whole address. */
    public String text() {
        return Stream.concat(Stream.of(citation()), links().stream().map(Link::written))
                .collect(Collectors.joining(" "));
    }

    /** A short name for lists, such as {@code Ferber et al. 2011}. */
    public String label() {
        return labelled() + (year.isEmpty() ? ", no date" : " " + year);
    }

    /** Whether the editor marked the source as not confirmed, so that nothing may rest on it. */
    public boolean unsure() {
        return UNSURE.matcher(note).find();
    }

    static boolean isWebAddress(String url) {
        try {
            URI address = new URI(url);
            return WEB.matcher(url).lookingAt()
                    && address.getHost() != null
                    && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private String citation() {
        boolean isArticle = type.equals("article");
        String source = isArticle ? container : imprint();
        String place = isArticle ? issue() : chapterPages();
        return Stream.of(byline(), title, source, place)
                .filter(sentence -> !sentence.isBlank())
                .map(Reference::stopped)
                .collect(Collectors.joining(" "));
    }

    private String byline() {
        List<Author> shown = new ArrayList<>(authors);
        if (shown.size() > AUTHORS_SHOWN) {
            shown.subList(AUTHORS_SHOWN, shown.size()).clear();
            shown.add(Author.OTHERS);
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < shown.size(); i++) {
            line.append(i == 0 ? "" : separator(shown.get(i - 1), shown.get(i)))
                    .append(shown.get(i));
        }
        return line.toString();
    }

    private static String separator(Author one, Author next) {
        return one.isOrganisation() || next.isOrganisation() ? "; " : ", ";
    }

    /** Such as {@code 2011;46(2):142–149}. */
    private String issue() {
        String which = volume + (number.isEmpty() ? "" : "(" + number + ")");
        String where = pages.isEmpty() ? "" : ":" + pages;
        return dated() + (which.isEmpty() ? "" : ";" + which) + where;
    }

    private String imprint() {
        if (container.isEmpty()) {
            return dated();
        }
        boolean isSaid = !year.isEmpty() && container.contains(year);
        return isSaid ? container : container + "; " + dated();
    }

    private String chapterPages() {
        return pages.isEmpty() ? "" : "p. " + pages;
    }

    private String dated() {
        return year.isEmpty() ? "no date" : year;
    }

    private String labelled() {
        if (authors.isEmpty()) {
            return title;
        }
        String first = authors.get(0).family();
        boolean isPair = authors.size() == 2 && !authors.contains(Author.OTHERS);
        if (authors.size() == 1 || isPair) {
            return isPair ? first + " and " + authors.get(1).family() : first;
        }
        return first + " et al.";
    }

    private List<Link> links() {
        List<Link> links = new ArrayList<>();
        if (!doi.isEmpty()) {
            links.add(new Link(doiAddress(), "doi:" + doi, "doi:" + doi));
        }
        if (!pmid.isEmpty()) {
            links.add(
                    new Link(
                            "https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/",
                            "PubMed",
                            "PMID:" + pmid));
        }
        if (!pmcid.isEmpty()) {
            links.add(
                    new Link(
                            "https://pmc.ncbi.nlm.nih.gov/articles/" + pmcid + "/",
                            "PMC",
                            "PMCID:" + pmcid));
        }
        if (!url.isEmpty() && !url.equals(doiAddress())) {
            URI address = URI.create(url);
            links.add(
                    new Link(
                            address.toASCIIString(),
                            address.getHost().replaceFirst("^www\\.", ""),
                            url));
        }
        return links;
    }

    private String doiAddress() {
        try {
            return new URI("https", "doi.org", "/" + doi, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no address for the DOI " + doi, e);
        }
    }

    private static String stopped(String sentence) {
        boolean isStopped = ".?!".indexOf(sentence.charAt(sentence.length() - 1)) >= 0;
        return isStopped ? sentence : sentence + ".";
    }

    private static void refuseUnless(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /**
     * Who wrote a source: a person, or an organisation, which has no initials.
     *
     * @param family the family name with its particles, or the organisation's whole name
     * @param initials at most two, as NLM has it, and then a rank such as {@code Jr}
     */
    public record Author(String family, String initials) {
        /** Stands for the authors that the bibliography does not name. */
        public static final Author OTHERS = new Author("et al", "");

        public Author {
            refuseUnless(!family.isBlank(), "an author without a name: " + initials);
            Objects.requireNonNull(initials);
        }

        boolean isOrganisation() {
            return initials.isEmpty() && !equals(OTHERS);
        }

        /** The author as a reference list has it, such as {@code Ferber R}. */
        @Override
        public String toString() {
            return initials.isEmpty() ? family : family + " " + initials;
        }
    }

    private record Link(String address, String name, String written) {
        String html() {
            return "<a href=\"" + Escape.html(address) + "\">" + Escape.html(name) + "</a>";
        }
    }
}
