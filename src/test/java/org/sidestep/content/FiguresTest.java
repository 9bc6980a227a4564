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
               "key": [{"n": 1, "name": "hip bone", "latin": "os coxae"}, {"n": 2, "name": "thigh bone"}]},
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
                        new Figure.KeyEntry(1, "hip bone", "os coxae"),
                        new Figure.KeyEntry(2, "thigh bone", ""));
    }

    @Test
    void findsTheVersionForSmallScreens() {
        assertThat(parse(INDEX).find("hip").flatMap(Figure::narrow))
                .get()
                .extracting(Figure::id)
                .isEqualTo("hip-numbered");
        assertThat(parse(INDEX).find("hip-numbered").flatMap(Figure::narrow)).isEmpty();
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
