package org.sidestep;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpStatus;
import org.sidestep.web.LiveServer;
import org.sidestep.web.SecurityHeaders;

/** What tells a host how to serve an export as the site serves itself, in the forms they read. */
final class HostFiles {
    private static final String ASSETS = "/assets/";

    private final List<SiteCopy.Copied> copied;
    private final Map<String, String> redirects;
    private final Map<String, String> headers;

    /**
     * @param redirects where old addresses lead
     */
    HostFiles(List<SiteCopy.Copied> copied, Map<String, String> redirects, LiveServer live) {
        this.copied = copied;
        this.redirects = redirects;
        this.headers = SecurityHeaders.ofCopies(live);
    }

    /** Headers for Netlify and Cloudflare Pages; that pages are asked for anew is their default. */
    String headers() {
        return "/*\n"
                + lines(headers, (name, value) -> "  " + name + ": " + value)
                + ASSETS
                + "*\n  Cache-Control: "
                + cacheControl(true)
                + "\n"
                + lines(unlikeOthers(), (path, type) -> path + "\n  Content-Type: " + type);
    }

    /** Redirects for Netlify and Cloudflare Pages. */
    String redirects() {
        return lines(redirects, (from, to) -> from + " " + to + " " + status(to));
    }

    /** For a {@code server} of nginx whose {@code root} is this folder. */
    String nginx() {
        return """
        # Include this in a server { } whose root is this folder. With the brotli module, add: brotli_static on;
        gzip_static on;
        gzip_vary on;
        charset off;
        absolute_redirect off;
        types {
        %s}
        set $kept "%s";
        if ($uri ~ ^/assets/) { set $kept "%s"; }
        add_header Cache-Control $kept;
        %serror_page 404 /404.html;
        location / { try_files $uri $uri.html ${uri}index.html @slash; }
        location @slash { rewrite ^(/.+)/$ $1 permanent; return 404; }
        location ~ \\.html$ { internal; }
        location ~ ^/(?:nginx\\.conf|_headers|_redirects|\\.sidestep-export)$ { internal; }
        %s%s"""
                .formatted(
                        lines(types(), (ending, type) -> "  \"" + type + "\" " + ending + ";"),
                        cacheControl(false),
                        cacheControl(true),
                        lines(
                                headers,
                                (name, value) ->
                                        "add_header " + name + " \"" + value + "\" always;"),
                        lines(
                                unlikeOthers(),
                                (path, type) ->
                                        "location = %s { types { } default_type \"%s\"; }"
                                                .formatted(path, type)),
                        lines(
                                redirects,
                                (from, to) ->
                                        "location = %s { return %d %s; }"
                                                .formatted(from, status(to), to)));
    }

    /** For Apache, where it reads such files in the folder that it serves. */
    String htaccess() {
        return """
        # Apache reads this where AllowOverride is All.
        Options -Indexes -MultiViews
        DirectorySlash Off
        AddDefaultCharset Off
        ErrorDocument 404 /404.html
        %sRemoveType .gz .br
        AddEncoding gzip .gz
        AddEncoding br .br
        %sHeader append Vary Accept-Encoding
        Header set Cache-Control "%s" "expr=! %%{REQUEST_URI} =~ m#^/assets/#"
        Header set Cache-Control "%s" "expr=%%{REQUEST_URI} =~ m#^/assets/#"
        RewriteEngine On
        RewriteRule ^(?:nginx\\.conf|_headers|_redirects|\\.sidestep-export)$ - [R=404,L]
        # The page /about is the file about.html, which has no address of its own.
        RewriteCond %%{ENV:REDIRECT_STATUS} ^$
        RewriteRule \\.html$ - [R=404,L]
        %s%sRewriteCond %%{REQUEST_FILENAME} !-d
        RewriteRule ^(.+)/$ /$1 [R=301,L]
        RewriteRule ^(|.+/)$ /$1index.html [L]
        RewriteCond %%{REQUEST_FILENAME} !-f
        RewriteCond %%{REQUEST_FILENAME}.html -f
        RewriteRule ^(.+)$ /$1.html [L]
        RewriteCond %%{HTTP:Accept-Encoding} \\bbr\\b
        RewriteCond %%{REQUEST_FILENAME}.br -f
        RewriteRule ^(.+)$ /$1.br [L]
        RewriteCond %%{HTTP:Accept-Encoding} \\bgzip\\b
        RewriteCond %%{REQUEST_FILENAME}.gz -f
        RewriteRule ^(.+)$ /$1.gz [L]
        """
                .formatted(
                        lines(types(), (ending, type) -> "AddType \"" + type + "\" ." + ending),
                        lines(
                                headers,
                                (name, value) ->
                                        "Header always set " + name + " \"" + value + "\""),
                        cacheControl(false),
                        cacheControl(true),
                        lines(
                                unlikeOthers(),
                                (path, type) ->
                                        "RewriteRule ^%s(?:\\.gz|\\.br)?$ - [T=%s]"
                                                .formatted(expression(path), type)),
                        lines(
                                redirects,
                                (from, to) ->
                                        "RewriteRule ^%s$ %s [R=%d,L]"
                                                .formatted(expression(from), to, status(to))));
    }

    /** Matches a path, without the slash that it begins with. */
    private static String expression(String path) {
        return path.substring(1).replace(".", "\\.");
    }

    private static String lines(
            Map<String, String> entries, BiFunction<String, String, String> line) {
        return entries.entrySet().stream()
                .map(entry -> line.apply(entry.getKey(), entry.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** An asset is found under another name once it has changed, an old address for ever. */
    private static int status(String to) {
        return to.startsWith(ASSETS) ? HttpStatus.FOUND_302 : HttpStatus.MOVED_PERMANENTLY_301;
    }

    private String cacheControl(boolean asset) {
        return copied.stream()
                .filter(one -> one.path().startsWith(ASSETS) == asset)
                .map(SiteCopy.Copied::cacheControl)
                .findFirst()
                .orElse("no-store");
    }

    /** The types of files by the endings of their names. */
    private Map<String, String> types() {
        var types = new LinkedHashMap<String, String>();
        copied.forEach(one -> types.putIfAbsent(ending(one), one.type()));
        return types;
    }

    /** The addresses of files whose type is another than that of others with the same ending. */
    private Map<String, String> unlikeOthers() {
        var types = types();
        var unlike = new LinkedHashMap<String, String>();
        copied.stream()
                .filter(one -> !types.get(ending(one)).equals(one.type()))
                .forEach(one -> unlike.put(one.path(), one.type()));
        return unlike;
    }

    private static String ending(SiteCopy.Copied one) {
        return one.file().substring(one.file().lastIndexOf('.') + 1);
    }
}
