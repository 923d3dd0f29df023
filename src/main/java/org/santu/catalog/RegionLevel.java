package org.santu.catalog;

import java.util.Arrays;
import java.util.Optional;

/** The levels of administration, each with the digits its codes have. */
public enum RegionLevel {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int digits;

    RegionLevel(int digits) {
        this.digits = digits;
    }

    /** Significant digits of a code of this level. */
    public int digits() {
        return digits;
    }

    /** The value of the catalog's {@code region_level} code list: the name in lower case. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** @param code as in {@link #code()} */
    public static Optional<RegionLevel> findByCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }

    static Optional<RegionLevel> findByDigits(int digits) {
        return switch (digits) {
            case 2 -> Optional.of(PROVINCE);
            case 4 -> Optional.of(CITY);
            case 6 -> Optional.of(COUNTY);
            case 9 -> Optional.of(TOWNSHIP);
            case 12 -> Optional.of(VILLAGE);
            default -> Optional.empty();
        };
    }
}
