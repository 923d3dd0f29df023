package org.santu.bench;

import java.util.Map;
import java.util.TreeMap;

/**
 * One case of a benchmark.
 *
 * @param name of the case
 * @param santu our value
 * @param peer name and version of the other side; null when there is none
 * @param peerValue its value; null without a peer
 * @param unit of both values
 * @param ratio above 1 always means that Santu is better; null without a peer
 * @param details further figures by name, such as {@code p99Millis}
 */
record BenchRow(
        String name,
        double santu,
        String peer,
        Double peerValue,
        String unit,
        Double ratio,
        Map<String, Object> details) {

    BenchRow {
        details = new TreeMap<>(details);
    }

    /** A case where more is better. */
    static BenchRow rate(
            String name, double santu, String peer, double peerValue, String unit, Map<String, Object> details) {
        return new BenchRow(name, santu, peer, peerValue, unit, santu / peerValue, details);
    }

    /** A case that stands for itself. */
    static BenchRow alone(String name, double santu, String unit, Map<String, Object> details) {
        return new BenchRow(name, santu, null, null, unit, null, details);
    }

    /** The same with one more figure. */
    BenchRow with(String detail, Object value) {
        Map<String, Object> more = new TreeMap<>(details);
        more.put(detail, value);
        return new BenchRow(name, santu, peer, peerValue, unit, ratio, more);
    }
}
