package org.sidestep.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Writes what Sidestep adds to Markdown as HTML. */
final class SiteNodes implements NodeRenderer {
    private static final int LONGEST_DEFINITION = 1_000;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private final Surroundings site;
    private final PageText page;
    private final String file;

    SiteNodes(HtmlNodeRendererContext context, Surroundings site, PageText page, String file) {
        this.context = context;
        this.html = context.getWriter();
        this.site = site;
        this.page = page;
        this.file = file;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                SectionHeading.class,
                Callout.class,
                Citation.class,
                FigureBlock.class,
                Embed.class,
                Link.class,
                Image.class,
                TableBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof SectionHeading heading) {
            heading(heading);
        } else if (node instanceof Callout callout) {
            callout(callout);
        } else if (node instanceof Citation citation) {
            citation(citation);
        } else if (node instanceof FigureBlock figure) {
            figure(figure);
        } else if (node instanceof Embed embed) {
            embed(embed);
        } else if (node instanceof Link link) {
            link(link);
        } else if (node instanceof Image image) {
            image(image);
        } else if (node instanceof TableBlock table) {
            table(table);
        }
    }

    private void heading(SectionHeading heading) {
        String tag = "h" + heading.getLevel();
        html.line();
        html.tag(tag, context.extendAttributes(heading, tag, Map.of("id", heading.id())));
        children(heading);
        html.tag("/" + tag);
        html.line();
    }

    private void callout(Callout callout) {
        var kind = callout.kind();
        if (kind.isEmpty()) {
            children(callout);
            return;
        }
        String name = kind.get().word();
        String id = page.unique("box-" + name);
        boolean sure = kind.get() == Callout.Kind.SURE;
        html.line();
        html.tag(
                "aside",
                attributes("class", "box box--" + name, "role", "note", "aria-labelledby", id));
        html.tag("p", attributes("class", "box__title", "id", id));
        if (kind.get() == Callout.Kind.WARNING) {
            mark("M10 2 19 17.5H1zM10 8v4m0 2.7v.1");
        }
        html.text(word("box." + name));
        if (sure) {
            html.raw(" ");
            html.tag("strong", attributes("class", "sure sure--" + Slugs.from(callout.argument())));
            Sureness.of(callout.argument()).ifPresent(level -> mark(shape(level)));
            html.text(
                    Sureness.of(callout.argument())
                            .map(level -> word("sure." + level.word()))
                            .orElse(callout.argument()));
            html.tag("/strong");
        }
        html.tag("/p");
        children(callout);
        html.tag("/aside");
        html.line();
    }

    /** A small drawing beside words, which say the same. */
    private void mark(String path) {
        html.tag(
                "svg",
                attributes(
                        "class",
                        "mark",
                        "viewBox",
                        "0 0 20 20",
                        "width",
                        "20",
                        "height",
                        "20",
                        "aria-hidden",
                        "true"));
        html.tag("path", attributes("d", path));
        html.tag("/path");
        html.tag("/svg");
    }

    /** Three bars, of which so many are full; arrows that disagree; someone who speaks. */
    private static String shape(Sureness level) {
        return switch (level) {
            case STRONG -> "M3 17v-4h2v4zM9 17V8h2v9zM15 17V3h2v14z";
            case MODERATE -> "M3 17v-4h2v4zM9 17V8h2v9zM15 17h2";
            case WEAK -> "M3 17v-4h2v4zM9 17h2M15 17h2";
            case MIXED -> "M6 17V3M2.5 6.5 6 3l3.5 3.5M14 3v14M10.5 13.5 14 17l3.5-3.5";
            case EXPERT -> "M2.5 3.5h15v10H10l-4.5 4v-4h-3z";
        };
    }

    private void citation(Citation citation) {
        html.tag("span", Map.of("class", "citation"));
        html.raw("[");
        String separator = "";
        for (Citation.Source source : citation.sources()) {
            html.raw(separator);
            separator = ", ";
            source(source);
        }
        html.raw("]");
        html.tag("/span");
    }

    private void source(Citation.Source source) {
        var reference = site.bibliography().find(source.key());
        if (reference.isEmpty()) {
            html.text("@" + source.key());
            return;
        }
        html.tag("a", attributes("href", "#ref-" + source.key(), "title", reference.get().label()));
        html.text(Integer.toString(page.number(source.key())));
        html.tag("/a");
        html.text(source.locator().isEmpty() ? "" : " " + source.locator());
    }

    /** A figure; the first of a series with all that follow, and none of those again. */
    private void figure(FigureBlock block) {
        Optional<Series> series = series(block);
        if (series.isEmpty()) {
            figure(block.image()).ifPresent(html::raw);
            return;
        }
        if (block.getPrevious() instanceof FigureBlock before && series.equals(series(before))) {
            return;
        }
        var names = new ArrayList<String>();
        var figures = new ArrayList<String>();
        for (Node next = block;
                next instanceof FigureBlock step && series.equals(series(step));
                next = next.getNext()) {
            figure(step.image()).ifPresent(figures::add);
            names.add(series.get().step(id(step.image()).orElse("")));
        }
        if (figures.size() < 2) {
            figures.forEach(html::raw);
        } else {
            html.raw(
                    new SeriesHtml(page, site.words())
                            .of(series.get(), names.subList(0, figures.size()), figures));
        }
    }

    private Optional<Series> series(FigureBlock block) {
        return isQuestion()
                ? Optional.empty()
                : id(block.image()).flatMap(id -> site.figures().seriesOf(id));
    }

    /** The words on a drawing are what a question may ask for. */
    private boolean isQuestion() {
        return file.startsWith("quizzes/");
    }

    private static Optional<String> id(Image image) {
        return Optional.of(image.getDestination())
                .filter(destination -> destination.startsWith(FigureHtml.SCHEME))
                .map(destination -> destination.substring(FigureHtml.SCHEME.length()));
    }

    private Optional<String> figure(Image image) {
        String caption = image.getTitle() == null ? "" : image.getTitle();
        Optional<String> id = id(image);
        if (id.isEmpty()) {
            picture(image, caption);
            return Optional.empty();
        }
        return id.flatMap(site.figures()::find)
                .filter(figure -> page.hasRoom())
                .map(
                        figure ->
                                new FigureHtml(page, site.words(), isQuestion())
                                        .of(figure, page.alt(image), Escape.html(caption)));
    }

    private void picture(Image image, String caption) {
        html.line();
        html.tag("figure", Map.of("class", "figure"));
        image(image);
        if (!caption.isEmpty()) {
            html.tag("figcaption");
            html.text(caption);
            html.tag("/figcaption");
        }
        html.tag("/figure");
        html.line();
    }

    private void embed(Embed embed) {
        var address = site.address(file, embed.link().getDestination());
        var embedded = address.flatMap(a -> page.embedded(a, file));
        html.line();
        if (embedded.isPresent()) {
            html.raw(embedded.get());
        } else {
            html.tag("p");
            link(embed.link());
            html.tag("/p");
        }
        html.line();
    }

    private void link(Link link) {
        String destination = link.getDestination();
        if (destination.startsWith("glossary:")) {
            term(link, destination.substring("glossary:".length()));
            return;
        }
        String address = site.address(file, destination).orElse("");
        if (address.isEmpty()) {
            children(link);
            return;
        }
        html.tag("a", Map.of("href", context.encodeUrl(address)));
        children(link);
        html.tag("/a");
    }

    private void term(Link link, String id) {
        var term = site.glossary().find(id);
        if (term.isEmpty()) {
            children(link);
            return;
        }
        if (!page.hasRoom()) {
            html.tag("a", Map.of("href", "/glossary#" + id));
            children(link);
            html.tag("/a");
            return;
        }
        String popover = page.unique("term-" + id);
        html.tag("button", attributes("type", "button", "class", "term", "popovertarget", popover));
        children(link);
        html.tag("/button");
        html.tag("span", attributes("class", "term__definition", "id", popover, "popover", ""));
        html.tag("strong");
        html.text(term.get().name());
        html.tag("/strong");
        html.raw(" ");
        html.text(start(term.get().definition().plain()));
        html.raw(" ");
        html.tag("a", Map.of("href", "/glossary#" + id));
        html.text(word("glossary.more"));
        html.tag("/a");
        html.tag("/span");
    }

    private static String start(String definition) {
        return definition.length() > LONGEST_DEFINITION
                ? definition.substring(0, LONGEST_DEFINITION) + "…"
                : definition;
    }

    private void image(Image image) {
        String address = site.address(file, image.getDestination()).orElse("");
        html.tag(
                "img",
                attributes(
                        "src",
                        context.encodeUrl(address),
                        "alt",
                        page.alt(image),
                        "loading",
                        "lazy"));
    }

    private void table(TableBlock table) {
        html.line();
        html.tag(
                "div",
                attributes(
                        "class",
                        "table",
                        "role",
                        "group",
                        "tabindex",
                        "0",
                        "aria-label",
                        word("table")));
        html.tag("table");
        children(table);
        html.tag("/table");
        html.tag("/div");
        html.line();
    }

    private void children(Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }

    private String word(String key) {
        return site.words().getString(key);
    }

    private static Map<String, String> attributes(String... pairs) {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            attributes.put(pairs[i], pairs[i + 1]);
        }
        return attributes;
    }
}
