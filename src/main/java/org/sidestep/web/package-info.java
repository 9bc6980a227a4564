/**
 * How pages reach a reader: templates and the frame around them, assets, security headers, error
 * pages.
 *
 * <p>Imports no other room, and knows nothing of articles or quizzes.
 */
package org.sidestep.web;
