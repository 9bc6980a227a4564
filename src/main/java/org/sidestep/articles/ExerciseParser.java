package org.sidestep.articles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.sidestep.content.Suggestion;

/** Reads an exercise card from its file. */
public final class ExerciseParser {
    private final SourceFile file;
    private final Problems problems;

    private ExerciseParser(SourceFile file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** What could be read; what is wrong with it is in {@code problems}. */
    public static Exercise parse(SourceFile file, Problems problems) {
        return new ExerciseParser(file, problems).parse(Document.of(file, problems));
    }

    private Exercise parse(Document document) {
        Fields front = document.front();
        var exercise =
                new Exercise(
                        Entry.of(document),
                        Byline.of(front),
                        level(front),
                        needed(front, "muscles"),
                        inline(needed(front, "equipment")),
                        MarkdownText.inline(
                                file, new Located(front.required("dose"), front.at("dose"))),
                        frames(front),
                        inline(needed(front, "cautions")),
                        parts(document.text()));
        front.refuseOthers();
        exercise.texts().forEach(text -> ProseChecks.markup(text, problems));
        problems.later(found -> new ExerciseChecks(exercise, found).check());
        return exercise;
    }

    private Exercise.Level level(Fields front) {
        String word = front.required("level");
        Optional<Exercise.Level> level = Exercise.Level.of(word);
        if (level.isEmpty() && !word.isEmpty()) {
            problems.add(
                    front.at("level"),
                    Check.FRONT_MATTER_TYPE,
                    "\"level: "
                            + word
                            + "\" is no level; "
                            + Suggestion.among(
                                    Arrays.stream(Exercise.Level.values())
                                            .map(Exercise.Level::word)
                                            .toList(),
                                    word));
        }
        return level.orElse(Exercise.Level.EASY);
    }

    private List<Located> needed(Fields front, String key) {
        if (!front.has(key)) {
            front.missing(key);
        }
        return front.texts(key);
    }

    private List<MarkdownText> inline(List<Located> texts) {
        return texts.stream().map(text -> MarkdownText.inline(file, text)).toList();
    }

    private List<Exercise.Frame> frames(Fields front) {
        if (!front.has("figures")) {
            front.missing("figures");
        }
        var frames = new ArrayList<Exercise.Frame>();
        for (Fields frame : front.list("figures")) {
            frames.add(
                    new Exercise.Frame(
                            new Located(frame.required("id"), frame.at("id")),
                            new Located(frame.required("alt"), frame.at("alt")),
                            MarkdownText.inline(
                                    file,
                                    new Located(frame.required("caption"), frame.at("caption")))));
            frame.refuseOthers();
        }
        return frames;
    }

    private Map<Exercise.Part, MarkdownText> parts(MarkdownText text) {
        var nodes = new EnumMap<Exercise.Part, List<Node>>(Exercise.Part.class);
        List<Node> current = null;
        for (Node node : text.nodes()) {
            if (node instanceof SectionHeading heading) {
                current = begin(heading, text, nodes);
            } else if (current == null) {
                problems.add(
                        text.at(node),
                        Check.EXERCISE_SECTION,
                        "this text stands outside the fixed headings of an exercise; move it under one of: "
                                + headings());
                current = new ArrayList<>();
            } else {
                current.add(node);
            }
        }
        var parts = new EnumMap<Exercise.Part, MarkdownText>(Exercise.Part.class);
        for (Exercise.Part part : Exercise.Part.values()) {
            List<Node> content = nodes.get(part);
            if (content == null || content.isEmpty()) {
                problems.add(
                        file.start(),
                        Check.EXERCISE_SECTION,
                        "the section \""
                                + part.heading()
                                + "\" is "
                                + (content == null ? "missing" : "empty")
                                + "; write `## "
                                + part.heading()
                                + "` and what belongs under it");
            }
            parts.put(part, text.part(content == null ? List.of() : content));
        }
        return parts;
    }

    private List<Node> begin(
            SectionHeading heading, MarkdownText text, Map<Exercise.Part, List<Node>> nodes) {
        String title = text.part(MarkdownText.children(heading)).plain();
        Optional<Exercise.Part> part = Exercise.Part.of(title);
        if (part.isEmpty()) {
            problems.add(
                    text.at(heading),
                    Check.EXERCISE_SECTION,
                    "\""
                            + title
                            + "\" is no heading of an exercise; "
                            + Suggestion.among(headings(), title));
            return new ArrayList<>();
        }
        if (nodes.containsKey(part.get())) {
            problems.add(
                    text.at(heading),
                    Check.EXERCISE_SECTION,
                    "\"" + title + "\" stands here twice; keep one");
        }
        return nodes.computeIfAbsent(part.get(), p -> new ArrayList<>());
    }

    private static List<String> headings() {
        return Arrays.stream(Exercise.Part.values()).map(Exercise.Part::heading).toList();
    }
}
