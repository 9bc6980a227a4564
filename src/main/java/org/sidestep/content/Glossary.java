package org.sidestep.content;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Every technical term in plain words. */
public record Glossary(Map<String, Term> terms) {
    private static final String ALIASES = "Also called:";

    /**
     * One term.
     *
     * @param id its address, as in {@code [TFL](glossary:tfl)}
     * @param definition one paragraph, without the paragraph's own tags
     * @param aliases what else it is called
     */
    public record Term(
            String id, String name, MarkdownText definition, List<String> aliases, Position at) {
        private static final Pattern TWO_NAMES = Pattern.compile("(.+) \\((.+)\\)");

        public Term {
            aliases = List.copyOf(aliases);
        }

        /** All its names: {@code IT band (iliotibial band)} has two, and each alias is one more. */
        public List<String> names() {
            var names = new ArrayList<String>();
            Matcher two = TWO_NAMES.matcher(name);
            if (two.matches()) {
                names.add(two.group(1));
                names.add(two.group(2));
            } else {
                names.add(name);
            }
            names.addAll(aliases);
            return names;
        }
    }

    public Glossary {
        terms = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(terms));
    }

    public static Glossary empty() {
        return new Glossary(Map.of());
    }

    /**
     * Reads glossary.md: a heading with an id and one paragraph a term, and perhaps another
     * paragraph with its other names: {@code Also called: PFP, PFPS.}
     */
    public static Glossary parse(SourceFile file, Problems problems) {
        var text = MarkdownText.parse(file, file.text());
        var terms = new LinkedHashMap<String, Term>();
        List<Node> nodes = text.nodes();
        for (int i = 0; i < nodes.size(); i++) {
            if (!(nodes.get(i) instanceof SectionHeading heading)) {
                continue;
            }
            String name = text.part(MarkdownText.children(heading)).plain();
            Position at = text.at(heading);
            if (!heading.fixed()) {
                problems.add(
                        at,
                        Check.GLOSSARY_SHAPE,
                        "the term \""
                                + name
                                + "\" has no id; write `## "
                                + name
                                + " {#"
                                + Slugs.from(name)
                                + "}`");
            }
            if (i + 1 >= nodes.size() || !(nodes.get(i + 1) instanceof Paragraph definition)) {
                problems.add(
                        at,
                        Check.GLOSSARY_SHAPE,
                        "the term \""
                                + name
                                + "\" has no definition; write one paragraph under it");
                continue;
            }
            ProseChecks.wording(text.part(List.of(definition)), problems);
            var term =
                    new Term(
                            heading.id(),
                            name,
                            text.part(MarkdownText.children(definition)),
                            i + 2 < nodes.size() ? aliases(text, nodes.get(i + 2)) : List.of(),
                            at);
            if (terms.putIfAbsent(heading.id(), term) != null) {
                problems.add(
                        at,
                        Check.ANCHOR_DUPLICATE,
                        "the id \""
                                + heading.id()
                                + "\" stands here twice; give each term its own");
            }
        }
        return new Glossary(terms);
    }

    private static List<String> aliases(MarkdownText text, Node node) {
        String words =
                node instanceof Paragraph ? text.part(MarkdownText.children(node)).plain() : "";
        return words.startsWith(ALIASES)
                ? Arrays.stream(words.substring(ALIASES.length()).split(","))
                        .map(alias -> alias.strip().replaceFirst("\\.$", ""))
                        .filter(alias -> !alias.isEmpty())
                        .toList()
                : List.of();
    }

    public Optional<Term> find(String id) {
        return Optional.ofNullable(terms.get(id));
    }

    /** The terms in the order of their names. */
    public List<Term> sorted() {
        return terms.values().stream()
                .sorted(Comparator.comparing(Term::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public Collection<String> ids() {
        return terms.keySet();
    }
}
