/**
 * Sidestep: the program. Commands, settings, the one composition root, the routes, and the library
 * of all content.
 *
 * <pre>
 *  * root -> articles, quiz, review, search -> content, web, database
 * </pre>
 *
 * <p>Arrows point down only. Articles and quizzes know each other by slug; {@link
 * org.sidestep.Library} checks that the slugs meet. Parsers and grading are pure: no HTTP, no SQL,
 * no templates, no files.
 */
package org.sidestep;
