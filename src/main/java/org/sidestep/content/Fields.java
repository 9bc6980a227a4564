package org.sidestep.content;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * A YAML mapping whose values know their place. Asking for a key makes it known; {@link
 * #refuseOthers()} then reports every key nobody asked for. A wrong value is reported and treated
 * as absent, so that parsing goes on.
 */
public final class Fields {
    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 40;

    /** Every level needs one of these. */
    private static final String LEVELS = "[{-?:";

    private final SourceFile file;
    private final int firstLine;
    private final Position start;
    private final Map<String, NodeTuple> tuples;
    private final TreeSet<String> known = new TreeSet<>();
    private final Problems problems;
    private final boolean readable;

    private Fields(
            SourceFile file,
            int firstLine,
            Position start,
            Map<String, NodeTuple> tuples,
            Problems problems,
            boolean readable) {
        this.file = file;
        this.firstLine = firstLine;
        this.start = start;
        this.tuples = tuples;
        this.problems = problems;
        this.readable = readable;
    }

    /**
     * What could not be read at all, which is reported where that was found; nothing is said to be
     * missing in it.
     */
    static Fields unreadable(SourceFile file, int firstLine, Problems problems) {
        return new Fields(file, firstLine, file.at(firstLine, 1), Map.of(), problems, false);
    }

    /** The whole file as a mapping. */
    public static Fields of(SourceFile file, Problems problems) {
        return parse(file, file.text(), 1, problems);
    }

    /**
     * A part of a file as a mapping; {@code firstLine} is the line of the file on which the part
     * begins.
     */
    static Fields parse(SourceFile file, String yaml, int firstLine, Problems problems) {
        var unreadable = unreadable(file, firstLine, problems);
        var settings =
                LoadSettings.builder()
                        .setMaxAliasesForCollections(0)
                        .setAllowNonScalarKeys(true)
                        .setCodePointLimit(LONGEST)
                        .build();
        try {
            if (yaml.length() > LONGEST || isTooDeep(yaml, settings)) {
                problems.add(
                        unreadable.start,
                        Check.FRONT_MATTER_SYNTAX,
                        "this YAML is too long or too deeply nested; "
                                + "write plain `key: value` lines");
                return unreadable;
            }
            var root = new Compose(settings).composeString(yaml).orElse(null);
            return root == null
                    ? new Fields(file, firstLine, unreadable.start, Map.of(), problems, true)
                    : unreadable.mapping(root, "this file").orElse(unreadable);
        } catch (MarkedYamlEngineException e) {
            problems.add(
                    unreadable.at(e.getProblemMark().or(e::getContextMark)),
                    Check.FRONT_MATTER_SYNTAX,
                    "this is not valid YAML: "
                            + e.getProblem()
                            + "; put quotes around a value that holds \": \""
                            + " or begins with a special sign");
        } catch (YamlEngineException e) {
            problems.add(
                    unreadable.start,
                    Check.FRONT_MATTER_SYNTAX,
                    "this is not valid YAML: "
                            + firstLineOf(e)
                            + "; write plain `key: value` lines");
        }
        return unreadable;
    }

    /** Where the mapping begins. */
    public Position start() {
        return start;
    }

    /** Where the value of a key begins; the start of the mapping when the key is absent. */
    public Position at(String key) {
        var tuple = tuples.get(key);
        return tuple == null ? start : at(tuple.getValueNode());
    }

    public boolean has(String key) {
        known.add(key);
        return tuples.containsKey(key);
    }

    /** A text that must be there; when it is not, that is a problem and the text is empty. */
    public String required(String key) {
        var value = text(key);
        if (value.isEmpty() && !tuples.containsKey(key)) {
            missing(key);
        }
        return value.orElse("");
    }

    public void missing(String key) {
        if (!readable) {
            return;
        }
        problems.add(
                start,
                Check.FRONT_MATTER_REQUIRED,
                "\"" + key + "\" is missing; add a line `" + key + ": …`");
    }

    /** A text; an empty one is a problem and counts as absent. */
    public Optional<String> text(String key) {
        return node(key).flatMap(node -> scalar(key, node)).filter(text -> notBlank(key, text));
    }

    /** A text that may be absent or empty. */
    public String orEmpty(String key) {
        return node(key).flatMap(node -> scalar(key, node)).orElse("");
    }

    public Optional<Located> located(String key) {
        return text(key).map(text -> new Located(text, at(key)));
    }

    /** A whole number. */
    public Optional<Integer> number(String key) {
        return text(key)
                .flatMap(
                        text -> {
                            try {
                                return Optional.of(Integer.parseInt(text));
                            } catch (NumberFormatException e) {
                                return refuse(key, text, "a whole number, such as 10");
                            }
                        });
    }

    /** {@code true} or {@code false}; false when absent. */
    public boolean flag(String key) {
        return text(key)
                .flatMap(
                        text ->
                                text.equals("true") || text.equals("false")
                                        ? Optional.of(text.equals("true"))
                                        : refuse(key, text, "true or false"))
                .orElse(false);
    }

    /** A calendar date, {@code 2026-11-22}. */
    public Optional<LocalDate> date(String key) {
        return text(key)
                .flatMap(
                        text -> {
                            try {
                                return Optional.of(LocalDate.parse(text));
                            } catch (DateTimeParseException e) {
                                return refuse(key, text, "a date, such as 2026-11-22");
                            }
                        });
    }

    /** A list of texts, each with its place; a single text counts as a list of one. */
    public List<Located> texts(String key) {
        var texts = new ArrayList<Located>();
        for (Node item : items(key)) {
            scalar(key, item)
                    .filter(text -> notBlank(key, text))
                    .ifPresent(text -> texts.add(new Located(text, at(item))));
        }
        return List.copyOf(texts);
    }

    /** A list of mappings. */
    public List<Fields> list(String key) {
        var list = new ArrayList<Fields>();
        for (Node item : items(key)) {
            mapping(item, "each item of \"" + key + "\"").ifPresent(list::add);
        }
        return List.copyOf(list);
    }

    /** Every key of this mapping with the mapping that is its value, in the order written. */
    public Map<String, Fields> entries() {
        var entries = new LinkedHashMap<String, Fields>();
        tuples.forEach(
                (key, tuple) ->
                        mapping(tuple.getValueNode(), "\"" + key + "\"")
                                .ifPresent(fields -> entries.put(key, fields)));
        return entries;
    }

    /** Reports the keys that nobody asked for. */
    public void refuseOthers() {
        tuples.forEach(
                (key, tuple) -> {
                    if (!known.contains(key)) {
                        problems.add(
                                at(tuple.getKeyNode()),
                                Check.FRONT_MATTER_UNKNOWN,
                                "unknown key \"" + key + "\"; " + Suggestion.among(known, key));
                    }
                });
    }

    private Optional<Node> node(String key) {
        known.add(key);
        return Optional.ofNullable(tuples.get(key)).map(NodeTuple::getValueNode);
    }

    private List<Node> items(String key) {
        var node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        return node.get() instanceof SequenceNode sequence
                ? sequence.getValue()
                : List.of(node.get());
    }

    private Optional<String> scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getTag().equals(Tag.NULL) ? "" : scalar.getValue().strip());
        }
        problems.add(
                at(node),
                Check.FRONT_MATTER_TYPE,
                "\"" + key + "\" must be a text, not a list or a mapping");
        return Optional.empty();
    }

    private boolean notBlank(String key, String text) {
        if (text.isBlank()) {
            problems.add(
                    at(key),
                    Check.FRONT_MATTER_TYPE,
                    "\"" + key + "\" is empty; write a value or take the line out");
        }
        return !text.isBlank();
    }

    private <T> Optional<T> refuse(String key, String text, String wanted) {
        problems.add(
                at(key),
                Check.FRONT_MATTER_TYPE,
                "\"" + key + ": " + text + "\" must be " + wanted);
        return Optional.empty();
    }

    private Optional<Fields> mapping(Node node, String what) {
        if (!(node instanceof MappingNode mapping)) {
            problems.add(
                    at(node),
                    Check.FRONT_MATTER_TYPE,
                    what + " must be written as `key: value` lines");
            return Optional.empty();
        }
        var byKey = new LinkedHashMap<String, NodeTuple>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problems.add(
                        at(tuple.getKeyNode()),
                        Check.FRONT_MATTER_TYPE,
                        "a key must be a plain word");
            } else if (byKey.putIfAbsent(key.getValue(), tuple) != null) {
                problems.add(
                        at(key),
                        Check.FRONT_MATTER_SYNTAX,
                        "\"" + key.getValue() + "\" stands here twice; keep one");
            }
        }
        return Optional.of(new Fields(file, firstLine, at(node), byKey, problems, true));
    }

    private Position at(Node node) {
        return at(node.getStartMark());
    }

    private Position at(Optional<Mark> mark) {
        return mark.map(m -> file.at(firstLine + m.getLine(), m.getColumn() + 1)).orElse(start);
    }

    private static String firstLineOf(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Composing recurses, reading the events does not: a bound keeps the stack safe. */
    private static boolean isTooDeep(String yaml, LoadSettings settings) {
        if (yaml.chars().filter(sign -> LEVELS.indexOf(sign) >= 0).count() <= DEEPEST) {
            return false;
        }
        int depth = 0;
        for (Event event : new Parse(settings).parseString(yaml)) {
            depth += event instanceof CollectionStartEvent ? 1 : 0;
            depth -= event instanceof CollectionEndEvent ? 1 : 0;
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
