package org.sidestep.support;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.sidestep.content.Bibliography;
import org.sidestep.content.Figure;
import org.sidestep.content.Figures;
import org.sidestep.content.Glossary;
import org.sidestep.content.PageText;
import org.sidestep.content.Problems;
import org.sidestep.content.Series;
import org.sidestep.content.Surroundings;

/**
 * A small site around a text: the sources a2011 and b2012, the term valgus, the figure hip, one
 * with a key, and two that are layers of one picture. Every link to a Markdown file leads
 * somewhere, no other does.
 */
public final class Around implements Surroundings {
    private final Problems problems = new Problems();
    private final Bibliography bibliography =
            Bibliography.parse(
                    Sources.file(
                            "references.bib",
                            """
                            @article{a2011, author = {Ash, A.}, title = {First}, journal = {J}, year = {2011}}
                            @article{b2012, author = {Beech, B.}, title = {Second}, journal = {J}, year = {2012}}
                            """),
                    problems);
    private final Glossary glossary =
            Glossary.parse(
                    Sources.file("glossary.md", "## Valgus {#valgus}\n\nThe knee falls <in>.\n"),
                    problems);
    private final Figures figures =
            new Figures(
                    Map.of(
                            "hip", hip("hip", Optional.empty()),
                            "keyed", hip("keyed", Optional.of(hip("numbered", Optional.empty()))),
                            "bare", hip("bare", Optional.empty()),
                            "whole", hip("whole", Optional.empty())),
                    List.of(
                            new Series(
                                    "layers",
                                    Series.Kind.LAYERS,
                                    "Lift",
                                    Map.of("bare", "Bones", "whole", "All <of> it"))));
    private static final String SVG =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" role="img" aria-labelledby="fig-hip-t fig-hip-d">
            <title id="fig-hip-t">The hip</title><desc id="fig-hip-d">A hip</desc>
            <defs><path id="fig-hip-p" d="M0 0"/></defs><use href="#fig-hip-p"/></svg>
            """;

    private static Figure hip(String id, Optional<Figure> narrow) {
        return new Figure(
                id,
                "The hip",
                "A hip",
                "",
                640,
                480,
                List.of(new Figure.KeyEntry(1, "Femur", "", "femur", false, "valgus")),
                "",
                "CC BY 4.0",
                SVG.replace("fig-hip", "fig-" + id),
                narrow);
    }

    /** The page that the file shows. */
    public PageText page(String file) {
        return new PageText(this, file);
    }

    @Override
    public Bibliography bibliography() {
        return bibliography;
    }

    @Override
    public Glossary glossary() {
        return glossary;
    }

    @Override
    public Figures figures() {
        return figures;
    }

    @Override
    public ResourceBundle words() {
        return ResourceBundle.getBundle("messages", Locale.ROOT);
    }

    @Override
    public Optional<String> address(String file, String destination) {
        return Optional.of(destination)
                .filter(link -> link.matches("[a-z/.-]+\\.md(#.*)?|#.*|https?:.*|[a-z]+\\.png"));
    }

    @Override
    public Optional<String> embedded(String address, PageText page) {
        return address.contains("exercises/") ? Optional.of("<div>card</div>") : Optional.empty();
    }
}
