package org.santu.store;

import org.santu.access.Scope;
import org.santu.catalog.Attribute;
import org.santu.catalog.MaskKind;
import org.santu.catalog.PrivacyClass;

/**
 * What a caller sees of a value above their clearance. The same rules as the functions {@code santu.mask_*} in SQL.
 *
 * <p>Names keep their first character, ID numbers 6 + 4 digits, phones 3 + 4; a number too short to hide anything, other
 * text, other types and records that may not be seen at all become null.
 */
enum Mask {
    SHOW,
    NAME,
    ID_NUMBER,
    PHONE,
    HIDE;

    /** The mask that lies over an attribute or a field for this scope; the public edition shows nothing of what it masks. */
    static Mask of(Attribute attribute, Scope scope) {
        if (scope.maySee(attribute.privacy())) {
            return SHOW;
        }
        return scope.isPublicEdition() ? HIDE : of(attribute.mask());
    }

    /** The mask that the catalog names. */
    static Mask of(MaskKind kind) {
        return valueOf(kind.name());
    }

    /** Whether the caller sees the value, every field of records included, as it is; only then may they write it. */
    static boolean showsAll(Attribute attribute, Scope scope) {
        return scope.maySee(attribute.privacy())
                && attribute.fields().stream().allMatch(field -> scope.maySee(field.privacy()));
    }

    /** The highest class of an attribute or one of its fields. */
    static PrivacyClass highest(Attribute attribute) {
        return attribute.fields().stream()
                .map(Attribute::privacy)
                .reduce(attribute.privacy(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
    }

    /** Masks one text; null stays null. */
    String apply(String value) {
        if (value == null || this == SHOW) {
            return value;
        }
        int length = value.codePointCount(0, value.length());
        return switch (this) {
            case NAME -> head(value, 1) + "**";
            case ID_NUMBER -> length >= 15 ? head(value, 6) + "*".repeat(length - 10) + tail(value, 4) : null;
            case PHONE -> length >= 11 ? head(value, 3) + "*".repeat(length - 7) + tail(value, 4) : null;
            default -> null;
        };
    }

    private static String head(String value, int characters) {
        return value.isEmpty() ? "" : value.substring(0, value.offsetByCodePoints(0, characters));
    }

    private static String tail(String value, int characters) {
        return value.substring(value.offsetByCodePoints(value.length(), -characters));
    }

    /** The word that {@code santu.mask_record} uses. */
    String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
