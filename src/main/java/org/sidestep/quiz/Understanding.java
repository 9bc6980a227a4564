package org.sidestep.quiz;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a finished run tells about the sections that answer its questions. Pure. */
final class Understanding {
    private Understanding() {}

    /** Every section once, in the order of the questions; those without a section come last. */
    static List<ResultView.Section> sections(Run run, Quizzes all) {
        Map<String, List<Run.Asked>> bySection =
                run.asked().stream()
                        .filter(asked -> asked.answer().isPresent())
                        .collect(
                                Collectors.groupingBy(
                                        asked -> all.sectionUrl(all.asShown(asked)),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return bySection.entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue(), all))
                .sorted(Comparator.comparing(section -> section.url().isEmpty()))
                .toList();
    }

    /** The sections to read again; those of certain and wrong answers first. */
    static List<ResultView.Section> reread(List<ResultView.Section> sections) {
        return sections.stream()
                .filter(section -> !section.url().isEmpty() && !section.isUnderstood())
                .sorted(Comparator.comparing(section -> !section.surprise()))
                .toList();
    }

    private static ResultView.Section section(String url, List<Run.Asked> asked, Quizzes all) {
        var answers = asked.stream().flatMap(a -> a.answer().stream()).toList();
        int right = (int) answers.stream().filter(Understanding::isRight).count();
        int partly = (int) answers.stream().filter(Understanding::isPartly).count();
        return new ResultView.Section(
                url,
                url.isEmpty() ? "" : all.asShown(asked.get(0)).sectionWords(),
                asked.size(),
                right,
                partly,
                answers.stream().anyMatch(Understanding::isSurprise));
    }

    private static boolean isRight(Run.Answer answer) {
        return answer.grade().verdict() == Verdict.RIGHT;
    }

    private static boolean isPartly(Run.Answer answer) {
        return answer.grade().verdict() == Verdict.PARTLY;
    }

    private static boolean isSurprise(Run.Answer answer) {
        return answer.confidence() == Confidence.CERTAIN && !isRight(answer);
    }
}
