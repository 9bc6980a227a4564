package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sidestep.support.Sources.errors;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.sidestep.support.Sources;

class SiteInfoTest {
    private static final String NEEDED = "title: Test\ntagline: Short\ndescription: Long\n";

    @Test
    void saysWhatTheSiteCallsItself() {
        var site = parse(NEEDED + "language: de\nquestion: one-leg\n");

        assertThat(List.of(site.title(), site.tagline(), site.description()))
                .containsExactly("Test", "Short", "Long");
        assertThat(site.language()).isEqualTo(Locale.GERMAN);
        assertThat(site.question()).get().extracting(Located::text).isEqualTo("one-leg");
    }

    @Test
    void speaksEnglishUnlessItSaysOtherwise() {
        assertThat(parse(NEEDED).language()).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void titleTaglineAndDescriptionAreNeeded() {
        assertThat(errorsOf("titel: Test\n"))
                .containsExactly(
                        "1:1 front-matter-required: \"description\" is missing; add a line `description: …`",
                        "1:1 front-matter-required: \"tagline\" is missing; add a line `tagline: …`",
                        "1:1 front-matter-required: \"title\" is missing; add a line `title: …`",
                        "1:1 front-matter-unknown: unknown key \"titel\"; did you mean \"title\"?");
    }

    private static SiteInfo parse(String text) {
        return SiteInfo.parse(Sources.file("site.yml", text), new Problems());
    }

    private static List<String> errorsOf(String text) {
        return errors(problems -> SiteInfo.parse(Sources.file("site.yml", text), problems));
    }
}
