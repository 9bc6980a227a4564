package org.sidestep.web;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/**
 * A request for a whole page and nothing more: no body, no range.
 *
 * @param head whether only its headers are asked for
 * @param accepted the value of {@code Accept-Encoding}, or null
 */
record PlainRequest(boolean head, String accepted, Conditions conditions) {
    /** Looks at each header once; null when this is not such a request. */
    static PlainRequest of(Request request) {
        boolean head = HttpMethod.HEAD.is(request.getMethod());
        if (!head && !HttpMethod.GET.is(request.getMethod())) {
            return null;
        }
        String accepted = null;
        String tags = null;
        String since = null;
        for (HttpField field : request.getHeaders()) {
            if (field.getHeader() == null) {
                continue;
            }
            switch (field.getHeader()) {
                case RANGE, EXPECT, CONTENT_LENGTH, TRANSFER_ENCODING -> {
                    return null;
                }
                case ACCEPT_ENCODING -> accepted = joined(accepted, field);
                case IF_NONE_MATCH -> tags = joined(tags, field);
                case IF_MODIFIED_SINCE -> since = field.getValue();
                default -> {}
            }
        }
        return new PlainRequest(head, accepted, new Conditions(tags, since));
    }

    private static String joined(String before, HttpField field) {
        String value = field.getValue() == null ? "" : field.getValue();
        return before == null ? value : before + "," + value;
    }
}
