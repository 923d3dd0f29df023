package org.santu.land;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the land is wanted for. Which rules apply follows from it: {@code land_<word>_<kind of protected land>}. */
public enum LandUse {
    /** A settlement for people who move. */
    RELOCATION("any", "building", "relocation"),
    /** Any other building land. */
    BUILDING("any", "building"),
    /** The arrays of a photovoltaic station; the land under them stays what it is. */
    PV_ARRAY("any", "pv", "pv_array"),
    /** Transformers, roads and houses of a photovoltaic station. */
    PV_FACILITY("any", "building", "pv");

    private final List<String> words;

    LandUse(String... words) {
        this.words = List.of(words);
    }

    /** The name outside of Java, for example {@code pv-array}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<LandUse> find(String code) {
        return Arrays.stream(values()).filter(use -> use.code().equals(code)).findFirst();
    }

    /** Whether the land becomes building land, and so counts against quota and homesteads reclaimed. */
    public boolean isBuildingLand() {
        return this != PV_ARRAY;
    }

    /** The names of the rules about a kind of protected land, whether or not there are any. */
    public List<String> ruleNames(String kind) {
        return words.stream().map(word -> "land_" + word + "_" + kind).toList();
    }
}
