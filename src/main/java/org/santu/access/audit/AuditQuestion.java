package org.santu.access.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.santu.access.Caller;
import org.santu.audit.AuditAction;
import org.santu.audit.AuditFilter;
import org.santu.catalog.ChinaTime;
import org.santu.problem.SantuException;

/**
 * The parameters of a request for entries, as Spring binds them; each may be missing.
 *
 * @param actor user name
 * @param action code of an {@link AuditAction}
 * @param subject a part of the subject
 * @param from a day ({@code 2026-06-30}) or an instant
 * @param until the last day, or the instant after the last one
 */
record AuditQuestion(String actor, String action, String subject, String from, String until) {

    AuditFilter filter(Caller caller) {
        String wanted = text(action);
        if (wanted != null && AuditAction.find(wanted).isEmpty()) {
            throw invalid("action", wanted);
        }
        return new AuditFilter(
                caller.scope().regionPrefix(),
                text(actor),
                wanted,
                text(subject),
                moment("from", from, 0),
                moment("until", until, 1));
    }

    private static Instant moment(String name, String value, int daysLater) {
        String text = text(value);
        if (text == null) {
            return null;
        }
        try {
            return text.length() == 10
                    ? ChinaTime.startOf(LocalDate.parse(text).plusDays(daysLater))
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw invalid(name, text);
        }
    }

    private static String text(String value) {
        return value == null || value.isBlank() ? null : value.strip().replace("\0", "");
    }

    private static SantuException invalid(String name, String value) {
        return new SantuException("SANTU-HTTP-PARAMETER", name, value).with("field", name);
    }
}
