package org.sidestep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sidestep.content.Check;
import org.sidestep.content.ContentFolder;
import org.sidestep.content.Problems;
import org.sidestep.support.CheckGuide;
import org.sidestep.support.LintSite;

/**
 * What content/CHECKS.md says is what happens: each check with its line, its column and its words.
 */
class ChecksTest {
    @TempDir Path folder;

    static List<CheckGuide.Entry> entries() {
        return CheckGuide.entries();
    }

    @Test
    void theSmallSiteHasNoProblem() {
        assertThat(LintSite.small().problems()).isEmpty();
    }

    @Test
    void theGuideNamesEveryCheckOnceWithItsSeverity() {
        assertThat(entries())
                .extracting(entry -> entry.slug() + " " + entry.severity())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Check.values())
                                .map(check -> check.slug() + " " + check.severity().word())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theExampleInTheGuideGivesItsMessage(CheckGuide.Entry entry) throws IOException {
        assertThat(said(entry)).isNotEmpty().isEqualTo(entry.messages());
    }

    private List<String> said(CheckGuide.Entry entry) throws IOException {
        Check check = Check.valueOf(entry.slug().toUpperCase().replace('-', '_'));
        var site = LintSite.small();
        for (CheckGuide.Example example : entry.examples()) {
            if (example.language().equals("hex")) {
                return unreadable(example);
            }
            site =
                    example.path().startsWith("exercises/") && example.text().startsWith("## ")
                            ? site.withSection(example.path(), example.text())
                            : site.with(example.path(), example.text());
        }
        return site.problems(check);
    }

    private List<String> unreadable(CheckGuide.Example example) throws IOException {
        Path file = folder.resolve(example.path());
        Files.createDirectories(file.getParent());
        Files.write(file, HexFormat.ofDelimiter(" ").parseHex(example.text().strip()));
        var problems = new Problems();
        new ContentFolder(folder).read(problems);
        return problems.sorted().stream().map(Object::toString).toList();
    }
}
