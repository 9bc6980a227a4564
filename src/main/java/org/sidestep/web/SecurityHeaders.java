package org.sidestep.web;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * The headers of every response: nothing is loaded from elsewhere, nothing runs inline but the
 * {@link FirstScript}, nobody frames the site. Set where the server takes in a request, so that its
 * own error answers carry them too.
 */
public final class SecurityHeaders implements HttpConfiguration.Customizer {
    public static final Map<String, String> ALL = all();
    private static final List<HttpField> FIELDS =
            ALL.entrySet().stream()
                    .<HttpField>map(
                            header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
                    .toList();

    private static Map<String, String> all() {
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; script-src 'self' "
                        + FirstScript.SOURCE
                        + "; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), interest-cohort=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return headers;
    }

    /**
     * The headers of copies whose forms may go elsewhere: that site must be told where they come
     * from, or it refuses them.
     */
    public static Map<String, String> ofCopies(LiveServer live) {
        if (live.isHere() || !live.isThere()) {
            return ALL;
        }
        var headers = new LinkedHashMap<>(ALL);
        headers.computeIfPresent(
                "Content-Security-Policy",
                (name, policy) ->
                        policy.replace("form-action 'self'", "form-action 'self' " + live.url("")));
        headers.put("Referrer-Policy", "strict-origin");
        return headers;
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        for (HttpField field : FIELDS) {
            responseHeaders.add(field);
        }
        return request;
    }

    /** For what Javalin answers itself. */
    public static void set(Context ctx) {
        ALL.forEach(ctx::header);
    }
}
