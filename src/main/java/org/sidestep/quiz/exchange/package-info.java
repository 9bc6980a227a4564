/**
 * Quizzes in the formats of other systems: Moodle XML, GIFT and QTI 2.1 (pure functions).
 *
 * <p>A part of the quiz room.
 */
package org.sidestep.quiz.exchange;
