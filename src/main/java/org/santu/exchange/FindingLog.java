package org.santu.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.santu.exchange.source.Finding;

/** Counts every finding and keeps the first of each kind, so that a bad file of a million rows fits the report. */
final class FindingLog {
    private static final long KEPT_OF_EACH = 500;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();

    void add(Finding finding) {
        if (counts.merge(finding.code(), 1L, Long::sum) <= KEPT_OF_EACH) {
            kept.add(finding);
        }
    }

    List<Finding> kept() {
        return kept;
    }

    Map<String, Long> counts() {
        return counts;
    }
}
