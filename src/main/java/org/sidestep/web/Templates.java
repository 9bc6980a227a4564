package org.sidestep.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import ognl.OgnlRuntime;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns a view into a page. */
public final class Templates {
    static {
        OgnlRuntime.setPropertyAccessor(Record.class, new RecordProperties());
    }

    private final TemplateEngine engine = new TemplateEngine();
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
        engine.setTemplateResolver(resolver);
        engine.setMessageResolver(words);
        this.assets = assets;
        this.words = words;
        this.live = live;
    }

    public String render(View view, SiteFrame frame) {
        Assets now = assets.get();
        var seen =
                new HashMap<String, Object>(
                        Map.of("page", view, "site", frame, "assets", now, "live", live));
        seen.put("firstScript", FirstScript.TEXT);
        if (!view.canonical().isEmpty()) {
            seen.put("sharing", Sharing.of(view, frame, now, words, live));
        }
        return engine.process(view.template(), new Context(frame.language(), seen));
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
