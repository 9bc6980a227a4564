package org.sidestep.quiz.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;
import org.sidestep.content.Callout;
import org.sidestep.content.Citation;
import org.sidestep.content.Embed;
import org.sidestep.content.Figure;
import org.sidestep.content.FigureBlock;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Reference;
import org.sidestep.content.Surroundings;

/**
 * Texts as XHTML that means the same outside of this site: sources by their names, links with whole
 * addresses, terms as words, figures as pictures.
 */
final class PortableText {
    private static final String SCHEME = "figure:";

    private final Surroundings site;
    private final Optional<String> base;
    private final String pictures;
    private final Map<String, Figure> shown = new LinkedHashMap<>();
    private final HtmlRenderer renderer;
    private String file = "";

    /**
     * @param base the address under which readers know the site, for links to it
     * @param pictures where figures lie in the other system; empty when it can't show them
     */
    PortableText(Surroundings site, Optional<String> base, String pictures) {
        this.site = site;
        this.base = base;
        this.pictures = pictures;
        this.renderer =
                HtmlRenderer.builder()
                        .nodeRendererFactory(Nodes::new)
                        .extensions(List.of(TablesExtension.create(), AutolinkExtension.create()))
                        .attributeProviderFactory(
                                context -> (node, tag, attributes) -> attributes.remove("align"))
                        .escapeHtml(true)
                        .sanitizeUrls(true)
                        .build();
    }

    /** Words that stand in a line. */
    String inline(MarkdownText text) {
        file = text.file().path();
        var html = new StringBuilder();
        text.nodes().forEach(node -> renderer.render(node, html));
        return html.toString().strip();
    }

    /** Whole paragraphs. */
    String blocks(MarkdownText text) {
        String html = inline(text);
        boolean inLine = !text.isEmpty() && !(text.nodes().get(0) instanceof Block);
        return inLine ? "<p>" + html + "</p>" : html;
    }

    /** A figure that is shown by other means than an image in the text. */
    Figure show(String id) {
        return shown.computeIfAbsent(id, name -> site.figures().find(name).orElseThrow());
    }

    /** The figures that were shown so far, by their ids. */
    Map<String, Figure> figures() {
        return shown;
    }

    /** Where a figure lies in the other system. */
    String address(Figure figure) {
        return pictures + figure.id() + ".svg";
    }

    /** Whether the text holds a picture. */
    static boolean hasPicture(MarkdownText text) {
        var found = new boolean[1];
        text.walk(node -> found[0] |= node instanceof Image);
        return found[0];
    }

    /** Whether the text holds links to this site's own pages, which need its address. */
    static boolean hasOwnLink(MarkdownText text) {
        var found = new boolean[1];
        text.walk(
                node ->
                        found[0] |=
                                node instanceof Link link && link.getDestination().contains(".md"));
        return found[0];
    }

    private final class Nodes implements NodeRenderer {
        private final HtmlNodeRendererContext context;

        Nodes(HtmlNodeRendererContext context) {
            this.context = context;
        }

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(
                    Citation.class,
                    Callout.class,
                    FigureBlock.class,
                    Embed.class,
                    Link.class,
                    Image.class,
                    Strikethrough.class);
        }

        @Override
        public void render(Node node) {
            if (node instanceof Citation citation) {
                context.getWriter().text(sources(citation));
            } else if (node instanceof Image image) {
                image(image);
            } else if (node instanceof FigureBlock figure) {
                figure(figure);
            } else if (node instanceof Link link) {
                link(link);
            } else {
                children(node);
            }
        }

        private String sources(Citation citation) {
            return citation.sources().stream()
                    .map(
                            source ->
                                    site.bibliography()
                                            .find(source.key())
                                            .map(Reference::label)
                                            .orElse(source.key()))
                    .collect(Collectors.joining("; ", "(", ")"));
        }

        private void figure(FigureBlock block) {
            if (find(block.image()).isPresent()) {
                context.getWriter().tag("p");
                image(block.image());
                context.getWriter().tag("/p");
            }
        }

        private void image(Image image) {
            find(image)
                    .ifPresent(
                            figure -> {
                                shown.put(figure.id(), figure);
                                var attributes = new LinkedHashMap<String, String>();
                                attributes.put("src", PortableText.this.address(figure));
                                attributes.put("alt", words(image));
                                context.getWriter().tag("img", attributes, true);
                            });
        }

        private Optional<Figure> find(Image image) {
            return Optional.of(image.getDestination())
                    .filter(to -> !pictures.isEmpty() && to.startsWith(SCHEME))
                    .flatMap(to -> site.figures().find(to.substring(SCHEME.length())));
        }

        private void link(Link link) {
            Optional<String> address = address(link.getDestination());
            address.ifPresent(to -> context.getWriter().tag("a", Map.of("href", to)));
            children(link);
            address.ifPresent(to -> context.getWriter().tag("/a"));
        }

        private Optional<String> address(String destination) {
            return destination.startsWith("glossary:")
                    ? Optional.empty()
                    : site.address(file, destination)
                            .flatMap(
                                    to ->
                                            to.startsWith("/")
                                                    ? base.map(site -> site + to)
                                                    : Optional.of(to))
                            .filter(to -> to.matches("https?:.*"));
        }

        private String words(Image image) {
            return MarkdownText.words("").part(MarkdownText.children(image)).plain();
        }

        private void children(Node parent) {
            MarkdownText.children(parent).forEach(context::render);
        }
    }
}
