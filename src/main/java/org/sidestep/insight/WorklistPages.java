package org.sidestep.insight;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.sidestep.web.Pages;
import org.sidestep.web.Words;

/** {@code /editor}: everything that waits for an editor. */
public final class WorklistPages {
    private final Insight insight;
    private final CountedPages pages;
    private final Words words;
    private final InWords say;
    private final QuestionRows rows;

    public WorklistPages(Insight insight, Pages pages, Words words) {
        this.insight = insight;
        this.pages = new CountedPages(insight, pages, words);
        this.words = words;
        this.say = new InWords(words);
        this.rows = new QuestionRows(say);
    }

    /** {@code GET /editor}. */
    public void show(Context ctx) {
        insight.noteSections();
        pages.show(ctx, this::view);
    }

    private WorklistView view(Figures figures, Basis basis) {
        var counts = figures.counts();
        var texts = insight.notes().texts();
        var same = insight.notes().same();
        return new WorklistView(
                words.get("worklist.title"),
                basis,
                unasked(counts.catalogue()),
                changed(counts.catalogue(), texts, insight.notes().looks()),
                overdue(counts.catalogue()),
                reports(counts.catalogue()),
                flagged(figures),
                new EditEffects(counts, texts, same).all().stream().map(this::edit).toList());
    }

    private static List<WorklistView.Link> unasked(Catalogue catalogue) {
        var asked = catalogue.itemsBySection();
        return catalogue.sections().stream()
                .filter(section -> section.mustBeAsked() && !asked.containsKey(section.url()))
                .map(s -> new WorklistView.Link(s.url(), s.title(), s.article()))
                .toList();
    }

    private static List<WorklistView.Changed> changed(
            Catalogue catalogue,
            Map<String, List<EditorNotes.Text>> texts,
            Map<String, String> looks) {
        return catalogue.items().stream()
                .filter(item -> item.section().isPresent())
                .flatMap(
                        item ->
                                catalogue.section(item.section().get()).stream()
                                        .filter(s -> isChanged(item, s, texts, looks))
                                        .map(s -> changed(item, s, texts.get(s.url()))))
                .toList();
    }

    private static boolean isChanged(
            Item item,
            Catalogue.SectionText section,
            Map<String, List<EditorNotes.Text>> texts,
            Map<String, String> looks) {
        return texts.getOrDefault(section.url(), List.of()).size() > 1
                && !section.hash().equals(looks.get(item.id()));
    }

    private static WorklistView.Changed changed(
            Item item, Catalogue.SectionText section, List<EditorNotes.Text> texts) {
        return new WorklistView.Changed(
                item.id(),
                item.stem(),
                section.url(),
                section.title(),
                InWords.day(texts.get(texts.size() - 1).seen()));
    }

    private List<WorklistView.Link> overdue(Catalogue catalogue) {
        return catalogue.reviews().stream()
                .filter(review -> review.due().isBefore(insight.today()))
                .map(r -> new WorklistView.Link(r.url(), r.title(), InWords.day(r.due())))
                .toList();
    }

    private List<WorklistView.Report> reports(Catalogue catalogue) {
        return insight.reports().all(insight.today()).stream()
                .map(
                        report ->
                                new WorklistView.Report(
                                        report.id(),
                                        report.question(),
                                        catalogue
                                                .item(report.question())
                                                .map(Item::stem)
                                                .orElse(report.question()),
                                        report.words(),
                                        InWords.day(report.told())))
                .toList();
    }

    private List<QuestionsView.Row> flagged(Figures figures) {
        return insight.judged(figures).stream()
                .filter(judged -> !judged.flags().isEmpty())
                .sorted(Judged.Order.FLAGS.comparator())
                .map(rows::row)
                .toList();
    }

    private WorklistView.Edit edit(EditEffects.Effect effect) {
        return new WorklistView.Edit(
                effect.section().url(),
                effect.section().title(),
                InWords.day(effect.day()),
                words(effect.all()),
                effect.questions().stream()
                        .map(
                                question ->
                                        new WorklistView.Effect(
                                                "/editor/questions/" + question.item().id(),
                                                question.item().stem(),
                                                words(question.effect())))
                        .toList());
    }

    private String words(EditEffects.BeforeAfter effect) {
        return effect.difference()
                .map(say::difference)
                .orElseGet(
                        () ->
                                words.get(
                                        "worklist.too-few",
                                        say.count(effect.before().n()),
                                        say.count(effect.after().n())));
    }

    /** {@code POST /editor/reports/{id}/done}. */
    public void done(Context ctx) {
        insight.reports().delete(ctx.pathParam("id"));
        ctx.redirect("/editor", HttpStatus.SEE_OTHER);
    }
}
