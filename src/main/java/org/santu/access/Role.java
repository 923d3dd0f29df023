package org.santu.access;

import static org.santu.access.Permission.EXPORT;
import static org.santu.access.Permission.IMPORT;
import static org.santu.access.Permission.PLAN;
import static org.santu.access.Permission.PRINT;
import static org.santu.access.Permission.READ;
import static org.santu.access.Permission.READ_AUDIT;
import static org.santu.access.Permission.REPLACE_SENSITIVE;
import static org.santu.access.Permission.SET_RULES;
import static org.santu.access.Permission.UNDO;
import static org.santu.access.Permission.UNMASK;
import static org.santu.access.Permission.WRITE_FEATURES;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.santu.catalog.PrivacyClass;
import org.santu.problem.Localised;
import org.santu.problem.Messages;

/**
 * What an account is for; decides what it may do and up to which privacy class it sees values.
 *
 * <p>This is the permission table. It is the same in every county, so that an auditor who knows one knows all.
 */
public enum Role {
    VIEWER(PrivacyClass.INTERNAL, EnumSet.of(READ, PRINT)),
    EDITOR(PrivacyClass.PERSONAL, EnumSet.of(READ, PRINT, WRITE_FEATURES, UNDO, IMPORT, EXPORT, UNMASK)),
    PLANNER(PrivacyClass.PERSONAL, EnumSet.of(READ, PRINT, WRITE_FEATURES, UNDO, IMPORT, EXPORT, PLAN, SET_RULES)),
    DATA_MANAGER(
            PrivacyClass.PERSONAL,
            EnumSet.of(READ, PRINT, WRITE_FEATURES, UNDO, IMPORT, EXPORT, UNMASK, REPLACE_SENSITIVE)),
    AUDITOR(PrivacyClass.PERSONAL, EnumSet.of(READ, PRINT, READ_AUDIT)),
    ADMINISTRATOR(PrivacyClass.PERSONAL, EnumSet.allOf(Permission.class));

    private static final int COUNTY_DIGITS = 6;

    private final PrivacyClass clearance;
    private final Set<Permission> permissions;

    Role(PrivacyClass clearance, EnumSet<Permission> permissions) {
        this.clearance = clearance;
        this.permissions = Collections.unmodifiableSet(permissions);
    }

    /** The name outside of Java, for example {@code data-manager}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What people call it, in the language of the reader. */
    public Localised label() {
        return locale -> Messages.text(locale, "role." + code());
    }

    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public PrivacyClass clearance() {
        return clearance;
    }

    /** What an account of this role may do wherever it is; read-only. */
    public Set<Permission> permissions() {
        return permissions;
    }

    /**
     * What an account of this role may do; read-only. Editors of a county or more may also replace sensitive values: whose money goes
     * where is not to be changed by those alone who hand it out.
     *
     * @param regionPrefix the region of the account
     */
    public Set<Permission> permissions(String regionPrefix) {
        if (this != EDITOR || regionPrefix.length() > COUNTY_DIGITS) {
            return permissions;
        }
        EnumSet<Permission> more = EnumSet.copyOf(permissions);
        more.add(REPLACE_SENSITIVE);
        return Collections.unmodifiableSet(more);
    }
}
