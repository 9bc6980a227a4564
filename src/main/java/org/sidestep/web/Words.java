package org.sidestep.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.IMessageResolver;

/**
 * Every word of the interface, from messages.properties. A key that is not there is an error, never
 * shown.
 */
public final class Words implements IMessageResolver {
    private final ResourceBundle bundle;
    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    public Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    public static ResourceBundle in(Locale language) {
        return ResourceBundle.getBundle(
                "messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** A word or a sentence, with {@code {0}}, {@code {1}} … filled in. */
    public String get(String key, Object... arguments) {
        return arguments.length == 0
                ? words.computeIfAbsent(key, one -> format(one).format(arguments))
                : ((MessageFormat) formats.computeIfAbsent(key, this::format).clone())
                        .format(arguments);
    }

    private MessageFormat format(String key) {
        return new MessageFormat(bundle.getString(key), bundle.getLocale());
    }

    public Locale locale() {
        return bundle.getLocale();
    }

    public ResourceBundle bundle() {
        return bundle;
    }

    @Override
    public String resolveMessage(
            ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        return get(key, arguments == null ? new Object[0] : arguments);
    }

    @Override
    public String createAbsentMessageRepresentation(
            ITemplateContext context, Class<?> origin, String key, Object[] arguments) {
        throw new IllegalArgumentException("messages.properties has no key " + key);
    }

    @Override
    public String getName() {
        return "messages.properties";
    }

    @Override
    public Integer getOrder() {
        return 0;
    }
}
