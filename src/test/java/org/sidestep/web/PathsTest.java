package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.StandardDialect;

/** Paths in templates lead where OGNL would lead them. */
class PathsTest {
    private static final TemplateEngine OGNL = new TemplateEngine();
    private static final TemplateEngine PATHS = new TemplateEngine();

    static {
        var dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new Paths());
        PATHS.setDialect(dialect);
    }

    private record Muscle(String name, int heads, boolean deep, List<String> actions) {
        public boolean isDeep() {
            return deep;
        }

        public String upper() {
            return name.toUpperCase(Locale.ROOT);
        }
    }

    /** A bean, as Thymeleaf's own are. */
    public static final class Bone {
        public String getName() {
            return "femur";
        }

        public boolean isLong() {
            return true;
        }
    }

    private static String read(TemplateEngine engine, String expression) {
        var muscle = new Muscle("gluteus medius", 3, false, List.of("abduction"));
        var values =
                Map.<String, Object>of(
                        "muscle", muscle, "bone", new Bone(), "map", Map.of("origin", "ilium"));
        return engine.process(
                "<p th:text=\"${" + expression + "}\"></p>", new Context(Locale.ENGLISH, values));
    }

    @ParameterizedTest
    @CsvSource({
        "muscle.name, gluteus medius",
        "muscle.heads, 3",
        "muscle.deep, false",
        "!muscle.deep, true",
        "muscle.upper(), GLUTEUS MEDIUS",
        "muscle.isDeep(), false",
        "!muscle.actions.isEmpty(), true",
        "muscle.actions.size, 1",
        "muscle.name.length(), 14",
        "bone.name, femur",
        "bone.long, true",
        "map.origin, ilium",
        "map.insertion, ''",
        "map.isEmpty(), false",
        "nothing, ''",
        "muscle.heads + 1, 4",
    })
    void leadWhereOgnlLeadsThem(String expression, String shown) {
        assertThat(read(PATHS, expression))
                .isEqualTo(read(OGNL, expression))
                .isEqualTo("<p>" + shown + "</p>");
    }

    @Test
    void aMisspeltOneFailsLoudly() {
        assertThatThrownBy(() -> read(PATHS, "muscle.nmae"))
                .isInstanceOf(TemplateProcessingException.class)
                .hasStackTraceContaining("nmae");
    }
}
