package org.sidestep.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundlesTest {
    @TempDir Path folder;

    @BeforeEach
    void write() throws IOException {
        file("css/base.css", "b {}");
        file("css/tokens.css", "t {}");
        file("css/reading/article.css", "a {}");
        file("css/quiz/run.css", "r {}");
        file("js/every-page/one.js", "const same = 1;\n");
        file("js/every-page/two.js", "const same = 2;\n");
    }

    @Test
    void aStylesheetHoldsTheTokensFirstAndNothingOfOtherKindsOfPage() {
        assertThat(Assets.in(folder).text("reading.css")).contains("t{}a{}b{}");
        assertThat(Assets.in(folder).text("quiz.css")).contains("t{}b{}r{}");
    }

    @Test
    void theNamesInOneScriptAreNotThoseInAnother() {
        assertThat(Assets.in(folder).text("js/every-page.js"))
                .contains("{\nconst same = 1;\n}\n{\nconst same = 2;\n}");
    }

    @Test
    void aPartOfABundleIsNotSentByItself() {
        assertThat(Assets.in(folder).names())
                .doesNotContain("css/base.css", "js/every-page/one.js");
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
