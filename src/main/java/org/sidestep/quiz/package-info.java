/**
 * Self-assessment: questions and how they are graded (pure functions), runs of a quiz and their
 * record in the database, the pages on which they are taken, and the formats of other systems.
 *
 * <p>Imports content, web and database; knows articles only by their slugs.
 */
package org.sidestep.quiz;
