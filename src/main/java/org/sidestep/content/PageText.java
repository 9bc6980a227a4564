package org.sidestep.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Renders the texts of one page. A page is the unit of numbering: citations count up through all
 * its texts, and a figure or a definition that stands there twice gets ids of its own.
 */
public final class PageText {
    private static final int MOST = 500;

    private final Surroundings site;
    private final String file;
    private final PageText page;
    private final Optional<Renderings> renderings;
    private final LinkedHashMap<String, Integer> cited = new LinkedHashMap<>();
    private final List<String> citing = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final TreeSet<String> scripts = new TreeSet<>();
    private MarkdownText rendering = MarkdownText.empty();
    private HtmlRenderer renderer;
    private boolean embedding;
    private int shown;
    private int own;

    /**
     * @param file the content file whose relative links the texts hold
     */
    public PageText(Surroundings site, String file) {
        this(site, file, null, Optional.empty());
    }

    /** The same, for a page that is made again and again. */
    public PageText(Surroundings site, String file, Renderings renderings) {
        this(site, file, null, Optional.of(renderings));
    }

    private PageText(
            Surroundings site, String file, PageText page, Optional<Renderings> renderings) {
        this.site = site;
        this.file = file;
        this.page = page == null ? this : page;
        this.renderings = renderings;
    }

    /** The content file that the page shows. */
    public String file() {
        return file;
    }

    /** Renders a text of another file as a part of this page, with this page's numbering. */
    public String html(MarkdownText text) {
        if (text.isOfNoFile()) {
            return Escape.html(text.plain());
        }
        var known = renderings.flatMap(kept -> kept.find(text, cited));
        if (known.isPresent()) {
            known.get().numbers().keySet().forEach(this::number);
            return known.get().html();
        }
        int cited = citing.size();
        int own = this.own;
        String html = rendered(text);
        if (own == this.own) {
            renderings.ifPresent(kept -> kept.keep(text, rendering(html, cited)));
        }
        return html;
    }

    private Renderings.Rendering rendering(String html, int citedBefore) {
        var numbers = new LinkedHashMap<String, Integer>();
        citing.subList(citedBefore, citing.size()).forEach(key -> numbers.put(key, cited.get(key)));
        return new Renderings.Rendering(html, numbers);
    }

    private String rendered(MarkdownText text) {
        if (!text.file().path().equals(file)) {
            return new PageText(site, text.file().path(), this, Optional.empty()).render(text);
        }
        return render(text);
    }

    private String render(MarkdownText text) {
        var html = new StringBuilder();
        var around = rendering;
        rendering = text;
        for (Node root : text.roots()) {
            renderer().render(root, html);
        }
        rendering = around;
        return html.toString().strip();
    }

    private HtmlRenderer renderer() {
        if (renderer == null) {
            renderer =
                    HtmlRenderer.builder()
                            // The first renderer of a node is the one that counts.
                            .nodeRendererFactory(
                                    context -> new SiteNodes(context, site, page, file))
                            .extensions(MarkdownText.EXTENSIONS)
                            .escapeHtml(true)
                            .sanitizeUrls(true)
                            .attributeProviderFactory(context -> new SiteAttributes())
                            .attributeProviderFactory(
                                    context -> new LineAttributes(site.showsLines(), this::at))
                            .build();
        }
        return renderer;
    }

    private Position at(Node node) {
        return rendering.at(node);
    }

    /**
     * What stands in the place of a link; nothing inside of something embedded, which might be
     * itself, nor in a question, whose form can hold no other.
     */
    Optional<String> embedded(String address, String from) {
        if (embedding || from.startsWith("quizzes/") || !hasRoom()) {
            return Optional.empty();
        }
        embedding = true;
        try {
            return site.embedded(address, this);
        } finally {
            embedding = false;
        }
    }

    /**
     * Whether one more figure, definition or embedded thing can stand here. A page shows a few
     * dozen; a file that asks for thousands would fill the memory.
     */
    boolean hasRoom() {
        own++;
        return shown++ < MOST;
    }

    /** The number of a source on this page: the first one cited is 1. */
    int number(String key) {
        citing.add(key);
        return cited.computeIfAbsent(key, k -> cited.size() + 1);
    }

    /** An id that no other element of this page has. */
    public String unique(String id) {
        own++;
        int n = used.merge(id, 1, Integer::sum);
        return n == 1 ? id : id + "-" + n;
    }

    /** Notes that something on this page works better with a script of static/js. */
    public void needs(String script) {
        own++;
        scripts.add("js/" + script + ".js");
    }

    /** The scripts that what was rendered so far works better with. */
    public List<String> scripts() {
        return List.copyOf(scripts);
    }

    /** The words of a picture's alternative text. */
    String alt(Image image) {
        return PlainText.of(MarkdownText.children(image));
    }

    /** The sources cited so far, in the order of their numbers. */
    public List<CitedReference> references() {
        var references = new ArrayList<CitedReference>();
        cited.forEach(
                (key, number) ->
                        site.bibliography()
                                .html(key)
                                .ifPresent(
                                        html ->
                                                references.add(
                                                        new CitedReference(number, key, html))));
        return references;
    }

    /** An entry of a page's reference list. */
    public record CitedReference(int number, String key, String html) {}
}
