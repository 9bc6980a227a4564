package org.sidestep.search;

/** A page to begin with where nothing was found. */
public record Start(String url, String title) {}
