/**
 * What answers tell an editor: which question is broken, which section fails, whether an edit
 * helped. Statistics are pure functions of counted answers; the editor's pages, password and
 * worklist stand beside them.
 *
 * <p>Imports {@code web} and {@code database}. Knows questions by id and version only; what it must
 * know of their words, the root hands it as {@link org.sidestep.insight.Item}s.
 */
package org.sidestep.insight;
