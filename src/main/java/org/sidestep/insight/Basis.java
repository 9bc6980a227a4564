package org.sidestep.insight;

/**
 * What the figures of a page rest on.
 *
 * @param simulated whether the answers are made up
 * @param counted when they were counted, in words; empty before they were for the first time
 */
record Basis(boolean simulated, String counted) {}
