package org.sidestep.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import ognl.OgnlRuntime;
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

    /** A whole page; the layout of one that is made for one reader is kept for the next. */
    public String render(View view, SiteFrame site) {
        Assets now = assets.get();
        var seen = seen(view, site, now);
        if (!view.canonical().isEmpty() || site.preview().isPresent()) {
            return engine.process(view.template(), new Context(site.language(), seen));
        }
        String title = HtmlEscape.escapeHtml4Xml(title(view));
        String main =
                engine.process(view.template(), Set.of("main"), new Context(site.language(), seen));
        return frame(view, site, now).around(title, main);
    }

    private Map<String, Object> seen(View view, SiteFrame site, Assets now) {
        var seen =
                new HashMap<String, Object>(
                        Map.of("page", view, "site", site, "assets", now, "live", live));
        seen.put("title", title(view));
        seen.put("firstScript", FirstScript.TEXT);
        if (!view.canonical().isEmpty()) {
            seen.put("sharing", Sharing.of(view, site, now, words, live));
        }
        return seen;
    }

    private String title(View view) {
        return view.hasErrors() ? words.get("error.prefix", view.title()) : view.title();
    }

    private PageFrame frame(View view, SiteFrame site, Assets now) {
        if (frames.size() >= MOST_FRAMES) {
            frames.clear();
        }
        return frames.computeIfAbsent(
                PageFrame.Kind.of(view, site, now),
                kind -> {
                    var seen = seen(view, site, now);
                    seen.put("title", PageFrame.GAP);
                    seen.put("gap", PageFrame.GAP);
                    return PageFrame.of(
                            engine.process("frame", new Context(site.language(), seen)));
                });
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
