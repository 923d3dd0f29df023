package org.santu.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is written down. Names may be added; those in use stay, since old entries carry them. */
public enum AuditAction {
    LOG_STARTED,
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    SESSION_ENDED,
    PASSWORD_CHANGED,
    ACCOUNT_CREATED,
    ACCOUNT_CHANGED,
    ACCOUNT_DELETED,
    PERMISSION_CHANGED,
    TOKEN_CREATED,
    TOKEN_REVOKED,
    ACCESS_DENIED,
    SETTING_CHANGED,
    IMPORT,
    EXPORT,
    PRINT,
    UNMASK,
    SENSITIVE_REPLACED,
    UNDO,
    RULE_DECIDED,
    SCENARIO_ACCEPTED,
    SCENARIO_DELETED,
    SCENARIO_RESTORED,
    BACKUP,
    RESTORE,
    KEY_CREATED,
    KEY_ROTATED,
    AUDIT_EXPORT;

    /** The name outside of Java, for example {@code sign-in-failed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<AuditAction> find(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code().equals(code))
                .findFirst();
    }
}
