package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sidestep.support.Sources.errors;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sidestep.support.Sources;

class FiguresTest {
    private static final String INDEX =
            """
            {"figures": [
              {"id": "hip", "file": "hip.svg", "title": "The hip", "desc": "A hip.", "caption": "Seen from the side.",
               "width": 640, "height": 479.6, "credit": "BodyParts3D", "licence": "CC BY 4.0",
               "key": [{"n": 1, "name": "hip bone", "latin": "os coxae", "structure": "hip-bone"}, {"n": 2, "name": "thigh bone", "structure": "femur", "part": true, "term": "thigh"}]},
              {"id": "hip-numbered", "file": "hip-numbered.svg", "title": "The hip", "width": 320, "height": 240}
            ]}
            """;
    private static final Map<String, String> DRAWINGS =
            Map.of("hip.svg", "<svg id=\"a\"/>", "hip-numbered.svg", "<svg id=\"b\"/>");

    @Test
    void readsAFigureWithItsDrawing() {
        var hip = parse(INDEX).find("hip").orElseThrow();

        assertThat(
                        List.of(
                                hip.title(),
                                hip.description(),
                                hip.caption(),
                                hip.credit(),
                                hip.licence(),
                                hip.svg()))
                .containsExactly(
                        "The hip",
                        "A hip.",
                        "Seen from the side.",
                        "BodyParts3D",
                        "CC BY 4.0",
                        "<svg id=\"a\"/>");
        assertThat(List.of(hip.width(), hip.height())).containsExactly(640, 480);
    }

    @Test
    void readsTheNumberedStructures() {
        assertThat(parse(INDEX).find("hip").orElseThrow().key())
                .containsExactly(
                        new Figure.KeyEntry(1, "hip bone", "os coxae", "hip-bone", false, ""),
                        new Figure.KeyEntry(2, "thigh bone", "", "femur", true, "thigh"));
    }

    @Test
    void findsTheVersionForSmallScreens() {
        assertThat(parse(INDEX).find("hip").flatMap(Figure::narrow))
                .get()
                .extracting(Figure::id)
                .isEqualTo("hip-numbered");
        assertThat(parse(INDEX).find("hip-numbered").flatMap(Figure::narrow)).isEmpty();
    }

    private static final String SERIES =
            INDEX.strip().replaceFirst("}$", ", \"series\": [")
                    + """
                      {"id": "hips", "as": "slider", "label": "How far",
                       "steps": [{"figure": "hip", "name": "5 degrees"}, {"figure": "other", "name": "9 degrees"}]}
                    ]}
                    """;

    @Test
    void readsWhichFiguresAreStepsOfOnePicture() {
        assertThat(parse(SERIES).seriesOf("hip"))
                .contains(
                        new Series(
                                "hips",
                                Series.Kind.SLIDER,
                                "How far",
                                Map.of("hip", "5 degrees", "other", "9 degrees")));
        assertThat(parse(SERIES).seriesOf("hip-numbered")).isEmpty();
    }

    @Test
    void aSeriesOfNoKnownKindIsNamed() {
        assertThat(errorsOf(SERIES.replace("slider", "carousel")))
                .containsExactly(
                        "6:38 front-matter-type: \"carousel\" is no kind of series; write `layers` or `slider`");
    }

    @Test
    void aDrawingThatIsNotThereIsNamed() {
        assertThat(errorsOf(INDEX.replace("\"hip.svg\"", "\"hop.svg\"")))
                .containsExactly(
                        "2:3 image-missing: the drawing of figure \"hip\" is not there; add the file or take the entry out");
    }

    @Test
    void aFigureWithoutSizeIsNotShown() {
        assertThat(parse(INDEX.replace("640", "\"wide\"")).ids()).containsExactly("hip-numbered");
        assertThat(parse(INDEX.replace("640", "0")).ids()).containsExactly("hip-numbered");
    }

    @Test
    void aFigureWithoutSizeIsNamed() {
        assertThat(errorsOf(INDEX.replace("640", "\"wide\"")))
                .containsExactly(
                        "2:3 front-matter-type: figure \"hip\" has no size; write its `width` and `height` in pixels");
    }

    @Test
    void aFigureHasASize() {
        assertThatThrownBy(
                        () ->
                                new Figure(
                                        "a",
                                        "",
                                        "",
                                        "",
                                        0,
                                        1,
                                        List.of(),
                                        "",
                                        "",
                                        "",
                                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("figure a has no size: 0 x 1");
    }

    private static Figures parse(String index) {
        return parse(index, new Problems());
    }

    private static Figures parse(String index, Problems problems) {
        return Figures.parse(
                Sources.file("figures/index.json", index),
                name -> Optional.ofNullable(DRAWINGS.get(name)),
                problems);
    }

    private static List<String> errorsOf(String index) {
        return errors(problems -> parse(index, problems));
    }
}
