package org.sidestep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.sidestep.articles.Article;
import org.sidestep.articles.ArticleParser;
import org.sidestep.articles.Exercise;
import org.sidestep.articles.ExerciseParser;
import org.sidestep.articles.Page;
import org.sidestep.content.Bibliography;
import org.sidestep.content.Check;
import org.sidestep.content.Glossary;
import org.sidestep.content.People;
import org.sidestep.content.Problems;
import org.sidestep.content.SiteInfo;
import org.sidestep.content.Slugs;
import org.sidestep.content.SourceFile;
import org.sidestep.content.Suggestion;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.QuizParser;

/** Gives each file to the parser of its folder, and collects what that makes of it. */
final class ContentParser {
    private static final List<String> FOLDERS =
            List.of("articles", "exercises", "quizzes", "pages");

    private final Parses parses;
    private final Map<String, Problems> problems = new HashMap<>();
    private final List<Article> articles = new ArrayList<>();
    private final List<Exercise> exercises = new ArrayList<>();
    private final List<Quiz> quizzes = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private SiteInfo site = SiteInfo.unnamed();
    private People people = People.empty();
    private Glossary glossary = Glossary.empty();
    private Bibliography bibliography = Bibliography.empty();

    ContentParser(Parses parses) {
        this.parses = parses;
    }

    ContentParser read(List<SourceFile> files) {
        parses.readAhead(files, ContentParser::parserOf);
        files.forEach(file -> read(file, problemsOf(file)));
        return this;
    }

    Contents contents() {
        return new Contents(
                articles, exercises, quizzes, pages, glossary, bibliography, people, site);
    }

    /** What is wrong with each file by itself, by its path. */
    Map<String, Problems> problems() {
        return problems;
    }

    private Problems problemsOf(SourceFile file) {
        return problems.computeIfAbsent(file.path(), path -> new Problems());
    }

    /** Whether a file is a page of its own, rather than one that many pages are made with. */
    static boolean isPage(SourceFile file) {
        return FOLDERS.contains(file.folder()) && file.path().endsWith(".md");
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

    private void read(SourceFile file, Problems found) {
        switch (file.path()) {
            case "site.yml" -> site = parses.readPage(file, found, SiteInfo::parse);
            case "people.yml" -> people = parses.read(file, found, People::parse);
            case "glossary.md" -> glossary = parses.read(file, found, Glossary::parse);
            case "references.bib" -> bibliography = parses.read(file, found, Bibliography::parse);
            default -> readPage(file, found);
        }
    }

    private void readPage(SourceFile file, Problems found) {
        if (!isPage(file)) {
            found.add(
                    file.start(),
                    Check.FILE_UNKNOWN,
                    "this file is not read; "
                            + Suggestion.among(FOLDERS, file.folder())
                            + " and end its name in .md");
            return;
        }
        if (!Slugs.isSlug(file.slug())) {
            found.add(
                    file.start(),
                    Check.FILE_NAME,
                    "the name \""
                            + file.slug()
                            + "\" is the page's address and must be small letters, digits and hyphens; call it "
                            + Slugs.from(file.slug())
                            + ".md");
        }
        switch (file.folder()) {
            case "articles" -> articles.add(parses.readPage(file, found, ArticleParser::parse));
            case "exercises" -> exercises.add(parses.readPage(file, found, ExerciseParser::parse));
            case "quizzes" -> quizzes.add(parses.readPage(file, found, QuizParser::parse));
            default -> pages.add(parses.readPage(file, found, Page::parse));
        }
    }
}
