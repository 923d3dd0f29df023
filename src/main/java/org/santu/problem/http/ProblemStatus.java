package org.santu.problem.http;

import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * The HTTP status of a problem, read from the end of its code, so that the rooms need to know nothing of HTTP.
 *
 * <p>{@code SANTU-REGION-NOT-FOUND} is 404, {@code SANTU-ACCOUNT-EXISTS} is 409; a code that says nothing is 400, so
 * that one that is not the asker's fault has to be named here.
 */
final class ProblemStatus {
    private static final Map<String, HttpStatus> BY_ENDING = Map.ofEntries(
            Map.entry("-NOT-FOUND", HttpStatus.NOT_FOUND),
            Map.entry("-UNKNOWN", HttpStatus.NOT_FOUND),
            Map.entry("-SIGN-IN", HttpStatus.UNAUTHORIZED),
            Map.entry("-DENIED", HttpStatus.FORBIDDEN),
            Map.entry("-FORBIDDEN", HttpStatus.FORBIDDEN),
            Map.entry("-OUT-OF-SCOPE", HttpStatus.FORBIDDEN),
            Map.entry("-CSRF", HttpStatus.FORBIDDEN),
            Map.entry("-METHOD", HttpStatus.METHOD_NOT_ALLOWED),
            Map.entry("-EXISTS", HttpStatus.CONFLICT),
            Map.entry("-UNDONE", HttpStatus.CONFLICT),
            Map.entry("-TOUCHED", HttpStatus.CONFLICT),
            Map.entry("-ACCEPTED", HttpStatus.CONFLICT),
            Map.entry("-STALE", HttpStatus.PRECONDITION_FAILED),
            Map.entry("-CONFLICT", HttpStatus.PRECONDITION_FAILED),
            Map.entry("-IF-MATCH", HttpStatus.PRECONDITION_REQUIRED),
            Map.entry("-TOO-LARGE", HttpStatus.CONTENT_TOO_LARGE),
            Map.entry("-THROTTLED", HttpStatus.TOO_MANY_REQUESTS),
            Map.entry("-BUSY", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("-UNREACHABLE", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("-TIMEOUT", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("-DISK-FULL", HttpStatus.INSUFFICIENT_STORAGE),
            Map.entry("-SOLVER-MISSING", HttpStatus.NOT_IMPLEMENTED),
            Map.entry("-STORE-DATABASE", HttpStatus.INTERNAL_SERVER_ERROR),
            Map.entry("-KEYS-FILE", HttpStatus.INTERNAL_SERVER_ERROR),
            Map.entry("-KEYS-MISSING", HttpStatus.SERVICE_UNAVAILABLE),
            Map.entry("-AUDIT-DATABASE", HttpStatus.INTERNAL_SERVER_ERROR),
            Map.entry("-AUDIT-ANCHOR", HttpStatus.INTERNAL_SERVER_ERROR),
            Map.entry("-AUDIT-FILE", HttpStatus.INTERNAL_SERVER_ERROR),
            Map.entry("-INTERNAL", HttpStatus.INTERNAL_SERVER_ERROR));

    private ProblemStatus() {}

    static HttpStatus of(String code) {
        return BY_ENDING.entrySet().stream()
                .filter(entry -> code.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(HttpStatus.BAD_REQUEST);
    }
}
