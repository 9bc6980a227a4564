/**
 * Who may see the editor's pages: one password, sessions that end, and the page to log in.
 *
 * <p>Imports {@code web} and {@code database}. Knows nothing of what it guards.
 */
package org.sidestep.access;
