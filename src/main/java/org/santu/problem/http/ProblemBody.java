package org.santu.problem.http;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.santu.problem.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** Makes the body of an {@code application/problem+json} answer. */
public final class ProblemBody {
    private ProblemBody() {}

    /** A body whose status follows from the code. */
    public static ProblemDetail of(Locale locale, String code, Object... args) {
        return detailed(locale, ProblemStatus.of(code), code, Map.of(), args);
    }

    /**
     * @param locale language of the reader
     * @param status null to let it follow from the code
     * @param code {@code SANTU-...}
     * @param details further members such as the field or the row
     * @param args arguments of the text
     */
    public static ProblemDetail detailed(
            Locale locale, HttpStatusCode status, String code, Map<String, Object> details, Object... args) {
        HttpStatusCode answered = status == null ? ProblemStatus.of(code) : status;
        ProblemDetail body = ProblemDetail.forStatusAndDetail(answered, Messages.text(locale, code, args));
        body.setType(URI.create("urn:santu:problem:" + code));
        HttpStatus known = HttpStatus.resolve(answered.value());
        body.setTitle(known == null ? null : Messages.text(locale, "SANTU-HTTP-TITLE-" + known.value()));
        if (known != null && !Messages.knows("SANTU-HTTP-TITLE-" + known.value())) {
            body.setTitle(known.getReasonPhrase());
        }
        body.setProperty("code", code);
        details.forEach(body::setProperty);
        return body;
    }
}
