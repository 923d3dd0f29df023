package org.santu.relocation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** To which sites one mover goes, and with which part of its people. */
final class Shares {
    private final Map<String, Double> shareBySite = new LinkedHashMap<>();

    private Shares() {}

    /** @param moves of a result @return by mover, in the order of the moves */
    static Map<String, Shares> of(JsonNode moves) {
        Map<String, Shares> all = new LinkedHashMap<>();
        for (JsonNode move : moves) {
            all.computeIfAbsent(move.path("mover").asString(), any -> new Shares())
                    .shareBySite
                    .merge(move.path("site").asString(), move.path("share").asDouble(1), Double::sum);
        }
        return all;
    }

    /**
     * Gives each household one site: the one that is furthest from its share of the people so far, the first of equals. A mover that
     * stays together goes to one site.
     *
     * @param people of each household
     * @return ids of sites
     */
    List<String> split(List<Integer> people) {
        double all = people.stream().mapToInt(Integer::intValue).sum();
        Map<String, Double> left = new LinkedHashMap<>();
        shareBySite.forEach((site, share) -> left.put(site, share * all));
        List<String> sites = new ArrayList<>();
        for (int own : people) {
            String most = null;
            for (Map.Entry<String, Double> each : left.entrySet()) {
                if (most == null || each.getValue() > left.get(most) + 1e-9) {
                    most = each.getKey();
                }
            }
            sites.add(most);
            left.merge(most, (double) -own, Double::sum);
        }
        return sites;
    }
}
