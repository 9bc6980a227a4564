package org.sidestep;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.sidestep.articles.Article;
import org.sidestep.articles.Exercise;
import org.sidestep.articles.Page;
import org.sidestep.content.Callout;
import org.sidestep.content.Check;
import org.sidestep.content.Citation;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.People;
import org.sidestep.content.Position;
import org.sidestep.content.Problems;
import org.sidestep.content.Reference;
import org.sidestep.content.SectionHeading;
import org.sidestep.content.SiteInfo;
import org.sidestep.content.Slugs;
import org.sidestep.content.Suggestion;
import org.sidestep.content.Sureness;
import org.sidestep.content.Surroundings;
import org.sidestep.quiz.Quiz;

/** Checks what no file can know of itself: whether everything it names is there. */
final class CrossChecks {
    private static final String FIGURE = "figure:";
    private static final String GLOSSARY = "glossary:";

    private final Surroundings site;
    private final Links links;
    private final People people;
    private final Problems problems;

    CrossChecks(Surroundings site, Links links, People people, Problems problems) {
        this.site = site;
        this.links = links;
        this.people = people;
        this.problems = problems;
    }

    void check(
            List<Article> articles,
            List<Exercise> exercises,
            List<Quiz> quizzes,
            List<Page> pages,
            SiteInfo info) {
        articles.forEach(article -> check(article, articles));
        exercises.forEach(this::check);
        quizzes.forEach(quiz -> check(quiz, articles));
        pages.forEach(this::check);
        site.glossary().terms().values().forEach(term -> text(term.definition()));
        uniqueQuestions(quizzes);
        info.question().ifPresent(id -> question(id, quizzes));
    }

    private void check(Article article, List<Article> articles) {
        person(article.author());
        article.reviewer().ifPresent(this::person);
        article.related().forEach(slug -> article(slug, articles));
        text(article.text());
        uniqueHeadings(article.text());
    }

    private void check(Page page) {
        text(page.text());
        uniqueHeadings(page.text());
    }

    private void check(Exercise exercise) {
        exercise.muscles().forEach(muscle -> glossary(muscle.text(), muscle.at()));
        exercise.frames()
                .forEach(
                        frame -> {
                            figure(frame.figure().text(), frame.figure().at());
                            text(frame.caption());
                        });
        exercise.equipment().forEach(this::text);
        exercise.cautions().forEach(this::text);
        text(exercise.dose());
        exercise.parts().values().forEach(this::text);
    }

    private void check(Quiz quiz, List<Article> articles) {
        quiz.article().ifPresent(slug -> article(slug, articles));
        text(quiz.intro());
        quiz.questions()
                .forEach(
                        question -> {
                            text(question.stem());
                            text(question.prompt());
                            question.hint().ifPresent(this::text);
                            text(question.why());
                            question.shape().texts().forEach(this::text);
                        });
    }

    private void person(Located key) {
        if (!key.text().isEmpty() && people.find(key.text()).isEmpty()) {
            problems.add(
                    key.at(),
                    Check.PERSON_UNKNOWN,
                    "people.yml has no one called \""
                            + key.text()
                            + "\"; "
                            + Suggestion.among(people.byKey().keySet(), key.text()));
        }
    }

    private void article(Located slug, List<Article> articles) {
        if (!links.paths().contains("articles/" + slug.text() + ".md")) {
            var slugs = articles.stream().map(Article::slug).toList();
            problems.add(
                    slug.at(),
                    Check.SLUG_UNKNOWN,
                    "there is no article \""
                            + slug.text()
                            + "\"; "
                            + Suggestion.among(slugs, slug.text()));
        }
    }

    private void question(Located id, List<Quiz> quizzes) {
        Set<String> ids = new HashSet<>();
        quizzes.forEach(quiz -> quiz.questions().forEach(question -> ids.add(question.id())));
        if (!ids.contains(id.text())) {
            problems.add(
                    id.at(),
                    Check.SLUG_UNKNOWN,
                    "there is no question \""
                            + id.text()
                            + "\"; "
                            + Suggestion.among(ids, id.text()));
        }
    }

    private void uniqueQuestions(List<Quiz> quizzes) {
        Map<String, Quiz> first = new HashMap<>();
        for (Quiz quiz : quizzes) {
            quiz.questions()
                    .forEach(
                            question -> {
                                Quiz other = first.putIfAbsent(question.id(), quiz);
                                if (other != null && other != quiz) {
                                    problems.add(
                                            question.at(),
                                            Check.QUESTION_DUPLICATE,
                                            "the id \""
                                                    + question.id()
                                                    + "\" stands in "
                                                    + other.entry().file().path()
                                                    + " too; give this question another one");
                                }
                            });
        }
    }

    private void uniqueHeadings(MarkdownText text) {
        var seen = new HashSet<String>();
        for (SectionHeading heading : text.headings()) {
            if (!Slugs.isSlug(heading.id())) {
                problems.add(
                        text.at(heading),
                        Check.ANCHOR_DUPLICATE,
                        "the id \""
                                + heading.id()
                                + "\" must be small letters, digits and hyphens; write `{#"
                                + Slugs.from(heading.id())
                                + "}`");
            }
            if (!seen.add(heading.id())) {
                problems.add(
                        text.at(heading),
                        Check.ANCHOR_DUPLICATE,
                        "the id \""
                                + heading.id()
                                + "\" stands on this page twice; give each section its own");
            }
        }
    }

    private void text(MarkdownText text) {
        text.walk(node -> node(node, text));
    }

    private void node(Node node, MarkdownText text) {
        if (node instanceof Link link) {
            link(link.getDestination(), text.at(node), text.file().path());
        } else if (node instanceof Image image) {
            image(image, text);
        } else if (node instanceof Citation citation) {
            citation.sources().forEach(source -> citation(source.key(), text.at(node)));
        } else if (node instanceof Callout callout) {
            callout(callout, text.at(node));
        }
    }

    private void callout(Callout callout, Position at) {
        var words = java.util.Arrays.stream(Callout.Kind.values()).map(Callout.Kind::name).toList();
        if (callout.kind().isEmpty()) {
            problems.add(
                    at,
                    Check.CALLOUT_UNKNOWN,
                    "`[!"
                            + callout.word()
                            + "]` is no box of this site; "
                            + Suggestion.among(words, callout.word()));
        } else if (callout.kind().get() == Callout.Kind.SURE
                && Sureness.of(callout.argument()).isEmpty()) {
            problems.add(
                    at,
                    Check.SURE_LEVEL,
                    "`[!SURE] "
                            + callout.argument()
                            + "` names no level of certainty; "
                            + Suggestion.among(Sureness.words(), callout.argument()));
        }
    }

    private void citation(String key, Position at) {
        var reference = site.bibliography().find(key);
        if (reference.isEmpty()) {
            var keys = site.bibliography().all().stream().map(Reference::key).toList();
            problems.add(
                    at,
                    Check.CITATION_UNKNOWN,
                    "references.bib has no entry \"" + key + "\"; " + Suggestion.among(keys, key));
        } else if (reference.get().unsure()) {
            problems.add(
                    at,
                    Check.CITATION_UNSURE,
                    "the entry \""
                            + key
                            + "\" is marked unsure and must not be cited; cite another source, or check this one and change its note");
        }
    }

    private void image(Image image, MarkdownText text) {
        String destination = image.getDestination();
        if (text.part(MarkdownText.children(image)).plain().isEmpty()) {
            problems.add(
                    text.at(image),
                    Check.ALT_MISSING,
                    "the picture \""
                            + destination
                            + "\" has no alternative text; write what it teaches between the brackets: `![…]("
                            + destination
                            + ")`");
        }
        if (destination.startsWith(FIGURE)) {
            figure(destination.substring(FIGURE.length()), text.at(image));
        } else if (!Links.isExternal(destination)
                && links.address(text.file().path(), destination).isEmpty()) {
            problems.add(
                    text.at(image),
                    Check.IMAGE_MISSING,
                    "there is no picture \""
                            + destination
                            + "\"; put it into static/ and write its path from there");
        } else if (Links.isExternal(destination)) {
            problems.add(
                    text.at(image),
                    Check.IMAGE_MISSING,
                    "the picture \""
                            + destination
                            + "\" lies on another site; copy it into static/ and write its path from there");
        }
    }

    private void figure(String id, Position at) {
        if (!id.isEmpty() && site.figures().find(id).isEmpty()) {
            problems.add(
                    at,
                    Check.FIGURE_UNKNOWN,
                    "there is no figure \""
                            + id
                            + "\"; "
                            + Suggestion.among(site.figures().ids(), id));
        }
    }

    private void glossary(String id, Position at) {
        if (site.glossary().find(id).isEmpty()) {
            problems.add(
                    at,
                    Check.GLOSSARY_UNKNOWN,
                    "glossary.md has no term \""
                            + id
                            + "\"; "
                            + Suggestion.among(site.glossary().ids(), id));
        }
    }

    private void link(String destination, Position at, String file) {
        if (destination.startsWith(GLOSSARY)) {
            glossary(destination.substring(GLOSSARY.length()), at);
            return;
        }
        if (Links.isExternal(destination)) {
            return;
        }
        String path = Links.target(file, destination);
        if (!destination.startsWith("#") && links.address(file, destination).isEmpty()) {
            problems.add(
                    at,
                    Check.LINK_DEAD,
                    "the link \""
                            + destination
                            + "\" leads nowhere; "
                            + Suggestion.among(links.paths(), path));
            return;
        }
        anchor(destination, path, at);
    }

    private void anchor(String destination, String path, Position at) {
        String id = Links.fragment(destination).replaceFirst("^#", "");
        boolean footnote = id.startsWith("fn");
        if (!id.isEmpty()
                && !footnote
                && path.endsWith(".md")
                && !links.anchors(path).contains(id)) {
            problems.add(
                    at,
                    Check.ANCHOR_DEAD,
                    path + " has no \"#" + id + "\"; " + Suggestion.among(links.anchors(path), id));
        }
    }
}
