/**
 * What people read: articles, exercises and pages. Their values, how they are parsed, and the pages
 * that show them.
 *
 * <p>Imports content and web; knows quizzes only by their slugs.
 */
package org.sidestep.articles;
