/**
 * Spaced review: when a question should be asked again so that its answer stays in memory (pure
 * functions).
 *
 * <p>Imports content, web and database; knows questions only by their ids.
 */
package org.sidestep.review;
