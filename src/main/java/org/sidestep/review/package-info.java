/**
 * Spaced review: when a question should be asked again so that its answer stays in memory (pure
 * functions), what readers asked the site to remember, and the pages of that.
 *
 * <p>Imports content, web and database; knows questions by their ids, through {@link
 * org.sidestep.review.Questions}.
 */
package org.sidestep.review;
