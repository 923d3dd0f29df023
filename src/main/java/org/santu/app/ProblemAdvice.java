package org.santu.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.santu.catalog.UnknownLayerException;
import org.santu.problem.SantuException;
import org.santu.problem.http.MisspeltFields;
import org.santu.problem.http.ProblemBody;
import org.santu.problem.sql.FullDisk;
import org.santu.store.SqlProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every exception of a controller into a problem in the language of the caller; nothing of the inside leaks. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_SECONDS = "2";
    private static final String NO_ADDRESS = "SANTU-HTTP-NOT-FOUND";

    @ExceptionHandler
    ResponseEntity<Object> problem(SantuException e, HttpServletRequest request, Locale locale) {
        return e.code().equals(NO_ADDRESS) && NotFoundPage.isFor(request) ? NotFoundPage.answer() : problem(e, locale);
    }

    private ResponseEntity<Object> problem(SantuException e, Locale locale) {
        ProblemDetail body = ProblemBody.detailed(locale, null, e.code(), e.details(), e.args());
        boolean sentAway = body.getStatus() == 503 && e.getCause() == null;
        if (sentAway) {
            // Counted in the metrics; a crowd must not fill the log.
            LOG.debug("{}", e.getMessage());
        } else if (body.getStatus() >= 500 && !isInLog(e)) {
            LOG.warn(e.getMessage(), e);
        }
        return answer(body, locale);
    }

    private static boolean isInLog(SantuException e) {
        return e.details().containsKey("number");
    }

    @ExceptionHandler
    ResponseEntity<Object> unknownLayer(UnknownLayerException e, Locale locale) {
        return answer(ProblemBody.detailed(locale, HttpStatus.NOT_FOUND, e.code(), e.details(), e.args()), locale);
    }

    @ExceptionHandler
    ResponseEntity<Object> mismatch(MethodArgumentTypeMismatchException e, Locale locale) {
        return parameter(locale, e.getName(), String.valueOf(e.getValue()));
    }

    @ExceptionHandler({
        CannotGetJdbcConnectionException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    ResponseEntity<Object> database(Exception e, Locale locale) {
        LOG.warn("The database did not answer", e);
        boolean slow = e instanceof QueryTimeoutException;
        return answer(ProblemBody.of(locale, slow ? "SANTU-DATABASE-TIMEOUT" : "SANTU-DATABASE-BUSY"), locale);
    }

    /** Thrown when a parameter is looked at, which is after the firewall has let the request pass. */
    @ExceptionHandler
    ResponseEntity<Object> rejected(RequestRejectedException e, Locale locale) {
        return answer(ProblemBody.detailed(locale, HttpStatus.BAD_REQUEST, "SANTU-HTTP-REQUEST", Map.of()), locale);
    }

    /** The filters before us answer these. */
    @ExceptionHandler({AuthenticationException.class, AccessDeniedException.class})
    void security(RuntimeException e) {
        throw e;
    }

    /** Spring Boot fails over the health of a part of something that has no parts. */
    @ExceptionHandler
    ResponseEntity<Object> state(IllegalStateException e, HttpServletRequest request, Locale locale) {
        return request.getRequestURI().startsWith("/actuator/health/")
                ? answer(ProblemBody.of(locale, NO_ADDRESS, request.getRequestURI()), locale)
                : unexpected(e, locale);
    }

    /** What the database refused or failed at is told by its own kind, however many wrapped it. */
    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception e, Locale locale) {
        Optional<SantuException> database = SqlProblems.find(e);
        if (database.isPresent()) {
            return problem(database.get(), locale);
        }
        if (FullDisk.isBehind(e)) {
            LOG.error("The disk is full", e);
            return answer(ProblemBody.of(locale, "SANTU-SERVER-DISK-FULL"), locale);
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected, number {}", number, e);
        return answer(ProblemBody.of(locale, "SANTU-HTTP-INTERNAL", number), locale);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, Object ignored, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean page = e instanceof NoResourceFoundException
                && request instanceof ServletWebRequest web
                && NotFoundPage.isFor(web.getRequest());
        if (page) {
            return NotFoundPage.answer();
        }
        Locale locale = LocaleContextHolder.getLocale();
        return ResponseEntity.status(status)
                .headers(headers)
                .headers(language(locale))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(describe(e, status, locale));
    }

    private static ProblemDetail describe(Exception e, HttpStatusCode status, Locale locale) {
        if (e instanceof NoResourceFoundException missing) {
            return ProblemBody.of(locale, NO_ADDRESS, "/" + missing.getResourcePath());
        }
        if (e instanceof HttpRequestMethodNotSupportedException wrong) {
            return ProblemBody.of(locale, "SANTU-HTTP-METHOD", wrong.getMethod());
        }
        if (e instanceof MissingServletRequestParameterException missing) {
            Map<String, Object> field = Map.of("field", missing.getParameterName());
            return ProblemBody.detailed(
                    locale, status, "SANTU-HTTP-PARAMETER-MISSING", field, missing.getParameterName());
        }
        if (e.getCause() instanceof UnrecognizedPropertyException unknown) {
            SantuException field = MisspeltFields.problem("", unknown);
            return ProblemBody.detailed(locale, status, field.code(), field.details(), field.args());
        }
        String code = e instanceof HttpMessageNotReadableException ? "SANTU-HTTP-BODY" : "SANTU-HTTP-REQUEST";
        return ProblemBody.detailed(locale, status, code, Map.of());
    }

    private static ResponseEntity<Object> parameter(Locale locale, String name, String value) {
        Map<String, Object> field = Map.of("field", name);
        return answer(ProblemBody.detailed(locale, null, "SANTU-HTTP-PARAMETER", field, name, value), locale);
    }

    private static ResponseEntity<Object> answer(ProblemDetail body, Locale locale) {
        HttpHeaders headers = language(locale);
        if (body.getStatus() == 503) {
            headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return ResponseEntity.status(body.getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static HttpHeaders language(Locale locale) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentLanguage(locale);
        return headers;
    }
}
