package org.sidestep.web;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import ognl.OgnlRuntime;
import org.sidestep.web.PageFrame.Gap;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.unbescape.html.HtmlEscape;

/** Turns a view into a page. */
public final class Templates {
    private static final int MOST_FRAMES = 100;

    static {
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordProperties());
    }

    private final TemplateEngine engine = new TemplateEngine();
    private final Map<PageFrame.Kind, PageFrame> frames = new ConcurrentHashMap<>();
    private final Supplier<Assets> assets;
    private final Words words;
    private final LiveServer live;

    public Templates(Words words, Assets assets) {
        this(words, () -> assets, LiveServer.here());
    }

    /** With assets that may be others with each page. */
    public Templates(Words words, Supplier<Assets> assets, LiveServer live) {
        var resolver = new ClassLoaderTemplateResolver(Templates.class.getClassLoader());
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new Paths());
        engine.setDialect(dialect);
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(words);
        this.assets = assets;
        this.words = words;
        this.live = live;
    }

    /** A whole page, in UTF-8; the layout is kept for the next of its kind. */
    public byte[] render(View view, SiteFrame site) {
        Assets now = assets.get();
        var seen = seen(view, site, now);
        var sharing = sharing(view, site, now);
        if (site.preview().isPresent()) {
            sharing.ifPresent(shared -> seen.put("sharing", shared));
            return engine.process(view.template(), new Context(site.language(), seen))
                    .getBytes(StandardCharsets.UTF_8);
        }
        return frame(view, site, now, sharing)
                .around(
                        filling(view, sharing),
                        main ->
                                engine.process(
                                        view.template(),
                                        Set.of("main"),
                                        new Context(site.language(), seen),
                                        main));
    }

    private Map<String, Object> seen(View view, SiteFrame site, Assets now) {
        var seen =
                new HashMap<String, Object>(
                        Map.of("page", view, "site", site, "assets", now, "live", live));
        seen.put("title", title(view));
        seen.put("firstScript", FirstScript.TEXT);
        return seen;
    }

    private Optional<Sharing> sharing(View view, SiteFrame site, Assets now) {
        return view.canonical().isEmpty()
                ? Optional.empty()
                : Optional.of(Sharing.of(view, site, now, words, live));
    }

    private String title(View view) {
        return view.hasErrors() ? words.get("error.prefix", view.title()) : view.title();
    }

    private Map<Gap, String> filling(View view, Optional<Sharing> sharing) {
        var filling = new EnumMap<Gap, String>(Gap.class);
        filling.put(Gap.WINDOW_TITLE, escaped(title(view)));
        filling.put(Gap.TITLE, escaped(view.title()));
        filling.put(Gap.DESCRIPTION, escaped(view.description()));
        view.section()
                .map(list -> view.canonical().substring(list.url().length()))
                .ifPresent(address -> filling.put(Gap.ADDRESS, escaped(address)));
        sharing.ifPresent(
                shared -> {
                    filling.put(Gap.PUBLISHED, escaped(shared.published()));
                    filling.put(Gap.JSON_LD, shared.jsonLd());
                });
        return filling;
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }

    private PageFrame frame(View view, SiteFrame site, Assets now, Optional<Sharing> sharing) {
        if (frames.size() >= MOST_FRAMES) {
            frames.clear();
        }
        boolean published = sharing.filter(shared -> !shared.published().isEmpty()).isPresent();
        return frames.computeIfAbsent(
                PageFrame.Kind.of(view, site, now, published),
                kind -> {
                    var seen = seen(new PageFrame.Hollow(view), site, now);
                    seen.put("title", Gap.WINDOW_TITLE.standIn());
                    seen.put("gap", Gap.MAIN.standIn());
                    sharing.ifPresent(shared -> seen.put("sharing", hollow(view, shared, site)));
                    return PageFrame.of(
                            engine.process("frame", new Context(site.language(), seen)));
                });
    }

    private static Sharing hollow(View view, Sharing shared, SiteFrame site) {
        return new Sharing(
                site.base() + new PageFrame.Hollow(view).canonical(),
                shared.published().isEmpty() ? "" : Gap.PUBLISHED.standIn(),
                shared.image(),
                Gap.JSON_LD.standIn());
    }

    /** A view that is a part of a page, without the frame. */
    public String fragment(View view) {
        return engine.process(
                view.template(),
                new Context(
                        words.locale(),
                        Map.of("page", view, "assets", assets.get(), "live", live)));
    }
}
