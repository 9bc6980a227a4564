package org.sidestep.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What is judged, as it is shown: gates decide what may be said, small cells are hidden. */
record QuestionRows(InWords say) {

    QuestionsView.Row row(Judged judged) {
        var statistics = judged.statistics();
        return new QuestionsView.Row(
                judged.item().id(),
                judged.item().stem(),
                judged.quiz().title(),
                judged.current(),
                judged.version(),
                judged.current() ? "" : judged.since().map(InWords::day).orElse(""),
                judged.merged(),
                say.count(judged.n()),
                statistics.map(s -> say.difficulty(s.difficulty())).orElse(InWords.Range.NONE),
                statistics.flatMap(this::discrimination).map(say::correlation).orElse(""),
                statistics.map(s -> Gate.of(s.rested()) == Gate.EARLY).orElse(false),
                statistics.map(this::why).orElse(""),
                statistics.map(s -> say.count(s.skipped())).orElse(""),
                say.median(judged.counts().times()),
                judged.gain().map(say::gain).orElse(""),
                flags(judged));
    }

    private Optional<Correlation> discrimination(ItemStatistics statistics) {
        return Gate.of(statistics.rested()) == Gate.COUNTS
                ? Optional.empty()
                : statistics.discrimination();
    }

    private String why(ItemStatistics statistics) {
        boolean few =
                Gate.of(statistics.n()) != Gate.COUNTS
                        && Gate.of(statistics.rested()) == Gate.COUNTS;
        return few ? say.words().get("insight.too-few-others") : "";
    }

    static boolean isEnough(Difference difference) {
        return Gate.of((long) difference.before().n()) != Gate.COUNTS
                && Gate.of((long) difference.after().n()) != Gate.COUNTS;
    }

    private static List<QuestionsView.FlagView> flags(Judged judged) {
        return judged.flags().stream()
                .map(
                        flag ->
                                new QuestionsView.FlagView(
                                        flag.kind().word(),
                                        flag.option().map(Item.Option::label).orElse("")))
                .toList();
    }

    List<QuestionView.Option> options(ItemStatistics statistics) {
        return statistics.options().stream().map(o -> option(o, statistics)).toList();
    }

    private QuestionView.Option option(OptionStatistics option, ItemStatistics statistics) {
        boolean hidden = InWords.isHidden(option.count());
        boolean told = Gate.of(statistics.n()) != Gate.COUNTS && !hidden;
        boolean rested = told && Gate.of(statistics.rested()) != Gate.COUNTS;
        return new QuestionView.Option(
                option.option().label(),
                option.option().right(),
                say.count(option.count()),
                told ? say.range(Optional.of(option.share())) : InWords.Range.NONE,
                rested ? option.rest().map(say::correlation).orElse("") : "",
                rested && option.count() > 0 && !Double.isNaN(option.meanRest())
                        ? InWords.percent(option.meanRest()) + " %"
                        : "",
                hidden ? say.count(option.count()) : say.count(option.certain()),
                rested ? say.range(option.topShare()) : InWords.Range.NONE);
    }

    List<QuestionView.Confidence> confidence(ItemStatistics statistics) {
        return statistics.confidence().stream()
                .map(
                        share ->
                                new QuestionView.Confidence(
                                        share.confidence(),
                                        say.count(share.n()),
                                        share.score()
                                                .map(say::difficulty)
                                                .orElse(InWords.Range.NONE)))
                .toList();
    }

    List<QuestionView.Third> thirds(ItemStatistics statistics) {
        return Gate.of(statistics.rested()) == Gate.COUNTS
                ? List.of()
                : IntStream.range(0, statistics.thirds().size())
                        .mapToObj(
                                i ->
                                        new QuestionView.Third(
                                                i + 1,
                                                say.range(Optional.of(statistics.thirds().get(i)))))
                        .toList();
    }

    List<QuestionView.Month> months(VersionCounts counts) {
        var months = new ArrayList<QuestionView.Month>();
        counts.months()
                .forEach(
                        (month, sum) ->
                                months.add(
                                        new QuestionView.Month(
                                                InWords.month(month),
                                                say.count(sum.n()),
                                                sum.proportion()
                                                        .map(say::difficulty)
                                                        .orElse(InWords.Range.NONE))));
        return months;
    }

    QuestionsView.Quiz reliability(Catalogue.QuizItems quiz, Counts counts) {
        var runs = counts.reliability(quiz);
        return new QuestionsView.Quiz(
                quiz.title(),
                quiz.items().size(),
                say.count(runs.n()),
                runs.reliability()
                        .map(
                                r ->
                                        say.words()
                                                .get(
                                                        "insight.reliability",
                                                        InWords.decimal(r.alpha()),
                                                        InWords.decimal(r.sem())))
                        .orElseGet(() -> whyNot(runs)));
    }

    private String whyNot(Reliability.Runs runs) {
        return runs.items() < Reliability.FEWEST_ITEMS
                ? say.words().get("insight.reliability.short")
                : say.words().get("insight.reliability.few");
    }
}
