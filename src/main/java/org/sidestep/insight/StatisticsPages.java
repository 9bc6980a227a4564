package org.sidestep.insight;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** The editor's pages about questions and how they are answered. */
public final class StatisticsPages {
    private final Insight insight;
    private final CountedPages pages;
    private final Words words;
    private final InWords say;
    private final QuestionRows rows;
    private final BlankRows blanks;

    public StatisticsPages(Insight insight, Pages pages, Words words) {
        this.insight = insight;
        this.pages = new CountedPages(insight, pages, words);
        this.words = words;
        this.say = new InWords(words);
        this.rows = new QuestionRows(say);
        this.blanks = new BlankRows(say);
    }

    /** {@code GET /editor/questions}. */
    public void list(Context ctx) {
        var order = Judged.Order.of(Optional.ofNullable(ctx.queryParam("sort")).orElse(""));
        pages.show(ctx, (figures, basis) -> list(order, figures, basis));
    }

    private QuestionsView list(Judged.Order order, Figures figures, Basis basis) {
        var counts = figures.counts();
        return new QuestionsView(
                words.get("insight.questions"),
                basis,
                order.word(),
                insight.judged(figures).stream().sorted(order.comparator()).map(rows::row).toList(),
                counts.catalogue().quizzes().stream()
                        .map(quiz -> rows.reliability(quiz, counts))
                        .toList());
    }

    /** {@code GET /editor/questions/{id}}. */
    public void show(Context ctx) {
        String id = ctx.pathParam("id");
        pages.show(ctx, (figures, basis) -> view(id, figures, basis));
    }

    private QuestionView view(String id, Figures figures, Basis basis) {
        var versions =
                insight.judged(figures).stream()
                        .filter(judged -> judged.item().id().equals(id))
                        .toList();
        if (versions.isEmpty()) {
            throw new NotFoundResponse();
        }
        return view(versions.get(0), versions.subList(1, versions.size()), basis);
    }

    private QuestionView view(Judged now, List<Judged> earlier, Basis basis) {
        var statistics = now.statistics();
        return new QuestionView(
                now.item().stem(),
                basis,
                rows.row(now),
                now.quiz().url(),
                now.item().section().orElse(""),
                now.item().chance().map(c -> InWords.percent(c) + " %").orElse(""),
                statistics
                        .filter(s -> Gate.of(s.rested()) != Gate.COUNTS)
                        .flatMap(ItemStatistics::d27)
                        .map(InWords::decimal)
                        .orElse(""),
                say.times(now.counts().times()),
                statistics.map(rows::options).orElse(List.of()),
                !now.item().blanks().blanks().isEmpty(),
                blanks.filled(insight.filledIn(now.item())),
                statistics.map(rows::confidence).orElse(List.of()),
                statistics.map(rows::thirds).orElse(List.of()),
                rows.months(now.counts()),
                earlier.stream().map(rows::row).toList());
    }

    /** {@code POST /editor/questions/{id}/same}: an earlier version asks the same, or does not. */
    public void same(Context ctx) {
        var item = item(ctx);
        String version = Optional.ofNullable(ctx.formParam("version")).orElse("");
        if (!version.matches("[0-9a-f]{1,32}")) {
            throw new NotFoundResponse();
        }
        insight.notes().setSame(item.id(), version, "1".equals(ctx.formParam("same")));
        ctx.redirect("/editor/questions/" + item.id(), HttpStatus.SEE_OTHER);
    }

    /** {@code POST /editor/questions/{id}/look}: the question still fits its section. */
    public void look(Context ctx) {
        var item = item(ctx);
        item.section()
                .flatMap(insight.catalogue()::section)
                .ifPresent(section -> insight.notes().look(item.id(), section.hash()));
        ctx.redirect("/editor", HttpStatus.SEE_OTHER);
    }

    private Item item(Context ctx) {
        return insight.catalogue().item(ctx.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }
}
