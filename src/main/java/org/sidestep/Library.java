package org.sidestep;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.sidestep.articles.Article;
import org.sidestep.articles.ArticleParser;
import org.sidestep.articles.Exercise;
import org.sidestep.articles.ExerciseParser;
import org.sidestep.articles.Page;
import org.sidestep.articles.Reading;
import org.sidestep.content.Bibliography;
import org.sidestep.content.Check;
import org.sidestep.content.Figures;
import org.sidestep.content.Glossary;
import org.sidestep.content.People;
import org.sidestep.content.Problem;
import org.sidestep.content.Problems;
import org.sidestep.content.SiteInfo;
import org.sidestep.content.Slugs;
import org.sidestep.content.SourceFile;
import org.sidestep.content.Suggestion;
import org.sidestep.content.Surroundings;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.QuizParser;
import org.sidestep.quiz.Quizzes;
import org.sidestep.web.Assets;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

/**
 * All content at one moment: read once, checked as a whole, never changed. Requests see one library
 * from beginning to end.
 */
public final class Library {
    private static final List<String> FOLDERS =
            List.of("articles", "exercises", "quizzes", "pages");
    private static final String FIGURES = "figures/";

    private final Reading reading;
    private final Quizzes quizzes;
    private final SiteInfo site;
    private final List<SourceFile> files;
    private final Supplier<Problems> check;
    private Problems found;
    private List<Problem> errors;
    private List<Problem> problems;

    private Library(
            Reading reading,
            Quizzes quizzes,
            SiteInfo site,
            List<SourceFile> files,
            Supplier<Problems> check) {
        this.files = files;
        this.reading = reading;
        this.quizzes = quizzes;
        this.site = site;
        this.check = check;
    }

    /**
     * Reads all content; it is checked when someone asks for its problems.
     *
     * @param found what was wrong with reading the files
     * @param today decides what is published
     * @param dev whether drafts are shown
     */
    public static Library of(
            List<SourceFile> files,
            Problems found,
            Assets assets,
            Words words,
            Templates templates,
            LocalDate today,
            boolean dev) {
        return of(files, found, assets, words, templates, today, dev, new Parses());
    }

    /** The same for content that was read before: only what has changed is parsed. */
    static Library of(
            List<SourceFile> files,
            Problems found,
            Assets assets,
            Words words,
            Templates templates,
            LocalDate today,
            boolean dev,
            Parses parses) {
        return new Builder(found, assets, words, templates, today, dev, parses)
                .read(parses.begin(files, found))
                .build();
    }

    public Reading reading() {
        return reading;
    }

    public Quizzes quizzes() {
        return quizzes;
    }

    public SiteInfo site() {
        return site;
    }

    /** Everything that is wrong, in the order of files and lines. */
    public synchronized List<Problem> problems() {
        if (problems == null) {
            problems = found().sorted();
        }
        return problems;
    }

    public boolean hasErrors() {
        return !errors().isEmpty();
    }

    /** What keeps the content from being published; that is found sooner than the warnings. */
    synchronized List<Problem> errors() {
        if (errors == null) {
            errors = found().errors();
        }
        return errors;
    }

    private Problems found() {
        if (found == null) {
            found = check.get();
        }
        return found;
    }

    private static final class Builder {
        private final Problems problems;
        private final Assets assets;
        private final Words words;
        private final Templates templates;
        private final LocalDate today;
        private final boolean dev;
        private static final BiFunction<SourceFile, Problems, ?> SKIPPED = (file, problems) -> null;

        private final Parses parses;

        private final List<Article> articles = new ArrayList<>();
        private final List<Exercise> exercises = new ArrayList<>();
        private final List<Quiz> quizzes = new ArrayList<>();
        private final List<Page> pages = new ArrayList<>();
        private List<SourceFile> files = List.of();
        private SiteInfo site = SiteInfo.unnamed();
        private People people = People.empty();
        private Glossary glossary = Glossary.empty();
        private Bibliography bibliography = Bibliography.empty();

        Builder(
                Problems problems,
                Assets assets,
                Words words,
                Templates templates,
                LocalDate today,
                boolean dev,
                Parses parses) {
            this.problems = problems;
            this.assets = assets;
            this.words = words;
            this.templates = templates;
            this.today = today;
            this.dev = dev;
            this.parses = parses;
        }

        Builder read(List<SourceFile> files) {
            this.files = files;
            parses.readAhead(files, Builder::parserOf);
            files.forEach(this::read);
            return this;
        }

        /** For what takes long: long files, and those of which there are many. */
        private static Optional<BiFunction<SourceFile, Problems, ?>> parserOf(SourceFile file) {
            return switch (file.folder()) {
                case "articles" -> Optional.of(ArticleParser::parse);
                case "exercises" -> Optional.of(ExerciseParser::parse);
                case "quizzes" -> Optional.of(QuizParser::parse);
                default ->
                        file.path().equals("references.bib")
                                ? Optional.of(Bibliography::parse)
                                : Optional.empty();
            };
        }

        private void read(SourceFile file) {
            switch (file.path()) {
                case "site.yml" -> site = parses.readPage(file, problems, SiteInfo::parse);
                case "people.yml" -> people = parses.read(file, problems, People::parse);
                case "glossary.md" -> glossary = parses.read(file, problems, Glossary::parse);
                case "references.bib" ->
                        bibliography = parses.read(file, problems, Bibliography::parse);
                default -> readPage(file);
            }
        }

        private void readPage(SourceFile file) {
            if (!FOLDERS.contains(file.folder()) || !file.path().endsWith(".md")) {
                problems.add(
                        file.start(),
                        Check.FILE_UNKNOWN,
                        "this file is not read; "
                                + Suggestion.among(FOLDERS, file.folder())
                                + " and end its name in .md");
                return;
            }
            if (!Slugs.isSlug(file.slug())) {
                problems.add(
                        file.start(),
                        Check.FILE_NAME,
                        "the name \""
                                + file.slug()
                                + "\" is the page's address and must be small letters, digits and hyphens; call it "
                                + Slugs.from(file.slug())
                                + ".md");
            }
            switch (file.folder()) {
                case "articles" ->
                        articles.add(parses.readPage(file, problems, ArticleParser::parse));
                case "exercises" ->
                        exercises.add(parses.readPage(file, problems, ExerciseParser::parse));
                case "quizzes" -> quizzes.add(parses.readPage(file, problems, QuizParser::parse));
                default -> pages.add(parses.readPage(file, problems, Page::parse));
            }
        }

        Library build() {
            var figures = parses.remember(FIGURES, assets.version(), problems, this::figures);
            var links = new Links(assets);
            articles.forEach(links::add);
            exercises.forEach(links::add);
            quizzes.forEach(links::add);
            pages.forEach(links::add);
            links.add(glossary);
            var surroundings =
                    new SiteSurroundings(
                            bibliography, glossary, figures, words.bundle(), links, dev);
            Set<String> stale = parses.stale();
            return library(surroundings, () -> check(surroundings, links, stale));
        }

        /** Where a stand-in is shown, positions are off, and only its own file is spoken of. */
        private Problems check(Surroundings surroundings, Links links, Set<String> stale) {
            var across = new Problems(stale);
            var all = new Contents(articles, exercises, quizzes, pages, glossary, site);
            new CrossChecks(surroundings, links, people, across).check(all);
            new SiteChecks(all, today, across).check();
            problems.include(across);
            return problems;
        }

        private Figures figures(Problems found) {
            return assets.text(FIGURES + "index.json")
                    .map(index -> new SourceFile(FIGURES + "index.json", index))
                    .map(index -> Figures.parse(index, name -> assets.text(FIGURES + name), found))
                    .orElse(Figures.empty());
        }

        private Library library(SiteSurroundings surroundings, Supplier<Problems> check) {
            var hidden = hidden();
            surroundings.hide(hidden);
            var shownQuizzes =
                    new Quizzes(
                            quizzes.stream().filter(q -> !hidden.contains(q.url())).toList(),
                            surroundings);
            Map<String, Reading.ArticleQuiz> quizzed = new HashMap<>();
            for (Quiz quiz : shownQuizzes.all()) {
                var shown = new Reading.ArticleQuiz(quiz.url(), quiz.pretest().size());
                quiz.article().ifPresent(article -> quizzed.putIfAbsent(article.text(), shown));
            }
            var reading =
                    new Reading(
                            site,
                            people,
                            articles.stream().filter(article -> isShown(article.entry())).toList(),
                            exercises.stream()
                                    .filter(exercise -> isShown(exercise.entry()))
                                    .toList(),
                            pages.stream().filter(page -> isShown(page.entry())).toList(),
                            quizzed,
                            surroundings);
            surroundings.embed(new Embeds(reading, shownQuizzes, templates)::html);
            return new Library(reading, shownQuizzes, site, files, check);
        }

        /** The addresses that readers must not meet; a quiz is hidden with its article. */
        private Set<String> hidden() {
            var urls = new HashSet<String>();
            articles.stream().filter(a -> !isShown(a.entry())).forEach(a -> urls.add(a.url()));
            exercises.stream().filter(e -> !isShown(e.entry())).forEach(e -> urls.add(e.url()));
            pages.stream().filter(p -> !isShown(p.entry())).forEach(p -> urls.add(p.url()));
            quizzes.stream()
                    .filter(quiz -> !isShown(quiz.entry()) || belongsTo(quiz, urls))
                    .forEach(quiz -> urls.add(quiz.url()));
            return urls;
        }

        private static boolean belongsTo(Quiz quiz, Set<String> hidden) {
            return quiz.article()
                    .filter(slug -> hidden.contains("/articles/" + slug.text()))
                    .isPresent();
        }

        private boolean isShown(org.sidestep.content.Entry entry) {
            return dev || entry.isPublic(today);
        }
    }

    /** Names all that there is to read: the same as long as nothing in it has changed. */
    public String version() {
        var crc = new CRC32();
        for (SourceFile file : files) {
            crc.update(file.path().getBytes(StandardCharsets.UTF_8));
            crc.update(file.text().getBytes(StandardCharsets.UTF_8));
        }
        crc.update(sitemap().toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    /** The addresses that lead to others, because a file had another name once. */
    public List<String> aliases() {
        var urls = new ArrayList<String>();
        reading.articles()
                .forEach(a -> a.entry().aliases().forEach(o -> urls.add("/articles/" + o.text())));
        reading.exercises()
                .forEach(e -> e.entry().aliases().forEach(o -> urls.add("/exercises/" + o.text())));
        return urls;
    }

    /** The addresses that a search engine should know. */
    public List<String> sitemap() {
        var urls =
                new ArrayList<>(
                        List.of(
                                "/",
                                "/articles/",
                                "/exercises/",
                                "/quizzes/",
                                "/glossary",
                                "/references"));
        reading.articles().forEach(article -> urls.add(article.url()));
        reading.exercises().forEach(exercise -> urls.add(exercise.url()));
        quizzes.all().forEach(quiz -> urls.add(quiz.url()));
        reading.pages().stream()
                .filter(page -> !page.slug().equals(Page.HOME))
                .forEach(page -> urls.add(page.url()));
        return urls;
    }
}
