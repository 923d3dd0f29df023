package org.santu.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.santu.access.Scope;
import org.santu.catalog.Catalog;
import org.santu.catalog.RegionLevel;
import org.santu.store.ScopedRelation;
import org.santu.store.SqlFragment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names of regions, as many as are asked for at once; a region that the caller does not see keeps its code. Immutable. */
final class PlaceNames {
    private static final List<String> LAYERS = List.of("village", "region");

    private final Map<String, String> names;

    private PlaceNames(Map<String, String> names) {
        this.names = names;
    }

    /** @param codes of regions, of which townships and villages are looked up; nulls are passed over */
    static PlaceNames read(JdbcClient database, Catalog catalog, Scope scope, Collection<String> codes) {
        TreeSet<String> wanted = new TreeSet<>();
        codes.stream().filter(code -> code != null && !code.isEmpty()).forEach(code -> {
            wanted.add(code);
            wanted.add(township(code));
        });
        Map<String, String> names = new HashMap<>();
        for (String layer : wanted.isEmpty() ? List.<String>of() : LAYERS) {
            SqlFragment seen = ScopedRelation.of(catalog.getLayer(layer), scope, List.of("region_code", "name"));
            database.sql("select region_code, name from " + seen.sql()
                            + " as seen where region_code = any (?) and name is not null")
                    .params(seen.binds())
                    .param(wanted.toArray(String[]::new))
                    .query(row -> {
                        names.put(row.getString(1), row.getString(2));
                    });
        }
        return new PlaceNames(names);
    }

    /** @return null for null */
    String of(String code) {
        return code == null ? null : names.getOrDefault(code, code);
    }

    /** The township of a village; null for a code that reaches less far. */
    String ofTownship(String code) {
        return code == null || code.length() < RegionLevel.TOWNSHIP.digits() ? null : of(township(code));
    }

    private static String township(String code) {
        return code.substring(0, Math.min(code.length(), RegionLevel.TOWNSHIP.digits()));
    }
}
