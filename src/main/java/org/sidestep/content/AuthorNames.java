package org.sidestep.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sidestep.content.Reference.Author;

/**
 * BibTeX's lists of names: {@code Ferber, R. and Rianne van der Heijden and {Its Name} and others}.
 */
final class AuthorNames {
    private static final Pattern AND = Pattern.compile(" and ", Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMA = Pattern.compile(" ?, ?");
    private static final Pattern BLANK = Pattern.compile("[ ~]");
    private static final Pattern GIVEN_NAME = Pattern.compile("[^\\s.\\-‐]+");
    // PubMed writes several initials as one word.
    private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,3}");
    private static final Pattern ORGANISATION =
            Pattern.compile(
                    "\\b(?:Agency|Association|Cent(?:er|re)|College|Committee"
                            + "|Council|Department|Foundation|Group|Institutes?|Ministry|NHS"
                            + "|Organi[sz]ation|Society|Trust|University)\\b");
    private static final Map<String, String> RANKS = Map.of("II", "2nd", "III", "3rd", "IV", "4th");
    private static final int MOST_INITIALS = 2;

    private AuthorNames() {}

    static List<Author> of(String written) {
        return split(written, AND).stream().map(AuthorNames::author).toList();
    }

    /** The first organisation that lacks the braces to keep its name together. */
    static Optional<String> takenForPerson(String written) {
        return split(written, AND).stream()
                .filter(name -> !isBraced(name) && !name.contains(","))
                .filter(name -> ORGANISATION.matcher(name).find())
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
     * Such as {@code Rianne van der Heijden}: the family name begins with the first small letter.
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
        return author(words.subList(family, last + 1), words.subList(0, family), "");
    }

    /** Such as {@code DeVita, Jr., Vincent T.}. */
    private static Author asListed(List<String> parts) {
        String rank = parts.size() > 2 ? Latex.plain(parts.get(1)).replace(".", "") : "";
        List<String> given = parts.subList(parts.size() - 1, parts.size());
        return author(parts.subList(0, 1), given, RANKS.getOrDefault(rank, rank));
    }

    private static Author author(List<String> family, List<String> given, String rank) {
        String initials =
                GIVEN_NAME
                        .matcher(Latex.plain(String.join(" ", given)))
                        .results()
                        .flatMap(name -> initials(name.group()))
                        .limit(MOST_INITIALS)
                        .collect(Collectors.joining());
        return new Author(Latex.plain(String.join(" ", family)), (initials + " " + rank).strip());
    }

    private static Stream<String> initials(String name) {
        int letters = INITIALS.matcher(name).matches() ? MOST_INITIALS : 1;
        return name.codePoints()
                .limit(letters)
                .map(Character::toUpperCase)
                .mapToObj(Character::toString);
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

    /** The text with a zero for every character in braces. */
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
