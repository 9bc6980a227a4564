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
import java.util.zip.CRC32;
import org.sidestep.articles.Article;
import org.sidestep.articles.Exercise;
import org.sidestep.articles.Page;
import org.sidestep.articles.Reading;
import org.sidestep.content.Figures;
import org.sidestep.content.Problem;
import org.sidestep.content.Problems;
import org.sidestep.content.SiteInfo;
import org.sidestep.content.SourceFile;
import org.sidestep.content.Surroundings;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.Quizzes;
import org.sidestep.web.Assets;
import org.sidestep.web.Templates;
import org.sidestep.web.Words;

/**
 * All content at one moment: read once, checked as a whole, never changed. Requests see one library
 * from beginning to end.
 */
public final class Library {
    private static final String FIGURES = "figures/";

    private final List<SourceFile> files;
    private final Reading reading;
    private final Quizzes quizzes;
    private final Templates templates;
    private final Inspection.Surveyed surveyed;
    private final Inspection inspection;
    private List<Problem> errors;
    private List<Problem> problems;

    private Library(
            List<SourceFile> files,
            Reading reading,
            Quizzes quizzes,
            Templates templates,
            Inspection.Surveyed surveyed,
            Inspection inspection) {
        this.files = files;
        this.reading = reading;
        this.quizzes = quizzes;
        this.templates = templates;
        this.surveyed = surveyed;
        this.inspection = inspection;
        surveyed.site().embed(new Embeds(reading, quizzes, templates)::html);
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
        var readable = parses.begin(files, found);
        var parser = new ContentParser(parses).read(readable);
        Contents all = parser.contents();
        var figures =
                parses.remember(FIGURES, assets.version(), found, into -> figures(assets, into));
        var faces = all.faces();
        faces.add(Face.of(all.glossary()));
        var links = new Links(assets, faces);
        var hidden = hidden(faces, dev ? LocalDate.MAX : today);
        var site =
                new SiteSurroundings(
                        all.bibliography(),
                        all.glossary(),
                        figures,
                        words.bundle(),
                        links,
                        hidden,
                        dev);
        Contents shown = all.without(hidden);
        var quizzes = new Quizzes(shown.quizzes(), site);
        var byItself = new HashMap<>(parser.problems());
        byItself.put("", found);
        var surveyed = new Inspection.Surveyed(all, site, links, today, parses.stale());
        return new Library(
                readable,
                reading(shown, quizzes, site),
                quizzes,
                templates,
                surveyed,
                new Inspection(surveyed, byItself));
    }

    private static Figures figures(Assets assets, Problems found) {
        return assets.text(FIGURES + "index.json")
                .map(index -> new SourceFile(FIGURES + "index.json", index))
                .map(index -> Figures.parse(index, name -> assets.text(FIGURES + name), found))
                .orElse(Figures.empty());
    }

    /** The addresses that readers must not meet; a quiz is hidden with its article. */
    private static Set<String> hidden(List<Face> faces, LocalDate day) {
        var urls = new HashSet<String>();
        faces.stream()
                .filter(face -> face.shownFrom().isAfter(day))
                .map(Face::url)
                .forEach(urls::add);
        faces.stream()
                .filter(face -> face.belongsTo().filter(urls::contains).isPresent())
                .map(Face::url)
                .toList()
                .forEach(urls::add);
        return urls;
    }

    private static Reading reading(Contents shown, Quizzes quizzes, Surroundings site) {
        Map<String, Reading.ArticleQuiz> quizzed = new HashMap<>();
        for (Quiz quiz : quizzes.all()) {
            var asked = new Reading.ArticleQuiz(quiz.url(), quiz.pretest().size());
            quiz.article().ifPresent(article -> quizzed.putIfAbsent(article.text(), asked));
        }
        return new Reading(
                shown.site(),
                shown.people(),
                shown.articles(),
                shown.exercises(),
                shown.pages(),
                quizzed,
                site);
    }

    /**
     * The same after some files were written anew.
     *
     * @return empty when this is more than the files' own affair: they are read by others, or look
     *     other than before
     */
    Optional<Library> with(List<SourceFile> changed, Parses parses) {
        if (!changed.stream().allMatch(ContentParser::isPage)) {
            return Optional.empty();
        }
        parses.again(changed);
        var parser = new ContentParser(parses).read(changed);
        Contents part = parser.contents();
        Links links = surveyed.links();
        var faces = part.faces();
        if (!faces.stream().allMatch(links::hasButForIds)) {
            return Optional.empty();
        }
        boolean same = faces.stream().allMatch(links::has);
        var now = surveyed.with(part, same ? links : links.with(faces), parses.stale());
        return Optional.of(
                with(
                        changed,
                        part,
                        now,
                        same
                                ? inspection.after(now, part, parser.problems())
                                : inspection.anew(now, parser.problems())));
    }

    private Library with(
            List<SourceFile> changed,
            Contents part,
            Inspection.Surveyed now,
            Inspection inspection) {
        return new Library(
                Sources.with(files, changed),
                reading.with(
                        Later.of(part.articles(), Article::entry),
                        Later.of(part.exercises(), Exercise::entry),
                        Later.of(part.pages(), Page::entry),
                        now.site()),
                quizzes.with(Later.of(part.quizzes(), Quiz::entry), now.site()),
                templates,
                now,
                inspection);
    }

    public Reading reading() {
        return reading;
    }

    public Quizzes quizzes() {
        return quizzes;
    }

    public SiteInfo site() {
        return reading.site();
    }

    /** Everything that is wrong, in the order of files and lines. */
    public synchronized List<Problem> problems() {
        if (problems == null) {
            problems = inspection.problems();
        }
        return problems;
    }

    public boolean hasErrors() {
        return !errors().isEmpty();
    }

    /** What keeps the content from being published; that is found sooner than the warnings. */
    synchronized List<Problem> errors() {
        if (errors == null) {
            errors = inspection.errors();
        }
        return errors;
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
