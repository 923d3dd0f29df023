package org.santu.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.santu.catalog.Text;

/**
 * What one source says about a rule.
 *
 * @param value null when no source confirms any
 * @param regions prefixes of region codes where it holds; empty for everywhere
 * @param validity when it holds
 * @param binding false for a study or a practice that binds nobody
 * @param basis how well it is founded
 * @param source where it stands
 * @param text what it says
 */
public record Provision(
        RuleValue value,
        List<String> regions,
        Validity validity,
        boolean binding,
        Basis basis,
        Text source,
        Text text) {

    public Provision {
        regions = List.copyOf(regions);
        Objects.requireNonNull(validity, "validity");
        Objects.requireNonNull(basis, "basis");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(text, "text");
    }

    /** Whether it holds for a place on a day. */
    boolean holds(String place, LocalDate day) {
        return nearness(place) >= 0 && validity.contains(day);
    }

    /** How near to a place the provision was made: digits of the region that contains it, or -1 when none does. */
    int nearness(String place) {
        if (regions.isEmpty()) {
            return 0;
        }
        return regions.stream()
                .filter(place::startsWith)
                .mapToInt(String::length)
                .max()
                .orElse(-1);
    }

    /** A day to compare with; a source that tells none is taken for older than all that do. */
    LocalDate since() {
        return validity.from() == null ? LocalDate.MIN : validity.from();
    }
}
