package org.sidestep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.sidestep.articles.Article;
import org.sidestep.articles.Byline;
import org.sidestep.content.Entry;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.SectionHeading;
import org.sidestep.content.Surroundings;
import org.sidestep.insight.Catalogue;
import org.sidestep.insight.Item;
import org.sidestep.quiz.ChoiceShape;
import org.sidestep.quiz.Digest;
import org.sidestep.quiz.Option;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.QuizParser;
import org.sidestep.quiz.Shape;

/** Tells the room of insight what it must know of a library: no more than ids, words and hashes. */
final class EditorCatalogue {
    private static final int HASH = 32;
    private static final Set<String> UNASKED = Set.of("unknown", "next");

    private final Library library;

    private EditorCatalogue(Library library) {
        this.library = library;
    }

    static Catalogue of(Library library) {
        return new EditorCatalogue(library).catalogue();
    }

    private Catalogue catalogue() {
        return new Catalogue(
                library.quizzes().all().stream()
                        .filter(quiz -> !quiz.isMixed())
                        .map(this::quiz)
                        .toList(),
                library.reading().articles().stream()
                        .flatMap(article -> sections(article).stream())
                        .toList(),
                Stream.concat(
                                library.reading().articles().stream()
                                        .map(a -> review(a.byline(), a.url(), a.entry())),
                                library.reading().exercises().stream()
                                        .map(e -> review(e.byline(), e.url(), e.entry())))
                        .flatMap(Optional::stream)
                        .toList(),
                source -> QuizParser.question(source).map(question -> item(question)));
    }

    private Catalogue.QuizItems quiz(Quiz quiz) {
        return new Catalogue.QuizItems(
                quiz.slug(),
                quiz.entry().title(),
                quiz.url(),
                quiz.questions().stream().map(this::item).toList());
    }

    private Item item(Question question) {
        Surroundings around = library.quizzes().surroundings();
        return item(
                question,
                question.section()
                        .flatMap(
                                link -> around.address(question.why().file().path(), link.text())));
    }

    /** A version of a question as it was stored, without knowing where its answer stands now. */
    static Optional<Item> item(String source) {
        return QuizParser.question(source).map(question -> item(question, Optional.empty()));
    }

    private static Item item(Question question, Optional<String> section) {
        return new Item(
                question.id(),
                question.version(),
                question.stem().plain(),
                question.shape().kind(),
                options(question.shape()).stream()
                        .map(o -> new Item.Option(o.key(), o.text().plain(), o.right()))
                        .toList(),
                FilledIn.of(question),
                section);
    }

    /** What a reader chooses from; none where an answer is filled in. */
    static List<Option> options(Shape shape) {
        return shape instanceof ChoiceShape choice ? choice.options() : List.of();
    }

    private static Optional<Catalogue.ReviewDue> review(Byline byline, String url, Entry entry) {
        return byline.reviewDue().map(due -> new Catalogue.ReviewDue(url, entry.title(), due));
    }

    /** What stands between two headings of the second level, its smaller headings with it. */
    private static List<Catalogue.SectionText> sections(Article article) {
        var sections = new ArrayList<Catalogue.SectionText>();
        List<Node> part = new ArrayList<>();
        SectionHeading open = null;
        for (Node node : article.text().nodes()) {
            if (node instanceof Heading heading && heading.getLevel() <= 2) {
                add(sections, article, open, part);
                part = new ArrayList<>();
                open = node instanceof SectionHeading section ? section : null;
            }
            part.add(node);
        }
        add(sections, article, open, part);
        return sections;
    }

    private static void add(
            List<Catalogue.SectionText> sections,
            Article article,
            SectionHeading heading,
            List<Node> part) {
        if (heading != null) {
            sections.add(
                    new Catalogue.SectionText(
                            article.url() + "#" + heading.id(),
                            article.entry().title(),
                            article.text().part(MarkdownText.children(heading)).plain(),
                            hash(article.text().part(part).plain()),
                            !UNASKED.contains(heading.id())));
        }
    }

    private static String hash(String text) {
        return Digest.of(text.replaceAll("\\s+", " ").strip(), HASH);
    }
}
