package org.sidestep;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sidestep.articles.Article;
import org.sidestep.articles.Exercise;
import org.sidestep.articles.Reading;
import org.sidestep.content.Reference;
import org.sidestep.content.Suggestion;

/**
 * A file to begin with. What it names, such as an author and a source, is there.
 *
 * @param missing why there is nothing to begin with, if so
 */
record Draft(String text, Optional<String> missing) {
    private static final String ARTICLE = "article";
    private static final Pattern BLANK = Pattern.compile("\\{([a-z]+)}");
    private static final String CITATION = " [@{source}]";
    private static final String FAMILIAR_TERM = "gluteus-medius";
    private static final String FAMILIAR_FIGURE = "standing-abduction-1";

    /**
     * A draft for a site.
     *
     * @param article the article that a quiz belongs to
     */
    static Draft of(
            NewContent.Kind kind, String slug, String article, Library site, LocalDate today) {
        Reading reading = site.reading();
        var blanks = new HashMap<String, String>();
        blanks.put("slug", slug);
        blanks.put("title", title(slug));
        blanks.put("order", Integer.toString(order(kind, reading)));
        blanks.put("today", today.toString());
        blanks.put("due", today.plusYears(1).toString());
        blanks.put(ARTICLE, article);
        blanks.put("question", question(slug, site));
        put(blanks, "author", reading.people().byKey().keySet(), "");
        put(blanks, "source", sources(reading), "");
        put(blanks, "term", reading.surroundings().glossary().ids(), FAMILIAR_TERM);
        put(blanks, "figure", reading.surroundings().figures().ids(), FAMILIAR_FIGURE);
        reading.article(article).ifPresent(a -> put(blanks, "section", sections(a), ""));
        String template = template(kind);
        if (!blanks.containsKey("source") && kind != NewContent.Kind.QUIZ) {
            template = template.replace(CITATION, "");
        }
        return fill(template, blanks, kind, reading);
    }

    /**
     * How an explanation of a question ends until an editor chooses the section and the source;
     * empty when there is none to name.
     */
    static Optional<String> explanation(Article article, Library site) {
        return sections(article).stream()
                .findFirst()
                .flatMap(
                        section ->
                                sources(site.reading()).stream()
                                        .findFirst()
                                        .map(
                                                source ->
                                                        "Read [what the article says](../articles/%s.md#%s). Source: [@%s]"
                                                                .formatted(
                                                                        article.slug(),
                                                                        section,
                                                                        source)));
    }

    private static Draft fill(
            String template, Map<String, String> blanks, NewContent.Kind kind, Reading reading) {
        if (kind == NewContent.Kind.QUIZ && reading.article(blanks.get(ARTICLE)).isEmpty()) {
            return new Draft("", Optional.of(noArticle(blanks.get(ARTICLE), reading)));
        }
        Matcher gaps = BLANK.matcher(withoutComments(template));
        while (gaps.find()) {
            if (!blanks.containsKey(gaps.group(1))) {
                return new Draft("", Optional.of(absent(gaps.group(1), kind)));
            }
        }
        return new Draft(
                BLANK.matcher(template)
                        .replaceAll(
                                blank ->
                                        Matcher.quoteReplacement(
                                                blanks.getOrDefault(blank.group(1), "…"))),
                Optional.empty());
    }

    private static String withoutComments(String template) {
        return template.replaceAll("(?m)^\\s*# .*$", "");
    }

    private static String noArticle(String slug, Reading reading) {
        var slugs = reading.articles().stream().map(Article::slug).toList();
        return "a quiz belongs to an article, and there is no article \"%s\"; %s Name it with --article"
                .formatted(slug, Suggestion.among(slugs, slug).replaceFirst("(?<!\\?)$", "."));
    }

    private static String absent(String blank, NewContent.Kind kind) {
        return switch (blank) {
            case "author" -> "people.yml names no one yet; write who will be the author there";
            case "source" -> "references.bib has no source yet for a quiz to name; add one there";
            case "term" -> "glossary.md has no muscle yet for an exercise to train; add one there";
            case "figure" ->
                    "there is no figure yet to show an exercise; add one to static/figures";
            default ->
                    "the article has no section yet for a %s to lead to; write a `## ` heading there"
                            .formatted(kind);
        };
    }

    private static void put(
            Map<String, String> blanks, String blank, Collection<String> known, String familiar) {
        if (known.contains(familiar)) {
            blanks.put(blank, familiar);
        } else {
            known.stream().findFirst().ifPresent(word -> blanks.put(blank, word));
        }
    }

    private static List<String> sources(Reading reading) {
        return reading.surroundings().bibliography().all().stream()
                .filter(reference -> !reference.unsure())
                .map(Reference::key)
                .toList();
    }

    private static List<String> sections(Article article) {
        return article.sections().stream().map(Article.Section::id).toList();
    }

    static String title(String slug) {
        String blanks = slug.replace('-', ' ');
        return Character.toUpperCase(blanks.charAt(0)) + blanks.substring(1);
    }

    private static int order(NewContent.Kind kind, Reading reading) {
        var orders =
                kind == NewContent.Kind.EXERCISE
                        ? reading.exercises().stream().map(Exercise::entry)
                        : reading.articles().stream().map(Article::entry);
        return orders.mapToInt(entry -> entry.order())
                        .filter(order -> order < Integer.MAX_VALUE - 10)
                        .max()
                        .orElse(0)
                + 10;
    }

    private static String question(String slug, Library site) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> slug + "-" + n)
                .filter(id -> site.quizzes().holding(id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static String template(NewContent.Kind kind) {
        try (InputStream in = Draft.class.getResourceAsStream("/new/" + kind + ".md")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
