package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.sidestep.content.Check;
import org.sidestep.content.Document;
import org.sidestep.content.Entry;
import org.sidestep.content.Fields;
import org.sidestep.content.Located;
import org.sidestep.content.MarkdownText;
import org.sidestep.content.Problems;
import org.sidestep.content.ProseChecks;
import org.sidestep.content.SectionHeading;
import org.sidestep.content.SourceFile;

/** Reads a quiz from its file: one {@code ##} heading a question. */
public final class QuizParser {
    private final SourceFile file;
    private final List<String> lines;
    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    private QuizParser(SourceFile file, Problems problems) {
        this.file = file;
        this.lines = file.lines();
        this.problems = problems;
    }

    /** What could be read; what is wrong with it is in {@code problems}. */
    public static Quiz parse(SourceFile file, Problems problems) {
        return new QuizParser(file, problems).parse(Document.of(file, problems));
    }

    /** Reads one question from the Markdown that was stored when it was asked. */
    public static Optional<Question> question(String source) {
        var file = new SourceFile("quizzes/stored.md", source);
        var questions =
                new QuizParser(file, new Problems())
                        .questions(MarkdownText.parse(file, file.text()));
        return questions.stream().findFirst();
    }

    private Quiz parse(Document document) {
        Fields front = document.front();
        var entry = Entry.of(document);
        var article = front.located("article");
        var pretest = front.texts("pretest");
        int draw = draw(front);
        front.refuseOthers();
        var quiz =
                new Quiz(
                        entry,
                        article,
                        pretest,
                        draw,
                        intro(document.text()),
                        questions(document.text()));
        checkPurpose(quiz, front);
        ProseChecks.wording(quiz.intro(), problems);
        quiz.questions().forEach(question -> ItemChecks.markup(question, problems));
        problems.later(found -> warn(quiz, found));
        return quiz;
    }

    private static void warn(Quiz quiz, Problems problems) {
        quiz.questions().forEach(question -> ItemChecks.check(question, problems));
        GiveawayChecks.check(quiz.questions(), problems);
    }

    private int draw(Fields front) {
        var draw = front.number("draw");
        if (draw.isPresent() && draw.get() < 1) {
            problems.add(
                    front.at("draw"),
                    Check.FRONT_MATTER_TYPE,
                    "\"draw: " + draw.get() + "\" must be how many questions to draw, such as 12");
        }
        return Math.max(0, draw.orElse(0));
    }

    private void checkPurpose(Quiz quiz, Fields front) {
        if (quiz.isMixed() && !ids.isEmpty()) {
            problems.add(
                    front.at("draw"),
                    Check.QUIZ_EMPTY,
                    "a quiz that draws its questions from the others has none of its own; take out `draw` or the questions");
        } else if (!front.has("draw") && ids.isEmpty()) {
            problems.add(
                    front.start(),
                    Check.QUIZ_EMPTY,
                    "this quiz has no questions; write `## A question? {#id}` and its options, or `draw: 12` to mix the others");
        } else if (!front.has("draw") && quiz.article().isEmpty() && !front.has("article")) {
            front.missing("article");
        }
        for (Located id : quiz.pretest()) {
            if (!ids.contains(id.text())) {
                problems.add(
                        id.at(),
                        Check.SLUG_UNKNOWN,
                        "\""
                                + id.text()
                                + "\" is no question of this quiz; "
                                + org.sidestep.content.Suggestion.among(ids, id.text()));
            }
        }
    }

    private static MarkdownText intro(MarkdownText text) {
        var intro = new ArrayList<Node>();
        for (Node node : text.nodes()) {
            if (node instanceof SectionHeading) {
                break;
            }
            intro.add(node);
        }
        return text.part(intro);
    }

    private List<Question> questions(MarkdownText text) {
        var questions = new ArrayList<Question>();
        SectionHeading heading = null;
        var nodes = new ArrayList<Node>();
        for (Node node : text.nodes()) {
            if (node instanceof SectionHeading next) {
                read(heading, text, nodes, next, questions);
                heading = next;
                nodes.clear();
            } else if (heading != null) {
                nodes.add(node);
            }
        }
        read(heading, text, nodes, null, questions);
        return questions;
    }

    private void read(
            SectionHeading heading,
            MarkdownText text,
            List<Node> nodes,
            SectionHeading next,
            List<Question> into) {
        if (heading == null) {
            return;
        }
        if (heading.getLevel() != 2) {
            problems.add(
                    text.at(heading),
                    Check.QUESTION_SHAPE,
                    "a question is a heading of the second level; write `## ` instead of `"
                            + "#".repeat(heading.getLevel())
                            + " `");
        }
        checkId(heading, text);
        int first = text.at(heading).line();
        int end = next == null ? lines.size() : text.at(next).line() - 1;
        String source = String.join("\n", lines.subList(first - 1, Math.max(first, end))).strip();
        new QuestionParser(text, problems).parse(heading, nodes, source).ifPresent(into::add);
    }

    private void checkId(SectionHeading heading, MarkdownText text) {
        String stem = text.part(MarkdownText.children(heading)).plain();
        if (!heading.fixed()) {
            problems.add(
                    text.at(heading),
                    Check.QUESTION_ID,
                    "the question \""
                            + stem
                            + "\" has no id; write `{#"
                            + heading.id()
                            + "}` at the end of its heading");
        } else if (!org.sidestep.content.Slugs.isSlug(heading.id())) {
            problems.add(
                    text.at(heading),
                    Check.QUESTION_ID,
                    "the id \""
                            + heading.id()
                            + "\" must be small letters, digits and hyphens; write `{#"
                            + org.sidestep.content.Slugs.from(heading.id())
                            + "}`");
        }
        if (!ids.add(heading.id())) {
            problems.add(
                    text.at(heading),
                    Check.QUESTION_DUPLICATE,
                    "the id \""
                            + heading.id()
                            + "\" stands in this quiz twice; give each question its own");
        }
    }
}
