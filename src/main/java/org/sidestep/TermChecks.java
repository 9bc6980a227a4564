package org.sidestep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sidestep.articles.Article;
import org.sidestep.content.Check;
import org.sidestep.content.Glossary;
import org.sidestep.content.Located;
import org.sidestep.content.Passage;
import org.sidestep.content.Problems;

/** Checks that readers meet a technical term together with its definition. */
final class TermChecks {
    /**
     * Single words that no one uses but of bodies and studies; all other single words are common.
     */
    private static final Set<String> TECHNICAL =
            Set.of(
                    "adduction",
                    "bursa",
                    "cartilage",
                    "dynamometer",
                    "eccentric",
                    "isometric",
                    "kinematics",
                    "meta-analysis",
                    "obliques",
                    "orthosis",
                    "osteoarthritis",
                    "osteoporosis",
                    "placebo",
                    "quadriceps");

    /** How many characters after a term its explanation may stand. */
    private static final int NEAR = 30;

    private static final String LINK = "glossary:";

    private final Contents all;
    private final Problems problems;

    TermChecks(Contents all, Problems problems) {
        this.all = all;
        this.problems = problems;
    }

    void check(List<Located> links) {
        unused(links);
        Map<String, Glossary.Term> terms = new HashMap<>();
        for (Glossary.Term term : all.glossary().terms().values()) {
            names(term).forEach(name -> terms.putIfAbsent(name, term));
        }
        if (!terms.isEmpty()) {
            Pattern any = anyOf(terms.keySet());
            all.articles().parallelStream().forEach(article -> undefined(article, terms, any));
        }
    }

    private void unused(List<Located> links) {
        Set<String> used = new HashSet<>();
        for (Located link : links) {
            if (link.text().startsWith(LINK)) {
                used.add(link.text().substring(LINK.length()));
            } else if (link.text().contains("glossary.md#")) {
                used.add(Links.fragment(link.text()).substring(1));
            }
        }
        all.exercises().forEach(e -> e.muscles().forEach(muscle -> used.add(muscle.text())));
        for (Glossary.Term term : all.glossary().terms().values()) {
            if (!used.contains(term.id())) {
                problems.add(
                        term.at(),
                        Check.TERM_UNUSED,
                        "nothing leads to the term \""
                                + term.name()
                                + "\"; link to it with `["
                                + term.name()
                                + "](glossary:"
                                + term.id()
                                + ")` where it is used, or take it out");
            }
        }
    }

    /** {@code ACL (anterior cruciate ligament)} has two names, and its id may be a third. */
    private static List<String> names(Glossary.Term term) {
        var names = new ArrayList<String>();
        for (String name : (term.name() + "(" + term.id().replace('-', ' ')).split("[()]")) {
            String bare = name.strip();
            boolean initials = bare.matches("\\p{Lu}{2,6}");
            String lower = bare.toLowerCase(Locale.ROOT);
            if (lower.contains(" ") || initials || TECHNICAL.contains(lower)) {
                names.add(lower.replaceFirst("(?<=[^su])s$", ""));
            }
        }
        return names;
    }

    /** What begins alike stands together, so that one letter rules out most names. */
    private static Pattern anyOf(Collection<String> names) {
        Map<String, String> byLetter =
                names.stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .collect(
                                Collectors.groupingBy(
                                        name -> Pattern.quote(name.substring(0, second(name))),
                                        Collectors.mapping(
                                                name -> Pattern.quote(name.substring(second(name))),
                                                Collectors.joining("|", "(?:", ")"))));
        return Pattern.compile(
                byLetter.entrySet().stream()
                        .map(some -> some.getKey() + some.getValue())
                        .collect(
                                Collectors.joining(
                                        "|", "(?<![\\p{L}0-9-])(", ")s?(?![\\p{L}0-9-])")));
    }

    private static int second(String name) {
        return name.offsetByCodePoints(0, 1);
    }

    private void undefined(Article article, Map<String, Glossary.Term> terms, Pattern any) {
        Set<String> met = new HashSet<>();
        for (Passage passage : article.prose().passages()) {
            if (passage.kind() == Passage.Kind.HEADING || passage.kind() == Passage.Kind.EMBED) {
                continue;
            }
            Matcher use = any.matcher(passage.text().toLowerCase(Locale.ROOT));
            while (use.find()) {
                Glossary.Term term = terms.get(use.group(1));
                if (!isExplained(term.id(), use, passage) && met.add(term.id())) {
                    report(term, words(passage, use), passage, use.start());
                }
            }
            passage.links().forEach(link -> link.term().ifPresent(met::add));
        }
    }

    /** As written; a letter that is longer in lower case may shift the place. */
    private static String words(Passage passage, Matcher use) {
        String text = passage.text();
        return text.substring(
                Math.min(use.start(), text.length()), Math.min(use.end(), text.length()));
    }

    /** A link to anything explains too, and so does one a few words on: {@code … (TFL)}. */
    private static boolean isExplained(String term, Matcher use, Passage passage) {
        return passage.links().stream()
                .anyMatch(
                        link ->
                                link.holds(use.start())
                                        || link.term().equals(Optional.of(term))
                                                && link.from() < use.end() + NEAR);
    }

    private void report(Glossary.Term term, String words, Passage passage, int offset) {
        problems.add(
                passage.at(offset),
                Check.TERM_UNDEFINED,
                "\""
                        + words
                        + "\" is a term of the glossary, used here before it is explained; write `["
                        + words
                        + "](glossary:"
                        + term.id()
                        + ")` here");
    }
}
