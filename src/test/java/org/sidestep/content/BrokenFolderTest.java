package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a folder that editors and their programs work in. */
class BrokenFolderTest {
    @TempDir Path folder;

    private final Problems problems = new Problems();

    @Test
    void readsThroughALinkToAFolder() throws IOException {
        write("elsewhere/a.md", "text");
        Files.createSymbolicLink(folder.resolve("articles"), folder.resolve("elsewhere"));
        assertThat(paths()).contains("articles/a.md");
    }

    @Test
    void namesALinkThatLeadsInACircle() throws IOException {
        write("articles/a.md", "text");
        Files.createSymbolicLink(folder.resolve("articles/again"), folder);
        assertThat(paths()).containsExactly("articles/a.md");
        assertThat(problems.sorted()).extracting(Problem::check).contains(Check.FILE_UNREADABLE);
    }

    @Test
    void passesOverALinkThatLeadsNowhere() throws IOException {
        Files.createSymbolicLink(folder.resolve("lost.md"), folder.resolve("gone.md"));
        assertThat(paths()).isEmpty();
        assertThat(problems.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({".a.md.swp", ".#a.md", "#a.md#", "a.md~", "4913", ".git/a.md", "a.md.tmp"})
    void passesOverWhatProgramsLeave(String name) throws IOException {
        write(name, "text");
        assertThat(paths()).isEmpty();
    }

    @Test
    void refusesToReadAFolderThatIsNotThere() {
        assertThatThrownBy(() -> new ContentFolder(folder.resolve("gone")).read(problems))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void namesAFileThatIsTooLarge() throws IOException {
        write("a.md", "x".repeat(5_000_000));
        assertThat(paths()).isEmpty();
        assertThat(problems.sorted().toString()).contains("a.md:1:1").contains("larger than 1 MB");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"ab; 1:3", "'one\ntwo'; 2:4", "'one\r\n'; 2:1", "'one\rtwo\r'; 3:1"})
    void saysWhereAFileStopsBeingUtf8(String before, String place) throws IOException {
        Files.write(
                folder.resolve("a.md"), (before + "\u00e9").getBytes(StandardCharsets.ISO_8859_1));
        paths();
        assertThat(problems.sorted()).first().asString().startsWith("a.md:" + place + ":");
    }

    private List<String> paths() {
        return new ContentFolder(folder).read(problems).stream().map(SourceFile::path).toList();
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }
}
