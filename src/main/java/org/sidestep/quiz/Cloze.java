package org.sidestep.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.sidestep.content.MarkdownText;

/**
 * A sentence with gaps: the share of gaps filled rightly. Case, accents, punctuation and spaces do
 * not matter; other spellings count where the editor lists them.
 *
 * @param parts the sentence in order: words and gaps
 */
public record Cloze(List<Part> parts) implements Shape {
    static final String FIELD = "gap-";

    /** Words, or a gap with the spellings that are right; a gap has no words. */
    public record Part(String words, List<String> accepted) {
        static Part words(String words) {
            return new Part(words, List.of());
        }

        static Part gap(List<String> accepted) {
            return new Part("", List.copyOf(accepted));
        }

        public boolean isGap() {
            return !accepted.isEmpty();
        }

        boolean accepts(String given) {
            String bare = bare(given);
            return accepted.stream().anyMatch(word -> bare(word).equals(bare));
        }

        private static String bare(String words) {
            return Digest.normalised(words).replace(" ", "");
        }
    }

    public Cloze {
        parts = List.copyOf(parts);
        if (parts.stream().noneMatch(Part::isGap)) {
            throw new IllegalArgumentException("there is no gap: " + parts);
        }
    }

    @Override
    public String kind() {
        return "cloze";
    }

    public List<Part> gaps() {
        return parts.stream().filter(Part::isGap).toList();
    }

    /** The name of the field of the {@code n}th gap, counted from 0. */
    public static String field(int n) {
        return FIELD + (n + 1);
    }

    @Override
    public Entered read(Form form) {
        var missing = new ArrayList<Entered.Missing>();
        var values = new ArrayList<String>();
        for (int i = 0; i < gaps().size(); i++) {
            String given = form.first(field(i));
            values.add(given);
            if (given.isEmpty()) {
                missing.add(new Entered.Missing(field(i), "error.gap"));
            }
        }
        return missing.isEmpty() ? Entered.of(Response.of(values)) : Entered.missing(missing);
    }

    @Override
    public Grade gradeAnswer(Response response) {
        double right = 0;
        for (int i = 0; i < gaps().size(); i++) {
            right += accepts(i, response) ? 1 : 0;
        }
        return Grade.of(right / gaps().size());
    }

    @Override
    public List<Line> review(Response response) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < gaps().size(); i++) {
            String given = i < response.values().size() ? response.values().get(i) : "";
            lines.add(
                    new Line(
                            MarkdownText.words(Integer.toString(i + 1)),
                            MarkdownText.words(given),
                            MarkdownText.words(gaps().get(i).accepted().get(0)),
                            !given.isEmpty(),
                            accepts(i, response),
                            MarkdownText.empty()));
        }
        return lines;
    }

    @Override
    public List<MarkdownText> texts() {
        return List.of();
    }

    @Override
    public List<MarkdownText> feedback() {
        return List.of();
    }

    @Override
    public String measure() {
        return parts.stream()
                .map(
                        part ->
                                part.isGap()
                                        ? part.accepted().stream()
                                                .map(Digest::normalised)
                                                .sorted()
                                                .collect(Collectors.joining("|", "[", "]"))
                                        : Digest.normalised(part.words()))
                .collect(Collectors.joining(" "));
    }

    private boolean accepts(int gap, Response response) {
        return gap < response.values().size()
                && gaps().get(gap).accepts(response.values().get(gap));
    }
}
