package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceFileTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\nb\nc", "a\r\nb\r\nc", "a\rb\rc", "\uFEFFa\nb\r\nc"})
    void linesAreTheSameHoweverTheFileWasSaved(String text) {
        assertThat(new SourceFile("a.md", text).text()).isEqualTo("a\nb\nc");
    }

    @Test
    void aByteOrderMarkInTheMiddleIsText() {
        assertThat(new SourceFile("a.md", "a\uFEFFb").text()).isEqualTo("a\uFEFFb");
    }

    @ParameterizedTest
    @CsvSource({
        "articles/anatomy.md, articles, anatomy",
        "site.yml, '', site",
        "articles/v1.2.md, articles, v1.2",
        "a/b/c.md, a/b, c",
        "articles/none, articles, none",
    })
    void theNameIsTheSlug(String path, String folder, String slug) {
        var file = new SourceFile(path, "");

        assertThat(file.folder()).isEqualTo(folder);
        assertThat(file.slug()).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/etc/passwd", "articles\\anatomy.md"})
    void refusesWhatIsNoPathInsideTheFolder(String path) {
        assertThatThrownBy(() -> new SourceFile(path, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a path inside the content folder: " + path);
    }
}
