package org.sidestep.insight;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The statistics as a table for other programs (RFC 4180), a line each question version and each
 * option. What the pages do not tell stays empty here too.
 */
final class QuestionsCsv {
    private static final String HEAD =
            "question,version,current,option,label,right,n,p,p_low,p_high,r,r_low,r_high,skipped,"
                    + "pretest_n,pretest_p,posttest_n,posttest_p,flags,median_seconds,paired_n,gain,gain_low,gain_high\r\n";

    /** So many of the last cells are empty for an option. */
    private static final int FOR_QUESTIONS_ONLY = 11;

    private QuestionsCsv() {}

    static String of(List<Judged> all) {
        var lines = new StringBuilder(HEAD);
        for (Judged judged : all) {
            lines.append(Csv.line(question(judged)));
            judged.statistics()
                    .ifPresent(
                            s ->
                                    s.options()
                                            .forEach(
                                                    o ->
                                                            lines.append(
                                                                    Csv.line(option(judged, o)))));
        }
        return lines.toString();
    }

    private static List<String> question(Judged judged) {
        var cells = begin(judged);
        cells.addAll(List.of("", judged.item().stem(), ""));
        cells.add(count(judged.n()));
        cells.addAll(share(judged.statistics().map(ItemStatistics::difficulty)));
        cells.addAll(
                correlation(
                        judged.statistics()
                                .filter(s -> Gate.of(s.rested()) != Gate.COUNTS)
                                .flatMap(ItemStatistics::discrimination)));
        cells.add(judged.statistics().map(s -> count(s.skipped())).orElse(""));
        cells.addAll(test(judged.counts().pretest()));
        cells.addAll(test(judged.counts().posttest()));
        cells.add(
                judged.flags().stream().map(QuestionsCsv::flag).collect(Collectors.joining("; ")));
        cells.add(
                judged.counts()
                        .times()
                        .quartiles()
                        .map(quartiles -> Integer.toString(quartiles.median()))
                        .orElse(""));
        cells.add(count(judged.counts().gain().n()));
        cells.addAll(
                judged.gain()
                        .map(gain -> three(gain.value(), gain.limits()))
                        .orElse(List.of("", "", "")));
        return cells;
    }

    private static List<String> option(Judged judged, OptionStatistics option) {
        boolean told = Gate.of(judged.n()) != Gate.COUNTS && !InWords.isHidden(option.count());
        var cells = begin(judged);
        cells.add(option.option().key());
        cells.add(option.option().label());
        cells.add(Boolean.toString(option.option().right()));
        cells.add(count(option.count()));
        cells.addAll(share(Optional.of(option.share()).filter(s -> told)));
        cells.addAll(correlation(option.rest().filter(c -> told && c.n() >= 20)));
        cells.addAll(Collections.nCopies(FOR_QUESTIONS_ONLY, ""));
        return cells;
    }

    private static List<String> begin(Judged judged) {
        return new ArrayList<>(
                List.of(judged.item().id(), judged.version(), Boolean.toString(judged.current())));
    }

    private static String flag(Flag flag) {
        return flag.kind().word() + flag.option().map(o -> ": " + o.label()).orElse("");
    }

    private static String count(long n) {
        return InWords.isHidden(n) ? "" : Long.toString(n);
    }

    private static List<String> test(VersionCounts.Sum sum) {
        return List.of(
                count(sum.n()),
                sum.proportion()
                        .filter(p -> Gate.of(sum.n()) != Gate.COUNTS)
                        .map(p -> number(p.value()))
                        .orElse(""));
    }

    private static List<String> share(Optional<Proportion> share) {
        return share.filter(s -> Gate.of((long) s.n()) != Gate.COUNTS)
                .map(s -> three(s.value(), s.limits()))
                .orElse(List.of("", "", ""));
    }

    private static List<String> correlation(Optional<Correlation> correlation) {
        return correlation.map(c -> three(c.r(), c.limits())).orElse(List.of("", "", ""));
    }

    private static List<String> three(double value, Interval limits) {
        return List.of(number(value), number(limits.low()), number(limits.high()));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
