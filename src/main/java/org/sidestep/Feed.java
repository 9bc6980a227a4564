package org.sidestep;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;
import org.sidestep.articles.Article;
import org.sidestep.content.Located;
import org.sidestep.content.People;

/** The articles as an Atom feed (RFC 4287), the newest first. */
final class Feed {
    private static final int LENGTH = 50;

    private final Library library;
    private final String base;

    /**
     * @param base the site's own address, without a slash at the end
     */
    Feed(Library library, String base) {
        this.library = library;
        this.base = base;
    }

    String atom() {
        List<Article> newest =
                library.reading().articles().stream()
                        .sorted(Comparator.comparing(Article::latest).reversed())
                        .limit(LENGTH)
                        .toList();
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="%s">
          <title>%s</title>
          <subtitle>%s</subtitle>
          <id>%s</id>
          <link rel="self" type="application/atom+xml" href="%s/feed.xml"/>
          <link rel="alternate" type="text/html" href="%s/articles/"/>
          <updated>%s</updated>
        %s</feed>
        """
                .formatted(
                        library.site().language().toLanguageTag(),
                        xml(library.site().title()),
                        xml(library.site().description()),
                        xml(base + "/"),
                        xml(base),
                        xml(base),
                        noon(newest.isEmpty() ? LocalDate.EPOCH : newest.get(0).latest()),
                        newest.stream().map(this::entry).collect(Collectors.joining()));
    }

    private String entry(Article article) {
        return """
          <entry>
            <title>%s</title>
            <id>%s</id>
            <link rel="alternate" type="text/html" href="%s"/>
            <published>%s</published>
            <updated>%s</updated>
            <author><name>%s</name></author>
            <summary>%s</summary>
          </entry>
        """
                .formatted(
                        xml(article.entry().title()),
                        xml(id(article)),
                        xml(base + article.url()),
                        noon(article.byline().published()),
                        noon(article.latest()),
                        xml(author(article)),
                        xml(article.entry().summary()));
    }

    /** A tag URI (RFC 4151): it stays when the article gets another slug or the site TLS. */
    private String id(Article article) {
        var first = article.entry().aliases().stream().map(Located::text).findFirst();
        return "tag:"
                + URI.create(base).getHost()
                + ","
                + article.byline().published()
                + ":/articles/"
                + first.orElse(article.slug());
    }

    private String author(Article article) {
        String key = article.byline().author().text();
        return library.reading().people().find(key).map(People.Person::name).orElse(key);
    }

    /** Content knows days only. */
    private static String noon(LocalDate day) {
        return day + "T12:00:00Z";
    }

    private static String xml(String text) {
        return StringEscapeUtils.escapeXml10(text);
    }
}
