package org.santu.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.santu.catalog.PrivacyClass;

/** What an account is for; decides what it may change and up to which privacy class it sees values. */
public enum Role {
    VIEWER(PrivacyClass.INTERNAL, false),
    EDITOR(PrivacyClass.PERSONAL, true),
    PLANNER(PrivacyClass.PERSONAL, true),
    DATA_MANAGER(PrivacyClass.PERSONAL, true),
    AUDITOR(PrivacyClass.PERSONAL, false),
    ADMINISTRATOR(PrivacyClass.PERSONAL, true);

    private final PrivacyClass clearance;
    private final boolean writesFeatures;

    Role(PrivacyClass clearance, boolean writesFeatures) {
        this.clearance = clearance;
        this.writesFeatures = writesFeatures;
    }

    /** The name outside of Java, for example {@code data-manager}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public PrivacyClass clearance() {
        return clearance;
    }

    public boolean writesFeatures() {
        return writesFeatures;
    }
}
