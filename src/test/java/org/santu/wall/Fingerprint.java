package org.santu.wall;

import java.util.Map;
import java.util.TreeMap;
import org.santu.catalog.LayerDeclaration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Count and checksum of everything that an attack must not change. */
final class Fingerprint {
    private Fingerprint() {}

    static Map<String, String> of(Wall wall) {
        Map<String, String> sums = new TreeMap<>();
        for (LayerDeclaration layer : wall.catalog().layers()) {
            sums.put(layer.name(), sum(wall, "layer.\"" + layer.name() + "\"", "id, version, updated_at, name"));
        }
        sums.put("journal", sum(wall, "santu.journal", "seq, actor, feature_id"));
        sums.put("accounts", sum(wall, "santu.account", "username, role, region_prefix, password_hash"));
        sums.put("tokens", sum(wall, "santu.api_token", "id, username"));
        return sums;
    }

    private static String sum(Wall wall, String table, String columns) {
        return wall.santu()
                .bean(JdbcClient.class)
                .sql(
                        "select count(*) || ' ' || coalesce(md5(string_agg(line, ',' order by line)), '') from (select row("
                                + columns + ")::text as line from " + table + ") lines")
                .query(String.class)
                .single();
    }
}
