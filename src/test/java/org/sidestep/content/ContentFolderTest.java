package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFolderTest {
    private final Problems problems = new Problems();

    @TempDir private Path folder;

    @Test
    void readsWhatEditorsWriteInTheOrderOfPaths() throws IOException {
        write("site.yml", "title: A");
        write("references.bib", "");
        write("articles/b.md", "B");
        write("articles/a.md", "A");

        assertThat(read())
                .extracting(SourceFile::path)
                .containsExactly("articles/a.md", "articles/b.md", "references.bib", "site.yml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "articles/.a.md.swp",
                "articles/.a.md",
                "articles/a.md~",
                "articles/~a.md",
                "articles/#a.md#",
                "articles/.#a.md",
                "articles/a.md.orig",
                "articles/picture.png",
                "README.md",
            })
    void leavesOutWhatEditorsDidNotWrite(String name) throws IOException {
        write(name, "A");

        assertThat(read()).isEmpty();
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void readsAgainOnlyWhatHasChanged() throws IOException {
        var all = new ContentFolder(folder);
        write("articles/a.md", "A");
        write("articles/b.md", "B");
        age("articles/a.md", 10);
        age("articles/b.md", 10);
        var before = all.read(problems);
        write("articles/b.md", "C");
        age("articles/b.md", 5);
        var after = all.read(problems);

        assertThat(after.get(0)).isSameAs(before.get(0));
        assertThat(after.get(1).text()).isEqualTo("C");
    }

    @Test
    void aFileThatWasJustChangedMayChangeAgainAtTheSameTime() throws IOException {
        var all = new ContentFolder(folder);
        write("articles/a.md", "A");
        var modified = Files.getLastModifiedTime(folder.resolve("articles/a.md"));
        all.read(problems);
        write("articles/a.md", "B");
        Files.setLastModifiedTime(folder.resolve("articles/a.md"), modified);

        assertThat(all.read(problems).get(0).text()).isEqualTo("B");
    }

    @Test
    void readsAFewFilesAloneIfOnlyTheirTextIsOther() throws IOException {
        var all = new ContentFolder(folder);
        write("articles/a.md", "A");
        write("articles/b.md", "B");
        all.read(problems);
        write("articles/b.md", "C");
        write("articles/.b.md.swp", "a copy");

        assertThat(all.reread(paths("articles/b.md", "articles/.b.md.swp", "articles/4913")))
                .contains(List.of(new SourceFile("articles/b.md", "C")));
        assertThat(all.read(problems)).extracting(SourceFile::text).containsExactly("A", "C");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles/new.md", "articles/gone.md", "articles/unreadable.md"})
    void doesNotReadAFewFilesAloneIfThereAreOthersNow(String other) throws IOException {
        var all = new ContentFolder(folder);
        write("articles/a.md", "A");
        write("articles/gone.md", "B");
        write("articles/unreadable.md", "C");
        all.read(problems);
        write("articles/a.md", "AA");
        write("articles/new.md", "D");
        Files.delete(folder.resolve("articles/gone.md"));
        Files.write(folder.resolve("articles/unreadable.md"), new byte[] {(byte) 0xFF});

        assertThat(all.reread(paths("articles/a.md", other))).isEmpty();
    }

    private List<Path> paths(String... files) {
        return Arrays.stream(files).map(folder::resolve).toList();
    }

    private void age(String file, int seconds) throws IOException {
        var then = FileTime.from(Instant.now().minusSeconds(seconds));
        Files.setLastModifiedTime(folder.resolve(file), then);
    }

    @Test
    void onlyTheGuideAtTheTopIsLeftOut() throws IOException {
        write("articles/README.md", "A");

        assertThat(read()).hasSize(1);
    }

    @Test
    void aFolderNamedLikeAFileIsNone() throws IOException {
        Files.createDirectories(folder.resolve("articles/a.md"));

        assertThat(read()).isEmpty();
    }

    @Test
    void aFileOfOneMegabyteIsReadAndALargerOneIsNot() throws IOException {
        write("articles/largest.md", "a".repeat(1_000_000));
        write("articles/too-large.md", "a".repeat(1_000_001));

        assertThat(read()).extracting(SourceFile::slug).containsExactly("largest");
        assertThat(lines())
                .containsExactly(
                        "articles/too-large.md:1:1: error: this file is larger than 1 MB; split it");
    }

    @ParameterizedTest
    @CsvSource({
        "'\u00e9', 1:1",
        "'caf\u00e9', 1:4",
        "'one\ntwo \u00e9', 2:5",
        "'one\r\ntwo \u00e9', 2:5",
        "'one\rtwo \u00e9', 2:5",
    })
    void bytesThatAreNoUtf8AreNamedAtTheirPlace(String text, String place) throws IOException {
        Files.write(folder.resolve("a.md"), text.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(read()).isEmpty();
        assertThat(lines())
                .containsExactly(
                        "a.md:"
                                + place
                                + ": error: this file is not UTF-8 from here on; save it with the encoding UTF-8");
    }

    @Test
    void columnsCountLettersAndNoByteOrderMark() throws IOException {
        Files.write(folder.resolve("a.md"), bytes("\uFEFFgrün ", (byte) 0xE9));

        read();

        assertThat(lines()).singleElement().asString().startsWith("a.md:1:6: ");
    }

    @Test
    void aFileThatEndsInTheMiddleOfALetterIsNoUtf8() throws IOException {
        Files.write(folder.resolve("a.md"), bytes("one", (byte) 0xC3));

        read();

        assertThat(lines()).singleElement().asString().startsWith("a.md:1:4: ");
    }

    @Test
    void aBrokenFileKeepsNoOtherFromBeingRead() throws IOException {
        Files.write(folder.resolve("a.md"), bytes("", (byte) 0xFF));
        write("b.md", "B");

        assertThat(read()).extracting(SourceFile::path).containsExactly("b.md");
    }

    @Test
    void aNulIsShownAsWhatItIs() throws IOException {
        write("a.md", "a\0b");

        assertThat(read()).extracting(SourceFile::text).containsExactly("a\uFFFDb");
    }

    @Test
    void theSignForAnUnknownLetterIsALetterLikeOthers() throws IOException {
        write("a.md", "a\uFFFDb");

        assertThat(read()).extracting(SourceFile::text).containsExactly("a\uFFFDb");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void knowsWhetherItIsThere() {
        assertThat(new ContentFolder(folder).exists()).isTrue();
        assertThat(new ContentFolder(folder.resolve("none")).exists()).isFalse();
    }

    private static byte[] bytes(String text, byte last) {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        var bytes = java.util.Arrays.copyOf(utf8, utf8.length + 1);
        bytes[utf8.length] = last;
        return bytes;
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    private List<SourceFile> read() {
        return new ContentFolder(folder).read(problems);
    }

    private List<String> lines() {
        return problems.sorted().stream().map(Problem::toString).toList();
    }
}
