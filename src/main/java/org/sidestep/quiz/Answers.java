package org.sidestep.quiz;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes answers: reads them off a form, grades them, keeps them, and tells who wants to know. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final Runs runs;
    private final AnswerListener listener;
    private final Clock clock;

    Answers(Runs runs, AnswerListener listener, Clock clock) {
        this.runs = runs;
        this.listener = listener;
        this.clock = clock;
    }

    /** Keeps the answer that a form holds; gives what is still missing, if anything is. */
    Entered take(Run run, Run.Asked asked, Question question, Form form) {
        Entered entered = read(question, form);
        entered.response()
                .ifPresent(response -> keep(run, asked, graded(question, response, form)));
        return entered;
    }

    /** What a form holds as the answer, or what is missing. */
    static Entered read(Question question, Form form) {
        boolean unknown = form.all(Shape.ANSWER).contains(Shape.UNKNOWN) || form.has(Shape.UNKNOWN);
        return unknown ? Entered.of(Response.dontKnow()) : question.shape().read(form);
    }

    private Run.Answer graded(Question question, Response response, Form form) {
        var confidence =
                response.unknown() ? Confidence.UNSAID : Confidence.of(form.first("confidence"));
        return new Run.Answer(
                response,
                question.shape().grade(response),
                confidence,
                TimeTaken.of(form, clock.instant()));
    }

    private void keep(Run run, Run.Asked asked, Run.Answer answer) {
        if (runs.record(run, asked.place(), answer, LocalDate.now(clock))) {
            try {
                listener.answered(run, asked, answer);
            } catch (RuntimeException e) {
                LOG.error("telling of an answer failed", e);
            }
        }
    }
}
