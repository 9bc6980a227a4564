package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Sources.errors;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sidestep.support.Sources;

class DocumentTest {
    @Test
    void takesTheFrontMatterFromTheText() {
        var document = document("---\ntitle: A\n---\nText.\n");

        assertThat(document.front().required("title")).isEqualTo("A");
        assertThat(document.text().plain()).isEqualTo("Text.");
    }

    @Test
    void linesAreCountedFromTheTopOfTheFile() {
        var text = document("---\ntitle: A\n---\n\n## One\n\n### Two\n").text();

        assertThat(text.headings())
                .map(heading -> text.at(heading).toString())
                .containsExactly("a.md:5:1", "a.md:7:1");
    }

    @Test
    void aRuleInTheTextIsNoFence() {
        var document = document("---\ntitle: A\n---\nOne.\n\n---\n\nTwo.\n");

        assertThat(document.text().plain()).contains("One.", "Two.");
    }

    @Test
    void spacesAfterAFenceDoNotMatter() {
        assertThat(document("---  \ntitle: A\n--- \nText.").front().required("title"))
                .isEqualTo("A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Text.\n", "\n---\ntitle: A\n---\n", " ---\ntitle: A\n---\n"})
    void sayWhenTheFrontMatterIsMissing(String text) {
        assertThat(errorsOf(text))
                .containsExactly(
                        "1:1 front-matter-missing: front matter is missing;"
                                + " begin the file with a line `---`, then `title: …`, and close with `---`");
    }

    @Test
    void aTextWithoutFrontMatterIsStillRead() {
        assertThat(document("Text.\n").text().plain()).isEqualTo("Text.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "---\ntitle: A\nText.\n", "---\ntitle: A\n----\n"})
    void sayWhenTheFrontMatterIsNotClosed(String text) {
        assertThat(errorsOf(text))
                .containsExactly(
                        "1:1 front-matter-syntax: the front matter is not closed; end it with a line `---`");
    }

    @Test
    void anErrorInTheFrontMatterHasTheLineOfTheFile() {
        assertThat(errorsOf("---\ntitle: A\nb: c: d\n---\nText.\n"))
                .singleElement()
                .asString()
                .startsWith("3:5 front-matter-syntax: ");
    }

    @Test
    void nothingIsMissingInFrontMatterThatIsMissing() {
        assertThat(
                        errors(
                                problems ->
                                        Entry.of(
                                                Document.of(
                                                        Sources.file("a.md", "Text."), problems))))
                .hasSize(1);
    }

    private static Document document(String text) {
        return Document.of(Sources.file("a.md", text), new Problems());
    }

    private static List<String> errorsOf(String text) {
        return errors(problems -> Document.of(Sources.file("a.md", text), problems));
    }
}
