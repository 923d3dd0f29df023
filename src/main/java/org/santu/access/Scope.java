package org.santu.access;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.santu.catalog.PrivacyClass;

/**
 * The part of the data that a caller may see: a region with everything below it, and values up to a privacy class.
 *
 * @param regionPrefix 0 to 12 digits; empty means every region and also features that belong to none yet
 * @param clearance values of a higher class are masked
 * @param isPublicEdition whether only what may hang in the street is there: features that the catalog keeps inside are not,
 *     and values above class public are left out instead of masked
 */
public record Scope(String regionPrefix, PrivacyClass clearance, boolean isPublicEdition) {
    private static final Pattern DIGITS = Pattern.compile("\\d{0,12}");

    public Scope {
        Objects.requireNonNull(clearance, "clearance");
        if (!DIGITS.matcher(regionPrefix).matches()) {
            throw new IllegalArgumentException("a region prefix has 0 to 12 digits: " + regionPrefix);
        }
        if (isPublicEdition && clearance != PrivacyClass.PUBLIC) {
            throw new IllegalArgumentException("the public edition has nothing above class public");
        }
    }

    /** The edition for inside. */
    public Scope(String regionPrefix, PrivacyClass clearance) {
        this(regionPrefix, clearance, false);
    }

    /** The same region as it may hang in the street: the one switch behind every {@code --public} and every stranger. */
    public Scope publicEdition() {
        return new Scope(regionPrefix, PrivacyClass.PUBLIC, true);
    }

    /** Everything, unmasked: for the system's own work such as loading and migrating. */
    public static Scope everything() {
        return new Scope("", PrivacyClass.SENSITIVE);
    }

    public boolean isUnrestricted() {
        return regionPrefix.isEmpty();
    }

    /** Whether a feature of this region is inside. A null code is inside an unrestricted scope only. */
    public boolean contains(String regionCode) {
        return isUnrestricted() || regionCode != null && regionCode.startsWith(regionPrefix);
    }

    /**
     * The part of this scope that lies in a region, for whoever looks at less than they may.
     *
     * @param regionCode 0 to 12 digits
     * @return empty when the region lies outside
     */
    public Optional<Scope> within(String regionCode) {
        if (regionPrefix.startsWith(regionCode)) {
            return Optional.of(this);
        }
        return contains(regionCode) ? Optional.of(new Scope(regionCode, clearance, isPublicEdition)) : Optional.empty();
    }

    public boolean maySee(PrivacyClass privacy) {
        return privacy.compareTo(clearance) <= 0;
    }
}
