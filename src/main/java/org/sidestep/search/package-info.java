/**
 * Search: an index of everything there is to find, and its page. The root says what there is, as
 * {@link org.sidestep.search.Searchable}s; nothing here knows articles or quizzes.
 */
package org.sidestep.search;
