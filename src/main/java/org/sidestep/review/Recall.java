package org.sidestep.review;

/**
 * How a question was remembered.
 *
 * @param version names what the question measured when it was asked
 */
public record Recall(String question, String version, Rating rating) {}
