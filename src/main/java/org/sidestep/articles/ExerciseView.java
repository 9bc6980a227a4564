package org.sidestep.articles;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sidestep.content.FigureHtml;
import org.sidestep.content.Glossary;
import org.sidestep.content.PageText;
import org.sidestep.content.PageText.CitedReference;
import org.sidestep.content.SeriesHtml;
import org.sidestep.content.Surroundings;
import org.sidestep.web.Sharing;
import org.sidestep.web.SiteFrame;
import org.sidestep.web.Thing;
import org.sidestep.web.View;

/**
 * An exercise card as a page of its own. Texts are HTML.
 *
 * @param byline empty on the page of another text, which has its own
 * @param amount the dose in plain words
 * @param parts the text under each fixed heading, by the part's word
 */
public record ExerciseView(
        String title,
        String description,
        String canonical,
        Optional<BylineView> byline,
        String level,
        List<Muscle> muscles,
        List<String> equipment,
        String dose,
        String amount,
        String frames,
        List<String> cautions,
        Map<String, String> parts,
        List<CitedReference> references,
        List<String> scripts)
        implements View {
    /** A muscle and its place in the glossary. */
    public record Muscle(String id, String name) {}

    static ExerciseView of(Exercise exercise, Reading all, LocalDate today) {
        return of(
                exercise,
                all,
                Optional.of(BylineView.of(exercise.byline(), all, today)),
                new PageText(all.surroundings(), exercise.entry().file().path()));
    }

    /** The card as a part of another page. */
    static ExerciseView of(Exercise exercise, Reading all, PageText text) {
        return of(exercise, all, Optional.empty(), text);
    }

    private static ExerciseView of(
            Exercise exercise, Reading all, Optional<BylineView> byline, PageText text) {
        var parts = new LinkedHashMap<String, String>();
        String dose = text.html(exercise.dose());
        for (Exercise.Part part : Exercise.Part.values()) {
            parts.put(part.word(), text.html(exercise.parts().get(part)));
        }
        return new ExerciseView(
                exercise.entry().title(),
                exercise.entry().summary(),
                exercise.url(),
                byline,
                exercise.level().word(),
                muscles(exercise, all.surroundings().glossary()),
                exercise.equipment().stream().map(text::html).toList(),
                dose,
                exercise.dose().plain(),
                frames(exercise, all.surroundings(), text),
                exercise.cautions().stream().map(text::html).toList(),
                parts,
                text.references(),
                text.scripts());
    }

    static List<Muscle> muscles(Exercise exercise, Glossary glossary) {
        return exercise.muscles().stream()
                .map(
                        muscle ->
                                new Muscle(
                                        muscle.text(),
                                        glossary.find(muscle.text())
                                                .map(Glossary.Term::name)
                                                .orElse(muscle.text())))
                .toList();
    }

    private static String frames(Exercise exercise, Surroundings site, PageText text) {
        var html = new FigureHtml(text, site.words());
        var figures =
                exercise.frames().stream()
                        .flatMap(
                                frame ->
                                        site.figures().find(frame.figure().text()).stream()
                                                .map(
                                                        figure ->
                                                                html.of(
                                                                        figure,
                                                                        frame.alt().text(),
                                                                        text.html(
                                                                                frame.caption()))))
                        .toList();
        return figures.isEmpty() ? "" : new SeriesHtml(text, site.words()).frames(figures);
    }

    @Override
    public String template() {
        return "exercise";
    }

    @Override
    public Thing thing(SiteFrame site) {
        return Thing.of("ExercisePlan")
                .with("exerciseType", "strength training")
                .with("activityFrequency", amount)
                .with(
                        "associatedAnatomy",
                        muscles.stream()
                                .map(muscle -> Thing.of("Muscle").with("name", muscle.name()))
                                .toList());
    }

    @Override
    public Optional<Sharing.Section> section() {
        return Optional.of(new Sharing.Section("/exercises/", "nav.exercises"));
    }
}
