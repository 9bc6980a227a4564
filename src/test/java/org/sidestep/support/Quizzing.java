package org.sidestep.support;

import java.util.List;
import org.sidestep.content.Problems;
import org.sidestep.quiz.Question;
import org.sidestep.quiz.Quiz;
import org.sidestep.quiz.QuizParser;

/** Quizzes of a single question: its heading is line 6 of the file, its first line below is 8. */
public final class Quizzing {
    private static final String FRONT =
            "---\ntitle: A quiz\nsummary: A question.\narticle: standing\n---\n";
    private static final String WHY =
            "\n> [!WHY]\n> So it is. Read [more](../articles/standing.md#level). Source: [@a2011]\n";

    public static final String SINGLE =
            """
            - [ ] Gluteus maximus
              > It straightens the hip.
            - [x] Gluteus medius
              > Yes.
            - [ ] Adductor longus
              > It pulls inwards.
            """;
    public static final String SEVERAL =
            """
            - [x] Gluteus medius
            - [x] Gluteus minimus
            - [ ] Biceps
              > That is in your arm.
            - [ ] Triceps
              > That too.
            """;
    public static final String TRUE_FALSE =
            """
            - [x] True
            - [ ] False
              > It is.
            """;
    public static final String NUMBER =
            """
            - [x] = 45 ± 10 degrees
            - [ ] = 90 ± 5 degrees
              > That is flexion.
            """;
    public static final String ORDERING =
            """
            1. Stand
            2. Lift
            3. Hold
            4. Lower
            """;
    public static final String MATCHING =
            """
            - Gluteus medius -> superior gluteal nerve
            - Gluteus maximus -> inferior gluteal nerve
            - Adductor longus -> obturator nerve
            - -> femoral nerve
            """;
    public static final String CLOZE =
            "The [[gluteus medius|medius]] keeps the [[pelvis]] level.\n";
    public static final String HOTSPOT =
            """
            ![The hip from the side](figure:hip)

            - [x] Gluteus medius @ 41%,23.5% r6%
            - [ ] Gluteus maximus @ 60%,50% r10%
              > That lies behind.
            """;

    private Quizzing() {}

    /** A quiz of one question without mistakes, answered as written in {@code body}. */
    public static String quiz(String body) {
        return withoutWhy(body) + WHY;
    }

    /** A quiz whose question holds only what is written. */
    public static String withoutWhy(String body) {
        return FRONT + "## Which one? {#which}\n\n" + body;
    }

    public static Quiz parse(String quiz) {
        return QuizParser.parse(Sources.file("quizzes/a.md", quiz), new Problems());
    }

    /** The question answered as written in {@code body}. */
    public static Question question(String body) {
        return parse(quiz(body)).questions().get(0);
    }

    public static List<String> errors(String quiz) {
        return Sources.errors(
                problems -> QuizParser.parse(Sources.file("quizzes/a.md", quiz), problems));
    }
}
