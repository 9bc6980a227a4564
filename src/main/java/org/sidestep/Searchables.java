package org.sidestep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sidestep.articles.Article;
import org.sidestep.articles.Exercise;
import org.sidestep.articles.Page;
import org.sidestep.content.Glossary;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Passage;
import org.sidestep.content.Section;
import org.sidestep.content.SectionHeading;
import org.sidestep.quiz.Quiz;
import org.sidestep.search.Kind;
import org.sidestep.search.Searchable;

/**
 * What readers can search for. Of a quiz only what its questions ask and which sections they are
 * about: never an option, a key, a hint or an explanation.
 */
final class Searchables {
    private final Library library;
    private final List<Searchable> all = new ArrayList<>();

    /** The headings of articles by where links lead to them: {@code articles/anatomy.md#where}. */
    private final Map<String, String> headings = new HashMap<>();

    private Searchables(Library library) {
        this.library = library;
    }

    /** Everything that readers may see, in its order. */
    static List<Searchable> of(Library library) {
        var searchables = new Searchables(library);
        library.reading().articles().forEach(searchables::add);
        library.reading().exercises().forEach(searchables::add);
        library.reading().surroundings().glossary().sorted().forEach(searchables::add);
        library.quizzes().all().forEach(searchables::add);
        library.reading().pages().stream()
                .filter(page -> !page.slug().equals(Page.HOME))
                .forEach(searchables::add);
        return List.copyOf(searchables.all);
    }

    private void add(Article article) {
        List<SectionHeading> marks = topHeadings(article.text());
        List<Section> sections = article.prose().sections();
        var entry = article.entry();
        var page =
                Searchable.page(
                        Kind.ARTICLE,
                        article.url(),
                        entry.title(),
                        entry.summary() + "\n" + words(sections.get(0).passages()));
        all.add(page);
        for (int i = 1; i < sections.size(); i++) {
            Section section = sections.get(i);
            String id = marks.get(i - 1).id();
            headings.put(entry.file().path() + "#" + id, section.title());
            all.add(Searchable.section(page, id, section.title(), words(section.passages())));
        }
    }

    private void add(Exercise exercise) {
        var entry = exercise.entry();
        var page =
                Searchable.page(
                        Kind.EXERCISE,
                        exercise.url(),
                        entry.title(),
                        entry.summary() + "\n" + facts(exercise));
        all.add(page);
        for (Exercise.Part part : Exercise.Part.values()) {
            String words = words(exercise.parts().getOrDefault(part, MarkdownText.empty()));
            if (!words.isEmpty()) {
                all.add(Searchable.section(page, part.word(), part.heading(), words));
            }
        }
    }

    private String facts(Exercise exercise) {
        var glossary = library.reading().surroundings().glossary();
        var facts = new ArrayList<String>();
        exercise.muscles()
                .forEach(m -> glossary.find(m.text()).ifPresent(term -> facts.add(term.name())));
        exercise.equipment().forEach(thing -> facts.add(thing.plain()));
        facts.add(exercise.dose().plain());
        exercise.frames().forEach(frame -> facts.add(frame.caption().plain()));
        exercise.cautions().forEach(caution -> facts.add(caution.plain()));
        return String.join("\n", facts);
    }

    private void add(Glossary.Term term) {
        all.add(
                Searchable.page(
                                Kind.TERM,
                                "/glossary#" + term.id(),
                                term.name(),
                                term.definition().plain())
                        .called(term.names()));
    }

    private void add(Quiz quiz) {
        var words = new ArrayList<>(List.of(quiz.entry().summary()));
        quiz.questions().forEach(question -> words.add(question.stem().plain()));
        words.addAll(topics(quiz));
        all.add(
                Searchable.page(
                        Kind.QUIZ, quiz.url(), quiz.entry().title(), String.join("\n", words)));
    }

    /** In the order of their words, so that none can be told to be the topic of a question. */
    private Set<String> topics(Quiz quiz) {
        return quiz.questions().stream()
                .flatMap(question -> question.section().stream())
                .map(
                        link ->
                                Links.target(quiz.entry().file().path(), link.text())
                                        + Links.fragment(link.text()))
                .filter(headings::containsKey)
                .map(headings::get)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void add(Page page) {
        all.add(
                Searchable.page(
                        Kind.PAGE,
                        page.url(),
                        page.entry().title(),
                        page.entry().summary() + "\n" + words(page.text())));
    }

    private static String words(MarkdownText text) {
        return words(Passage.of(text));
    }

    private static String words(List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.kind() != Passage.Kind.HEADING)
                .filter(passage -> passage.kind() != Passage.Kind.EMBED)
                .map(Passage::text)
                .collect(Collectors.joining("\n"));
    }

    private static List<SectionHeading> topHeadings(MarkdownText text) {
        return text.nodes().stream()
                .filter(SectionHeading.class::isInstance)
                .map(SectionHeading.class::cast)
                .toList();
    }
}
