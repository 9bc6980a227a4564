package org.sidestep.quiz;

import java.util.List;
import java.util.Locale;
import org.sidestep.content.PageText;

/**
 * An answered question: the verdict, the answer beside the key, and why. Texts are HTML.
 *
 * @param place in the run, from 1
 * @param verdict right, partly, wrong or unknown
 * @param points the score as it is printed, such as {@code 0.67}
 * @param rule whether to say how the point is shared out
 * @param chosen the lines the reader chose or filled in
 * @param others the other lines
 * @param section the address of the section that answers the question; empty when there is none
 * @param certainAndWrong whether the reader was certain, and wrong
 */
public record Review(
        int place,
        String id,
        String stem,
        String prompt,
        String kind,
        String verdict,
        String points,
        boolean rule,
        List<Line> chosen,
        List<Line> others,
        String sentence,
        String why,
        String section,
        String confidence,
        boolean certainAndWrong) {

    /** The kinds of questions whose point can be earned in part. */
    private static final List<String> SHARED = List.of("several", "ordering", "matching", "cloze");

    /**
     * One line: an option, a pair, a step, a gap or a number, with what was given and what was
     * expected.
     */
    public record Line(
            String label,
            String given,
            String expected,
            boolean chosen,
            boolean right,
            String feedback) {}

    static Review of(
            Question question, int place, Run.Answer answer, PageText text, String section) {
        Shape shape = question.shape();
        List<Line> lines =
                shape.review(answer.response()).stream()
                        .map(
                                line ->
                                        new Line(
                                                text.html(line.label()),
                                                text.html(line.given()),
                                                text.html(line.expected()),
                                                line.chosen(),
                                                line.right(),
                                                text.html(line.feedback())))
                        .toList();
        Verdict verdict = answer.grade().verdict();
        boolean wrong = verdict == Verdict.WRONG || verdict == Verdict.PARTLY;
        return new Review(
                place,
                question.id(),
                text.html(question.stem()),
                text.html(question.prompt()),
                shape.kind(),
                verdict.word(),
                points(answer.grade().score()),
                wrong && SHARED.contains(shape.kind()),
                lines.stream().filter(Line::chosen).toList(),
                lines.stream().filter(line -> !line.chosen()).toList(),
                shape instanceof Cloze cloze ? sentence(cloze) : "",
                text.html(question.why()),
                section,
                answer.confidence().word(),
                wrong && answer.confidence() == Confidence.CERTAIN);
    }

    private static String sentence(Cloze cloze) {
        var words = new StringBuilder();
        for (Cloze.Part part : cloze.parts()) {
            words.append(part.isGap() ? part.accepted().get(0) : part.words());
        }
        return words.toString();
    }

    /** At most two decimals, none when there are none. */
    static String points(double score) {
        return String.format(Locale.ROOT, "%.2f", score).replaceAll("\\.?0+$", "");
    }

    /** Whether the options are listed, rather than what was filled in beside what was expected. */
    public boolean isChoice() {
        return List.of("single", "true-false", "several", "hotspot").contains(kind);
    }
}
