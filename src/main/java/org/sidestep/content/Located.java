package org.sidestep.content;

/** Some of the editor's own words, and where they stand. */
public record Located(String text, Position at) {}
