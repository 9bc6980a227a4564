package org.sidestep.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sidestep.support.Browser;
import org.sidestep.support.Folder;
import org.sidestep.support.Quizzing;
import org.sidestep.support.RunningSite;

/** Each shape of question as Chromium hands it to a screen reader. */
class SpokenQuestionsJourney {
    @RegisterExtension static final Browser browser = new Browser();

    @TempDir static Path folder;

    private static RunningSite site;

    @BeforeAll
    static void start() {
        Map<String, String> quizzes =
                Map.of(
                        "single", Quizzing.SINGLE,
                        "several", Quizzing.SEVERAL,
                        "true-false", Quizzing.TRUE_FALSE,
                        "number", Quizzing.NUMBER,
                        "ordering", Quizzing.ORDERING,
                        "matching", Quizzing.MATCHING,
                        "cloze", Quizzing.CLOZE,
                        "hotspot", Quizzing.HOTSPOT.replace("figure:hip", "figure:hip-side-quiz"));
        var small = Folder.small(folder);
        quizzes.forEach(
                (shape, body) ->
                        small.with(
                                "quizzes/" + shape + ".md",
                                Quizzing.quiz(body)
                                        .replace("{#which}", "{#" + shape + "}")
                                        .replace("@a2011", "@ferber2011")));
        site = RunningSite.with(folder);
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    single     | Choose one.             | radio Gluteus maximus, radio Gluteus medius, radio Adductor longus, radio I don’t know
                    several    | Choose all that apply.  | checkbox Gluteus medius, checkbox Gluteus minimus, checkbox Biceps, checkbox Triceps
                    true-false | True or false?          | radio True, radio False, radio I don’t know
                    number     | Write a number.         | textbox Your number: degrees
                    ordering   | Give each line          | button Move up: Stand, button Move down: Stand, button Move up: Lift, button Move down: Lift, button Move up: Hold, button Move down: Hold, button Move up: Lower, button Move down: Lower
                    matching   | Choose what belongs     | combobox Gluteus medius, combobox Gluteus maximus, combobox Adductor longus
                    cloze      | Fill in the gaps.       | textbox Gap 1: The Gap 1 keeps the Gap 2 level., textbox Gap 2: The Gap 1 keeps the Gap 2 level.
                    hotspot    | Which place in the      | radio Gluteus medius, radio Gluteus maximus, radio I don’t know
                    """)
    void aQuestionIsAGroupWithItsInstructionAndNamedControls(
            String shape, String instruction, String controls) {
        browser.open(site.url(site.post("/quizzes/" + shape + "/runs").location()));

        var tree = new SpokenPage(browser);
        var group = tree.group("Which one?");
        assertThat(SpokenPage.description(group)).startsWith(instruction);
        assertThat(tree.controls(group)).containsExactlyInAnyOrder(controls.split(", "));
    }
}
