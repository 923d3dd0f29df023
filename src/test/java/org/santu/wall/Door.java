package org.santu.wall;

import org.springframework.web.method.HandlerMethod;

/**
 * An address at which the application answers.
 *
 * @param method such as {@code GET}, or {@code ANY}
 * @param pattern such as {@code /api/layers/{layer}}
 * @param handler null where no method of a controller answers
 * @param kind what answers, in words, such as {@code controller} or {@code static files}
 */
record Door(String method, String pattern, HandlerMethod handler, String kind) {

    String key() {
        return method + " " + pattern;
    }

    @Override
    public String toString() {
        String answering = handler == null ? kind : handler.getShortLogMessage();
        return key() + " (" + answering + ")";
    }
}
