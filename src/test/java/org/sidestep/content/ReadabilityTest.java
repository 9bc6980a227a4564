package org.sidestep.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityTest {
    @Test
    void countsWordsSentencesAndSyllables() {
        var readability =
                Readability.of(List.of("The hip moves.", "Abduction is a movement!", "– … –"));

        assertThat(readability).isEqualTo(new Readability(7, 2, 10, 1));
    }

    @Test
    void gradesByTheFormulaOfKincaidAndOthers() {
        var readability = new Readability(100, 5, 150, 12);

        assertThat(readability.fleschKincaidGrade())
                .isEqualTo(0.39 * 20 + 11.8 * 1.5 - 15.59, within(1e-9));
        assertThat(readability.fleschKincaidGrade()).isEqualTo(9.91, within(1e-9));
    }

    @Test
    void gradesByTheFormulaOfMcLaughlin() {
        assertThat(new Readability(400, 30, 600, 36).smog())
                .isEqualTo(1.0430 * 6 + 3.1291, within(1e-9));
        assertThat(new Readability(100, 10, 120, 0).smog()).isEqualTo(3.1291, within(1e-9));
    }

    @Test
    void anEmptyTextHasGradeZero() {
        var nothing = Readability.of(Readability.sentences(" \n "));

        assertThat(nothing).isEqualTo(new Readability(0, 0, 0, 0));
        assertThat(nothing.fleschKincaidGrade()).isZero();
        assertThat(nothing.smog()).isZero();
    }

    @Test
    void shortWordsInShortSentencesAreEasierThanLongOnes() {
        var easy =
                Readability.of(
                        List.of(
                                "Stand tall.",
                                "Lift one leg to the side.",
                                "Keep your hips level."));
        var hard =
                Readability.of(
                        List.of(
                                "Patellofemoral rehabilitation necessitates individualised"
                                        + " strengthening."));

        assertThat(easy.fleschKincaidGrade()).isLessThan(3);
        assertThat(hard.fleschKincaidGrade()).isGreaterThan(20);
        assertThat(easy.smog()).isLessThan(hard.smog());
    }

    @Test
    void wordsAreWhatHoldsALetterOrANumberInAnyScript() {
        assertThat(
                        Readability.words(
                                "Lift 2½ kg, don’t – e\u0301lan (\uD835\uDC00b) … ’ Knie-Hüfte"))
                .containsExactly(
                        "Lift", "2½", "kg,", "don’t", "e\u0301lan", "\uD835\uDC00b", "Knie-Hüfte");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Use a band, e.g. Theraband, or a towel.",
                "It was hip vs. Knee exercise.",
                "Ask Dr. Smith and Mr. J. E. Taunton.",
                "Ferber et al. found it, and Neal et al. (2019) did not.",
                "Neal et al. 2019 had 3.5 points, i.e. Half a grade.",
                "He said “Stop!” and she did.",
                "Rest 1.5 min. between sets … and breathe.",
                "See fig. 3 and no. 4."
            })
    void keepsASentenceWhole(String sentence) {
        assertThat(Readability.sentences(sentence)).containsExactly(sentence);
    }

    @Test
    void cutsWhereASentenceEnds() {
        assertThat(
                        Readability.sentences(
                                "Lift. Hold for 10. Then rest! Does it hurt? “Stop.” Take vitamin"
                                        + " D. It helps."))
                .containsExactly(
                        "Lift.",
                        "Hold for 10.",
                        "Then rest!",
                        "Does it hurt?",
                        "“Stop.”",
                        "Take vitamin D.",
                        "It helps.");
    }

    @Test
    void cutsAtTheEndOfALineAsInHeadingsAndLists() {
        assertThat(Readability.sentences("What keeps you level\n\nlift one leg\nhold it\n"))
                .containsExactly("What keeps you level", "lift one leg", "hold it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
                    abduction 3
                    abductor 3
                    acetabulum 5
                    aches 1
                    adductors 3
                    anterior 4
                    area 3
                    association 5
                    balance 2
                    basically 3
                    behaviour 3
                    being 2
                    bilateral 4
                    biomechanics 5
                    bone 1
                    bursitis 3
                    careful 2
                    cartilage 3
                    centre 2
                    client 2
                    continuous 4
                    creates 2
                    cruciate 3
                    cutaneous 4
                    degrees 2
                    diabetes 4
                    diagnosis 4
                    didn't 2
                    diet 2
                    doing 2
                    don't 1
                    eccentric 3
                    efficient 3
                    elastic 3
                    electromyography 7
                    everyday 3
                    evidence 3
                    exercise 3
                    exercises 4
                    fatigue 2
                    femoral 3
                    femur 2
                    fibre 2
                    fluid 2
                    gait 1
                    gluteus 3
                    groin 1
                    hamstring 2
                    handled 2
                    headaches 2
                    hips 1
                    hypertrophy 4
                    iliac 3
                    iliotibial 6
                    influence 3
                    injuries 3
                    isometric 4
                    isn't 2
                    joint 1
                    kinesiology 6
                    knee 1
                    ligament 3
                    maximus 3
                    mechanism 4
                    medius 3
                    meta-analysis 6
                    minimus 3
                    minutes 2
                    movement 2
                    muscle 2
                    muscles 2
                    needed 2
                    nerve 1
                    neuromuscular 5
                    nuclear 3
                    nutrients 3
                    opinion 3
                    osteoarthritis 6
                    osteoporosis 6
                    patellofemoral 6
                    patients 2
                    pelvis 2
                    people 2
                    peroneal 4
                    physiology 5
                    physiotherapist 6
                    piriformis 4
                    played 1
                    player 2
                    posterior 4
                    proprioception 5
                    pulled 1
                    quadriceps 3
                    quiet 2
                    raises 2
                    ratio 3
                    reaches 2
                    reaction 3
                    rehabilitation 6
                    repetition 4
                    resistance 3
                    rhythm 2
                    rotates 2
                    safely 2
                    sciatica 4
                    science 2
                    shoes 1
                    side-lying 3
                    sidestep 2
                    society 4
                    something 2
                    spasm 2
                    squats 1
                    strengthening 3
                    stretched 1
                    stretches 2
                    surgeon 2
                    swollen 2
                    systematic 4
                    table 2
                    technique 2
                    tendinopathy 5
                    tension 2
                    tensor 2
                    thigh 1
                    tissue 2
                    trendelenburg 4
                    triangle 3
                    trochanter 3
                    trying 2
                    unilateral 5
                    usual 3
                    valgus 2
                    vertebrae 3
                    walked 1
                    wanted 2
                    weakness 2
                    whole 1
                    you’ve 1
                    Ménière 2
                    TFL 3
                    WHO 5
                    MRI 3
                    x-ray 2
                    12 2
                    3.5 2
                    e.g. 2
                    """)
    void countsTheSyllablesOf(String word, int syllables) {
        assertThat(Readability.of(List.of(word)).syllables()).isEqualTo(syllables);
    }

    /**
     * Not wished for, but known: a change that rights one of these may move it to the table above.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            textBlock =
                    """
                    recipe 2
                    naive 1
                    chaos 1
                    heroin 2
                    household 3
                    forecast 3
                    fasciae 2
                    sacroiliac 4
                    nurse’s 1
                    """)
    void isKnownToMiscount(String word, int counted) {
        assertThat(Readability.of(List.of(word)).syllables()).isEqualTo(counted);
    }

    @Test
    void survivesAnyText() {
        var random = new Random(19);
        for (int i = 0; i < 300; i++) {
            var text = new StringBuilder();
            random.ints(120, 0, 0x3000).forEach(text::appendCodePoint);
            assertThat(Readability.of(Readability.sentences(text.toString())).smog()).isNotNaN();
        }
        String endless = "a-".repeat(20_000) + "e.".repeat(20_000) + "x".repeat(20_000);
        assertThat(Readability.of(Readability.sentences(endless)).words()).isEqualTo(1);
    }

    @Test
    void refusesCountsThatNoTextHas() {
        assertThatThrownBy(() -> new Readability(3, 1, 2, 0))
                .hasMessageContaining("3 words")
                .hasMessageContaining("2 syllables");
        assertThatThrownBy(() -> new Readability(3, 0, 3, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Readability(3, 1, 4, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
