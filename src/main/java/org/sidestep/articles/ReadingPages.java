package org.sidestep.articles;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sidestep.content.FigureHtml;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.PageText;
import org.sidestep.content.Reference;
import org.sidestep.content.SourceFile;
import org.sidestep.content.Surroundings;
import org.sidestep.web.Pages;
import org.sidestep.web.View;
import org.sidestep.web.Words;

/** The reading part: home, articles, exercises, glossary, references and the other pages. */
public final class ReadingPages {
    private static final String MARKDOWN = "text/markdown;charset=utf-8";

    private final Supplier<Reading> reading;
    private final Pages pages;
    private final Words words;
    private final Clock clock;
    private final Cards cards;

    public ReadingPages(Supplier<Reading> reading, Pages pages, Words words, Clock clock) {
        this.reading = reading;
        this.pages = pages;
        this.words = words;
        this.clock = clock;
        this.cards = new Cards(words);
    }

    public void home(Context ctx) {
        pages.show(ctx, homeView(reading.get()));
    }

    /**
     * The home page or an article, as one reader sees it; empty for any other address.
     *
     * @param path such as {@code /articles/anatomy}
     */
    public Optional<View> view(String path, Reading all) {
        return path.equals("/")
                ? Optional.of(homeView(all))
                : all.article(path.replaceFirst("^/articles/", ""))
                        .filter(article -> article.url().equals(path))
                        .map(article -> articleView(article, all));
    }

    public void articles(Context ctx) {
        Reading all = reading.get();
        pages.show(
                ctx,
                new ListView(
                        words.get("articles.title"),
                        words.get("articles.description"),
                        all.articles().stream().map(cards::of).toList()));
    }

    public void exercises(Context ctx) {
        pages.show(ctx, GalleryView.of(reading.get(), cards, words));
    }

    public void article(Context ctx) {
        Reading all = reading.get();
        String slug = ctx.pathParam("slug");
        var article = all.article(slug);
        if (article.isPresent()) {
            pages.show(ctx, articleView(article.get(), all));
            return;
        }
        redirectAlias(ctx, slug, all);
    }

    /** An article's Markdown, as the editor wrote it. */
    public void articleSource(Context ctx) {
        source(
                ctx,
                reading.get()
                        .article(ctx.pathParam("slug"))
                        .map(article -> article.entry().file()));
    }

    public void exercise(Context ctx) {
        Reading all = reading.get();
        var exercise = all.exercise(ctx.pathParam("slug"));
        if (exercise.isPresent()) {
            pages.show(ctx, ExerciseView.of(exercise.get(), all, LocalDate.now(clock)));
            return;
        }
        redirectAlias(ctx, ctx.pathParam("slug"), all);
    }

    /** An exercise's Markdown, as the editor wrote it. */
    public void exerciseSource(Context ctx) {
        source(
                ctx,
                reading.get()
                        .exercise(ctx.pathParam("slug"))
                        .map(exercise -> exercise.entry().file()));
    }

    public void glossary(Context ctx) {
        pages.show(ctx, glossaryView(reading.get()));
    }

    public void references(Context ctx) {
        pages.show(ctx, referencesView(reading.get()));
    }

    /** About, privacy, credits and whatever else stands in content/pages. */
    public void page(Context ctx) {
        Reading all = reading.get();
        var page =
                all.page(ctx.pathParam("page"))
                        .filter(p -> !p.slug().equals(Page.HOME))
                        .orElseThrow(NotFoundResponse::new);
        var text = new PageText(all.surroundings(), page.entry().file().path());
        String body = text.html(page.text());
        pages.show(
                ctx,
                new PageView(
                        page.entry().title(),
                        page.entry().summary(),
                        page.url(),
                        body,
                        text.references(),
                        text.scripts()));
    }

    private void redirectAlias(Context ctx, String slug, Reading all) {
        String url =
                all.aliased(ctx.path().startsWith("/exercises/"), slug)
                        .orElseThrow(NotFoundResponse::new);
        ctx.redirect(url, HttpStatus.MOVED_PERMANENTLY);
    }

    private void source(Context ctx, Optional<SourceFile> file) {
        pages.send(ctx, MARKDOWN, file.orElseThrow(NotFoundResponse::new).text());
    }

    private HomeView homeView(Reading all) {
        var home = all.page(Page.HOME);
        var text = new PageText(all.surroundings(), "pages/home.md");
        return new HomeView(
                home.map(page -> page.entry().title()).orElse(all.site().tagline()),
                all.site().description(),
                home.map(page -> text.html(page.text())).orElse(""),
                drawing("hero", text, all.surroundings()),
                drawing("hero-narrow", text, all.surroundings()),
                all.articles().stream().map(cards::of).toList(),
                all.exercises().stream().map(e -> cards.of(e, all)).toList(),
                all.site()
                        .question()
                        .flatMap(id -> all.surroundings().embedded("#" + id.text(), text))
                        .orElse(""),
                text.scripts());
    }

    private static String drawing(String id, PageText text, Surroundings site) {
        return site.figures()
                .find(id)
                .map(figure -> FigureHtml.drawing(figure, figure.title(), text))
                .orElse("");
    }

    private ArticleView articleView(Article article, Reading all) {
        var quiz = Optional.ofNullable(all.quizzes().get(article.slug()));
        var text = new PageText(all.surroundings(), article.entry().file().path());
        String body = text.html(article.text());
        return new ArticleView(
                article.entry().title(),
                article.entry().summary(),
                article.url(),
                article.topic().isEmpty() ? "" : words.get("topic." + article.topic()),
                article.minutes(),
                BylineView.of(article.byline(), all, LocalDate.now(clock)),
                article.sections(),
                body,
                text.references(),
                quiz.map(Reading.ArticleQuiz::url).orElse(""),
                quiz.map(Reading.ArticleQuiz::pretest).orElse(0),
                article.related().stream()
                        .flatMap(slug -> all.article(slug.text()).stream())
                        .map(cards::of)
                        .toList(),
                all.before(article).map(cards::of),
                all.after(article).map(cards::of),
                text.scripts());
    }

    private GlossaryView glossaryView(Reading all) {
        var text = new PageText(all.surroundings(), "glossary.md");
        var terms =
                all.surroundings().glossary().sorted().stream()
                        .map(
                                term ->
                                        new GlossaryView.Entry(
                                                term.id(),
                                                term.name(),
                                                text.html(term.definition()),
                                                String.join(", ", term.aliases())))
                        .toList();
        return new GlossaryView(
                words.get("glossary.title"), words.get("glossary.description"), terms);
    }

    private ReferencesView referencesView(Reading all) {
        Map<String, Set<HomeView.Card>> citedBy = new HashMap<>();
        all.articles().forEach(article -> collect(article.text(), cards.of(article), citedBy));
        all.exercises()
                .forEach(
                        exercise ->
                                exercise.parts()
                                        .values()
                                        .forEach(
                                                part ->
                                                        collect(
                                                                part,
                                                                cards.of(exercise, all),
                                                                citedBy)));
        var sources =
                all.surroundings().bibliography().all().stream()
                        .filter(reference -> citedBy.containsKey(reference.key()))
                        .sorted(
                                java.util.Comparator.comparing(
                                        Reference::text, String.CASE_INSENSITIVE_ORDER))
                        .map(
                                reference ->
                                        new ReferencesView.Entry(
                                                reference.key(),
                                                reference.html(),
                                                List.copyOf(citedBy.get(reference.key()))))
                        .toList();
        return new ReferencesView(
                words.get("references.title"), words.get("references.description"), sources);
    }

    private static void collect(
            MarkdownText text, HomeView.Card card, Map<String, Set<HomeView.Card>> citedBy) {
        text.outline()
                .sources()
                .forEach(
                        source ->
                                citedBy.computeIfAbsent(source.text(), key -> new LinkedHashSet<>())
                                        .add(card));
    }
}
