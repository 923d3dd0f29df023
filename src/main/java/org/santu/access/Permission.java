package org.santu.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.santu.problem.Localised;
import org.santu.problem.Messages;

/**
 * One thing that a caller may or may not do; which role may do what stands in {@link Role}.
 *
 * <p>What a caller may do it with, and how much of it they see, is said by their {@link Scope}.
 */
public enum Permission {
    /** See maps, features, tables and histories inside the scope. */
    READ,
    /** Add, change and delete features. */
    WRITE_FEATURES,
    /** Take back changes, own ones and those of others inside the scope. */
    UNDO,
    /** Load files. */
    IMPORT,
    /** Take features out as files. */
    EXPORT,
    /** Make map sheets, handbooks and atlases. */
    PRINT,
    /** Calculate and keep scenarios. */
    PLAN,
    /** Decide rules for the own region, with a reason, each time on record. */
    SET_RULES,
    /** See masked values in full, with a reason, each time on record. */
    UNMASK,
    /** Write sensitive values without seeing them, with a reason, each time on record. */
    REPLACE_SENSITIVE,
    /** Make and change accounts inside the own region. */
    MANAGE_ACCOUNTS,
    /** Read, verify and take out the audit log. */
    READ_AUDIT,
    /** Back up and restore everything. */
    BACKUP,
    /** Watch the running program: metrics, work of others. */
    OPERATE;

    /** The name outside of Java, for example {@code write-features}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it, in the language of the reader. */
    public Localised label() {
        return locale -> Messages.text(locale, "permission." + code());
    }

    public static Optional<Permission> find(String code) {
        return Arrays.stream(values())
                .filter(permission -> permission.code().equals(code))
                .findFirst();
    }
}
