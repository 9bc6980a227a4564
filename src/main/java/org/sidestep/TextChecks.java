package org.sidestep;

import org.sidestep.content.Callout;
import org.sidestep.content.Check;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Outline;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;
import org.sidestep.content.Reference;
import org.sidestep.content.Suggestion;
import org.sidestep.content.Sureness;
import org.sidestep.content.Surroundings;

/** Checks what a text names: whether every link, picture, citation, term and box is there. */
final class TextChecks {
    private static final String FIGURE = "figure:";
    private static final String GLOSSARY = "glossary:";

    private final Surroundings site;
    private final Links links;
    private final Problems problems;

    TextChecks(Surroundings site, Links links, Problems problems) {
        this.site = site;
        this.links = links;
        this.problems = problems;
    }

    void text(MarkdownText text) {
        var outline = text.outline();
        String file = text.file().path();
        outline.links().forEach(link -> link(link.text(), link.at(), file));
        outline.pictures().forEach(picture -> picture(picture, file));
        outline.sources().forEach(source -> citation(source.text(), source.at()));
        outline.boxes().forEach(this::box);
    }

    private void box(Outline.Box box) {
        var words = java.util.Arrays.stream(Callout.Kind.values()).map(Callout.Kind::name).toList();
        var kind = Callout.Kind.of(box.word());
        if (kind.isEmpty()) {
            problems.add(
                    box.at(),
                    Check.CALLOUT_UNKNOWN,
                    "`[!"
                            + box.word()
                            + "]` is no box of this site; "
                            + Suggestion.among(words, box.word()));
        } else if (kind.get() == Callout.Kind.SURE && Sureness.of(box.argument()).isEmpty()) {
            problems.add(
                    box.at(),
                    Check.SURE_LEVEL,
                    "`[!SURE] "
                            + box.argument()
                            + "` names no level of certainty; "
                            + Suggestion.among(Sureness.words(), box.argument()));
        }
    }

    private void citation(String key, Position at) {
        var reference = site.bibliography().find(key);
        if (reference.isEmpty()) {
            var keys = site.bibliography().all().stream().map(Reference::key).toList();
            problems.add(
                    at,
                    Check.CITATION_UNKNOWN,
                    "references.bib has no entry \"" + key + "\"; " + Suggestion.among(keys, key));
        } else if (reference.get().unsure()) {
            problems.add(
                    at,
                    Check.CITATION_UNSURE,
                    "the entry \""
                            + key
                            + "\" is marked unsure and must not be cited; cite another source, or check this one and change its note");
        }
    }

    private void picture(Outline.Picture picture, String file) {
        String destination = picture.destination();
        if (!picture.described()) {
            problems.add(
                    picture.at(),
                    Check.ALT_MISSING,
                    "the picture \""
                            + destination
                            + "\" has no alternative text; write what it teaches between the brackets: `![…]("
                            + destination
                            + ")`");
        }
        if (destination.startsWith(FIGURE)) {
            figure(destination.substring(FIGURE.length()), picture.at());
        } else if (!Links.isExternal(destination) && links.address(file, destination).isEmpty()) {
            problems.add(
                    picture.at(),
                    Check.IMAGE_MISSING,
                    "there is no picture \""
                            + destination
                            + "\"; put it into static/ and write its path from there");
        } else if (Links.isExternal(destination)) {
            problems.add(
                    picture.at(),
                    Check.IMAGE_MISSING,
                    "the picture \""
                            + destination
                            + "\" lies on another site; copy it into static/ and write its path from there");
        }
    }

    void figure(String id, Position at) {
        if (!id.isEmpty() && site.figures().find(id).isEmpty()) {
            problems.add(
                    at,
                    Check.FIGURE_UNKNOWN,
                    "there is no figure \""
                            + id
                            + "\"; "
                            + Suggestion.among(site.figures().ids(), id));
        }
    }

    void glossary(String id, Position at) {
        if (site.glossary().find(id).isEmpty()) {
            problems.add(
                    at,
                    Check.GLOSSARY_UNKNOWN,
                    "glossary.md has no term \""
                            + id
                            + "\"; "
                            + Suggestion.among(site.glossary().ids(), id));
        }
    }

    private void link(String destination, Position at, String file) {
        if (destination.startsWith(GLOSSARY)) {
            glossary(destination.substring(GLOSSARY.length()), at);
            return;
        }
        if (Links.isExternal(destination)) {
            return;
        }
        String path = Links.target(file, destination);
        if (!destination.startsWith("#") && links.address(file, destination).isEmpty()) {
            problems.add(
                    at,
                    Check.LINK_DEAD,
                    "the link \""
                            + destination
                            + "\" leads nowhere; "
                            + Suggestion.among(links.paths(), path));
            return;
        }
        anchor(destination, path, at);
    }

    private void anchor(String destination, String path, Position at) {
        String fragment = Links.fragment(destination);
        String id = fragment.isEmpty() ? "" : fragment.substring(1);
        boolean footnote = id.startsWith("fn");
        if (!id.isEmpty()
                && !footnote
                && path.endsWith(".md")
                && !links.anchors(path).contains(id)) {
            problems.add(
                    at,
                    Check.ANCHOR_DEAD,
                    path + " has no \"#" + id + "\"; " + Suggestion.among(links.anchors(path), id));
        }
    }
}
