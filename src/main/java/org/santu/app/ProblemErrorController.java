package org.santu.app;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.santu.problem.SantuException;
import org.santu.problem.http.ProblemBody;
import org.santu.problem.sql.FullDisk;
import org.santu.store.SqlProblems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers what failed before any controller was reached, such as an address that the firewall refused. */
@RestController
class ProblemErrorController implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorController.class);

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> error(HttpServletRequest request, Locale locale) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        HttpStatus answered = status == null ? HttpStatus.NOT_FOUND : status;
        ProblemDetail body = answered.is5xxServerError()
                ? failed(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), answered, locale)
                : ProblemBody.detailed(locale, answered, "SANTU-HTTP-REQUEST", Map.of());
        return ResponseEntity.status(body.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    /** A filter looks into the database too, for who asks: that it is away is no error of ours. */
    private static ProblemDetail failed(Object problem, HttpStatus status, Locale locale) {
        Throwable thrown = problem instanceof Throwable found ? found : null;
        Optional<SantuException> database = SqlProblems.find(thrown);
        if (database.isPresent()) {
            SantuException known = database.get();
            return ProblemBody.detailed(locale, null, known.code(), known.details(), known.args());
        }
        if (FullDisk.isBehind(thrown)) {
            LOG.error("The disk is full", thrown);
            return ProblemBody.detailed(locale, null, "SANTU-SERVER-DISK-FULL", Map.of());
        }
        String number = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Unexpected before any controller, number {}", number, thrown);
        return ProblemBody.detailed(locale, status, "SANTU-HTTP-INTERNAL", Map.of(), number);
    }
}
