package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.renderer.html.AttributeProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineAttributesTest {
    private static final Function<Node, Position> LINE_42 =
            node -> new Position("articles/anatomy.md", 42, 3);

    @ParameterizedTest
    @ValueSource(strings = {"p", "h2", "li"})
    void nameTheFileAndTheLineForAnEditor(String tag) {
        assertThat(attributes(new LineAttributes(true, LINE_42), tag))
                .containsEntry("data-line", "articles/anatomy.md:42");
    }

    @Test
    void leaveOtherElementsAlone() {
        assertThat(attributes(new LineAttributes(true, LINE_42), "code")).isEmpty();
    }

    @Test
    void areNotForReaders() {
        assertThat(attributes(new LineAttributes(false, LINE_42), "p")).isEmpty();
    }

    private static Map<String, String> attributes(AttributeProvider provider, String tag) {
        var attributes = new java.util.HashMap<String, String>();
        provider.setAttributes(new Paragraph(), tag, attributes);
        return attributes;
    }
}
